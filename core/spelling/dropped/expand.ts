/** Every form of a Hunspell dictionary, its words with their affixes on, as one automaton. */
import { parseAffixes, type Affix, type AffixFile } from './affixes.js';
import { Automaton, EMPTY_WORD, NO_WORDS, type Branch, type WordSet } from './automaton.js';
import { parseEntry, type ListedWord } from './entries.js';

/** What may follow a form: `cut` of its last characters away, one of `tails` instead. The form as it stands is among them. */
interface Endings {
  readonly cut: number;
  readonly tails: WordSet;
}

/** The forms of one prefix line, to be put after what it adds. */
interface Prefixed {
  readonly add: string;
  readonly branches: Branch[];
}

/**
 * Affix lines tried and forms kept, at most: more than the richest dictionaries need that fit into memory. Files in which every
 * line makes more lines would otherwise be expanded for hours.
 */
const MOST_TRIED = 100_000_000,
  MOST_FORMS = 12_000_000;

class Expander {
  private tried = 0;
  private forms = 0;

  readonly sets = new Automaton();
  private readonly branches: Branch[] = [];
  private readonly byPrefix = new Map<string, Prefixed>();
  private readonly endings = new Map<string, Endings>();

  constructor(private readonly file: AffixFile) {}

  add({ word, flags }: ListedWord): void {
    const prefixes = this.affixesOf(flags, 'prefix');
    if (this.isBare(flags)) this.keep(word, word, EMPTY_WORD, prefixes);
    for (const suffix of this.affixesOf(flags, 'suffix')) {
      this.spend(suffix.entries.length);
      const crossing = suffix.crosses ? prefixes.filter(({ crosses }) => crosses) : [];
      for (const { strip, add, fits, flags: more } of suffix.entries) {
        if (!word.endsWith(strip) || word.length === strip.length || !fits(word)) continue;
        const form = (strip === '' ? word : word.slice(0, -strip.length)) + add;
        const { cut, tails } = this.endingsOf(form, more);
        this.keep(
          form,
          form.slice(0, form.length - cut),
          tails,
          more.length === 0 ? crossing : [...crossing, ...this.affixesOf(more, 'prefix')],
        );
      }
    }
  }

  /** All words added. */
  finish(): WordSet {
    let all = this.sets.build(sorted(this.branches));
    const prefixed = [...this.byPrefix.values()].map(({ add, branches }) => ({ stem: add, tails: this.sets.build(sorted(branches)) }));
    return this.sets.union(all, this.sets.build(sorted(prefixed)));
  }

  private spend(lines: number): void {
    this.tried += lines;
    if (this.tried > MOST_TRIED) throw new RangeError('the affix file makes too many forms');
  }

  /** Whether what carries these flags is a word as it stands. */
  private isBare(flags: readonly string[]): boolean {
    const { needAffix, onlyInCompound } = this.file;
    return !(needAffix !== undefined && flags.includes(needAffix)) && !(onlyInCompound !== undefined && flags.includes(onlyInCompound));
  }

  private affixesOf(flags: readonly string[], kind: Affix['kind']): Affix[] {
    return flags.flatMap((flag) => {
      const affix = this.file.affixes.get(flag);
      return affix?.kind === kind ? [affix] : [];
    });
  }

  /** @param form decides which prefixes fit. */
  private keep(form: string, stem: string, tails: WordSet, prefixes: readonly Affix[]): void {
    if (tails === NO_WORDS) return;
    this.branches.push({ stem, tails });
    if (++this.forms > MOST_FORMS) throw new RangeError('the dictionary has too many forms');
    this.spend(prefixes.reduce((sum, { entries }) => sum + entries.length, 0));
    for (const prefix of prefixes)
      for (const { strip, add, fits } of prefix.entries) {
        // A stem shorter than what is taken off it is a word of a letter or two with all of it changed: there is none.
        if (!stem.startsWith(strip) || !fits(form)) continue;
        const key = `${strip}\n${add}`;
        let group = this.byPrefix.get(key);
        if (!group) this.byPrefix.set(key, (group = { add, branches: [] }));
        if (++this.forms > MOST_FORMS) throw new RangeError('the dictionary has too many forms');
        group.branches.push({ stem: strip === '' ? stem : stem.slice(strip.length), tails });
      }
  }

  /** The second suffixes that go on a form. They depend on its flags and its last letters alone, so few of them are worked out. */
  private endingsOf(form: string, flags: readonly string[]): Endings {
    const bare = this.isBare(flags);
    const suffixes = flags.length === 0 ? [] : this.affixesOf(flags, 'suffix');
    if (suffixes.length === 0) return { cut: 0, tails: bare ? EMPTY_WORD : NO_WORDS };
    const reach = Math.max(...suffixes.map((suffix) => suffix.reach));
    const end = form.slice(-reach);
    const key = `${flags.join(',')}\n${end}\n${Number(form.length > reach)}`;
    const known = this.endings.get(key);
    if (known) return known;
    this.spend(suffixes.reduce((sum, { entries }) => sum + entries.length, 0));
    const fitting = suffixes
      .flatMap(({ entries }) => entries)
      .filter(({ strip, fits }) => form.endsWith(strip) && form.length > strip.length && fits(form));
    const cut = Math.max(0, ...fitting.map(({ strip }) => strip.length));
    const words = fitting
      .filter((entry) => this.isBare(entry.flags))
      .map(({ strip, add }) => form.slice(form.length - cut, form.length - strip.length) + add);
    const made = { cut, tails: this.sets.ofWords(bare ? [...words, form.slice(form.length - cut)] : words) };
    this.endings.set(key, made);
    return made;
  }
}

const sorted = (branches: Branch[]): Branch[] => branches.sort((a, b) => (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : 0));

/**
 * All forms of the dictionary.
 * @param dic the list of words; its first line is their number.
 * @throws RangeError when they do not fit into memory.
 */
export function expandWords(aff: string, dic: string): { readonly sets: Automaton; readonly words: WordSet } {
  const file = parseAffixes(aff);
  const expander = new Expander(file);
  const forbidden: string[] = [];
  for (const line of dic.replace(/^\ufeff?\s{0,8}\d{1,12}(?!\d)[^\n]*(?:\n|$)/, '').split(/\r\n|\r|\n/)) {
    const entry = line.startsWith('\t') ? null : parseEntry(line, file.flagsOf);
    // A token has no spaces: an entry of several words is never asked for.
    if (!entry || /\s/.test(entry.word)) continue;
    if (file.forbidden !== undefined && entry.flags.includes(file.forbidden)) forbidden.push(entry.word);
    else expander.add(entry);
  }
  const { sets } = expander;
  return { sets, words: forbidden.reduce((words, word) => sets.without(words, word), expander.finish()) };
}
