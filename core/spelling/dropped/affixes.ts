/**
 * The affix file of a Hunspell dictionary: what of it decides which forms are words. Suggestions,
 * compounds made on the fly and hyphenation are left out.
 */

/** One line of a prefix or suffix: what it takes off, what it puts on, and where it may. */
export interface AffixEntry {
  readonly strip: string;
  readonly add: string;
  /** Whether the word has what the condition asks for at its end (suffix) or start (prefix). */
  readonly fits: (word: string) => boolean;
  /** Flags of the form it makes: further affixes, and marks such as NEEDAFFIX. */
  readonly flags: readonly string[];
}

export interface Affix {
  readonly kind: 'prefix' | 'suffix';
  /** Whether it may stand together with one of the other kind. */
  readonly crosses: boolean;
  readonly entries: readonly AffixEntry[];
  /** How many characters of a word its lines look at or take off, at most. */
  readonly reach: number;
}

export interface AffixFile {
  readonly affixes: ReadonlyMap<string, Affix>;
  /** Reads the flags after a word's slash. */
  readonly flagsOf: (text: string) => readonly string[];
  /** The flag of words that are only right with an affix. */
  readonly needAffix: string | undefined;
  /** Flags of entries that are no words by themselves: forbidden ones, and parts of compounds. */
  readonly forbidden: string | undefined;
  readonly onlyInCompound: string | undefined;
}

const lines = (text: string) => text.split(/\r\n|\r|\n/);
const fieldsOf = (line: string) =>
  line
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\s+/);

/** How flags are written: one character each, two, or numbers between commas; numbered aliases stand for sets of them. */
function flagReader(rows: readonly (readonly string[])[]): (text: string) => readonly string[] {
  const style = rows.find(([key]) => key === 'FLAG')?.[1] ?? '';
  const split = (text: string): string[] => {
    if (text === '') return [];
    if (style === 'num') return text.split(',');
    return style === 'long' ? (text.match(/..?/gsu) ?? []) : [...text];
  };
  // The first AF line says how many follow.
  const aliases = rows
    .filter(([key]) => key === 'AF')
    .slice(1)
    .map(([, flags = '']) => split(flags));
  if (aliases.length === 0) return split;
  return (text) => (/^\d+$/.test(text) ? (aliases[Number(text) - 1] ?? []) : split(text));
}

/** Each place of a condition as the set of characters it takes: `[^aeiou]y` is not a vowel, then y. */
function placesOf(condition: string): ((char: string) => boolean)[] {
  const places = condition.match(/\[\^?[^\]]{0,200}\]|./gsu) ?? [];
  return places.map((place) => {
    if (place === '.') return () => true;
    if (!place.startsWith('[') || place.length < 3) return (char) => char === place;
    const negated = place[1] === '^';
    const set = new Set(place.slice(negated ? 2 : 1, -1));
    return (char) => set.has(char) !== negated;
  });
}

function fitter(kind: Affix['kind'], condition: string): AffixEntry['fits'] {
  const places = condition === '.' ? [] : placesOf(condition);
  const length = places.length;
  if (length === 0) return () => true;
  return (word) => {
    if (word.length < length) return false;
    const from = kind === 'prefix' ? 0 : word.length - length;
    for (let i = length - 1; i >= 0; i--) if (!(places[i] as (char: string) => boolean)(word[from + i] as string)) return false;
    return true;
  };
}

const none = (field: string) => (field === '0' ? '' : field);

/** Reads an affix file; a line that makes no sense is passed over. */
export function parseAffixes(text: string): AffixFile {
  const rows = lines(text)
    .map(fieldsOf)
    .filter(([key = '']) => key !== '' && !key.startsWith('#'));
  const flagsOf = flagReader(rows);
  const affixes = new Map<string, { kind: Affix['kind']; crosses: boolean; entries: AffixEntry[]; reach: number }>();
  for (const [key, flag = '', strip = '', add, condition = '.'] of rows) {
    if (key !== 'PFX' && key !== 'SFX') continue;
    const kind = key === 'PFX' ? 'prefix' : 'suffix';
    const affix = affixes.get(flag);
    // The first line of a flag is its head: whether it crosses, and how many lines follow.
    if (!affix || (/^[YN]$/.test(strip) && /^\d+$/.test(add ?? '') && affix.entries.length === 0)) {
      affixes.set(flag, { kind, crosses: strip === 'Y', entries: [], reach: 0 });
      continue;
    }
    if (add === undefined) continue;
    const slash = add.indexOf('/');
    affix.reach = Math.max(affix.reach, strip.length, placesOf(condition).length);
    affix.entries.push({
      strip: none(strip),
      add: none(slash < 0 ? add : add.slice(0, slash)),
      fits: fitter(kind, condition),
      flags: slash < 0 ? [] : flagsOf(add.slice(slash + 1)),
    });
  }
  const option = (name: string) => rows.find(([key]) => key === name)?.[1];
  return {
    affixes,
    flagsOf,
    needAffix: option('NEEDAFFIX') ?? option('PSEUDOROOT'),
    forbidden: option('FORBIDDENWORD'),
    onlyInCompound: option('ONLYINCOMPOUND'),
  };
}
