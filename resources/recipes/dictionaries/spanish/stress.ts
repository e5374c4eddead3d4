/**
 * Syllables, stress and the written accent of Spanish (Ortografía de la lengua española, RAE and
 * ASALE 2010, ch. II): what is needed to write a verb with its enclitics.
 */
const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const STRONG = 'aeoáéó';
const VOWELS = 'aeiouáéíóúü';

/** Without written accents; ü and ñ stay. */
export function withoutAccents(word: string): string {
  return word.replace(/[áéíóú]/g, (vowel) => PLAIN[vowel] as string);
}

/** Whether the letter at `i` is a sounded vowel: not the u of que, qui, gue, gui. */
function isVowel(word: string, i: number): boolean {
  const letter = word[i];
  if (letter === undefined || !VOWELS.includes(letter)) return false;
  return !(letter === 'u' && /[qg]/.test(word[i - 1] ?? '') && /[eiéí]/.test(word[i + 1] ?? ''));
}

/** Whether two neighbouring vowels belong to two syllables. */
function isHiatus(a: string, b: string): boolean {
  if ('íú'.includes(a) || 'íú'.includes(b)) return STRONG.includes(a) || STRONG.includes(b) || a === b;
  return (STRONG.includes(a) && STRONG.includes(b)) || a === b;
}

/** Each syllable's vowels, as indices into the word. An h between vowels does not part them. */
export function nuclei(word: string): number[][] {
  const out: number[][] = [];
  let last = -2;
  for (let i = 0; i < word.length; i++) {
    if (!isVowel(word, i)) continue;
    const touching = last === i - 1 || (last === i - 2 && word[i - 1] === 'h');
    const current = out.at(-1);
    if (touching && current && !isHiatus(word[last] as string, word[i] as string)) current.push(i);
    else out.push([i]);
    last = i;
  }
  return out;
}

/** Index of the vowel that carries the stress. */
export function stressedVowel(word: string): number {
  const written = [...word].findIndex((letter) => letter in PLAIN);
  if (written >= 0) return written;
  const syllables = nuclei(word);
  const syllable = (/[aeiouns]$/.test(word) ? syllables.at(-2) : undefined) ?? syllables.at(-1) ?? [0];
  return syllable.find((i) => STRONG.includes(word[i] as string)) ?? (syllable.at(-1) as number);
}

/** Writes a word that has no accents with the stress on the vowel at `stressed`. */
export function accented(word: string, stressed: number): string {
  const vowel = word[stressed] as string;
  const marked = word.slice(0, stressed) + (ACCENTED[vowel] ?? vowel) + word.slice(stressed + 1);
  // A stressed i or u beside a, e, o is marked wherever it stands.
  const touches = (step: 1 | -1) => { const at = word[stressed + step] === 'h' ? stressed + 2 * step : stressed + step; return isVowel(word, at) && STRONG.includes(word[at] as string); };
  if ('iu'.includes(vowel) && (touches(1) || touches(-1))) return marked;
  const syllables = nuclei(word);
  const after = syllables.length - 1 - syllables.findIndex((syllable) => syllable.includes(stressed));
  const openEnd = /[aeiouns]$/.test(word);
  if (after === 0) return openEnd && syllables.length > 1 ? marked : word;
  if (after === 1) return openEnd ? word : marked;
  return marked;
}

/** A host with something unstressed after it, accents as they must be: revise + nos → revísenos, dé + me → deme. */
export function attach(host: string, tail: string): string {
  return accented(withoutAccents(host) + tail, stressedVowel(host));
}
