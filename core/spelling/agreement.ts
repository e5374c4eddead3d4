/**
 * Words side by side that do not agree, as a slip of a key makes them ("la problema", "los paquete", "el pago fue rechazada"):
 * told by lists of nouns whose gender and number their determiners have shown.
 */
import type { Localized } from './../localized.js';
import { touching } from './realword.js';
import type { SpellToken } from './tokens.js';

/** Gender and number: "ms", "fp". */
export type Form = 'ms' | 'fs' | 'mp' | 'fp';

export interface AgreementData {
  readonly nouns: Readonly<Record<Form, string>>;
  /** Each determiner's forms; the same word may be of both genders. */
  readonly determiners: readonly Readonly<Record<Form, string>>[];
  /** Determiners that are pronouns too: a verb may follow. */
  readonly clitics: ReadonlySet<string>;
  /** Nouns that take the other article for their sound ("el agua"). */
  readonly sounding: RegExp;
  /** Words of number, before which only plurals stand. */
  readonly counting: ReadonlySet<string>;
  /** Plurals that a figure may count. */
  readonly units: Readonly<Record<string, string>>;
  /** Adjectives and participles by their ending, which may follow their noun. */
  readonly adjective: RegExp;
  /** Adjectives that are little else. */
  readonly plainAdjective: RegExp;
  /** Nouns of time and manner, after which a participle belongs to something else ("una vez canjeados"). */
  readonly timely: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** Those that make a tense with the participle right after them. */
  readonly tense: ReadonlySet<string>;
  /** Third persons, singular and plural. */
  readonly verbs: readonly (readonly [string, string])[];
  readonly plural: (noun: string) => string;
  readonly isVerb: (word: string) => boolean;
  /** A verb that is no participle. */
  readonly isFinite: (word: string) => boolean;
  readonly reason: Localized;
}

export interface AgreementHit {
  readonly index: number;
  readonly replacements: readonly string[];
}

export class Agreement {
  private readonly nouns = new Map<string, Form>();
  private readonly singulars = new Map<string, string>();
  private readonly determiners = new Map<string, { readonly row: Readonly<Record<Form, string>>; readonly forms: ReadonlySet<Form> }>();
  private readonly plurals: ReadonlyMap<string, string>;
  private readonly singularVerbs: ReadonlyMap<string, string>;

  constructor(private readonly data: AgreementData) {
    for (const form of ['ms', 'fs', 'mp', 'fp'] as const)
      for (const noun of data.nouns[form].split(' ')) {
        this.nouns.set(noun, form);
        if (form[1] === 's') {
          const plural = data.plural(noun);
          if (!this.nouns.has(plural)) this.nouns.set(plural, `${form[0]}p` as Form);
          this.singulars.set(plural, noun);
        }
      }
    for (const row of data.determiners)
      for (const [form, word] of Object.entries(row) as [Form, string][]) {
        const known = this.determiners.get(word);
        this.determiners.set(word, { row, forms: new Set([...(known?.forms ?? []), form]) });
      }
    this.plurals = new Map(data.verbs);
    this.singularVerbs = new Map(data.verbs.map(([one, many]) => [many, one]));
  }

  *find(text: string, tokens: readonly SpellToken[]): Generator<AgreementHit> {
    const lower = tokens.map((token) => token.text.toLowerCase());
    const next = (i: number) => i + 1 < tokens.length && touching(text, tokens, i, i + 1);
    for (let i = 0; i < tokens.length; i++) {
      const word = lower[i] as string;
      const noun = lower[i + 1] ?? '';
      if (
        /^\d{1,3}\s$/.test(
          text.slice(Math.max(0, (tokens[i] as SpellToken).start - 3), (tokens[i] as SpellToken).start).replace(/^\D+/, ''),
        ) &&
        this.data.units[word]
      ) {
        const figure = /(?:^|[^\d.,/])(\d{1,3})\s$/.exec(
          text.slice(Math.max(0, (tokens[i] as SpellToken).start - 6), (tokens[i] as SpellToken).start),
        );
        if (figure && Number(figure[1]) > 1 && !next(i - 1)) yield { index: i, replacements: [this.data.units[word] as string] };
      }
      if (!next(i) || isNamed(tokens[i + 1] as SpellToken)) continue;
      const form = this.nouns.get(noun);
      if (this.data.counting.has(word)) {
        if (form?.[1] === 's' && !this.data.isVerb(noun)) yield { index: i + 1, replacements: [this.data.plural(noun)] };
        continue;
      }
      const determiner = this.determiners.get(word);
      if (!determiner || !form) continue;
      // "Treinta y un años": the number is all of it.
      if (lower[i - 1] === 'y' && /^un[oa]?$/.test(word)) continue;
      const hit = this.besideNoun(i, word, noun, form, determiner);
      if (hit) yield hit;
      else if (next(i + 1)) yield* this.afterNoun(i, lower, tokens, form, next);
    }
  }

  /** The determiner against its noun. */
  private besideNoun(
    i: number,
    word: string,
    noun: string,
    form: Form,
    { row, forms }: { readonly row: Readonly<Record<Form, string>>; readonly forms: ReadonlySet<Form> },
  ): AgreementHit | null {
    if (forms.has(form) || this.data.sounding.test(noun) || (this.data.clitics.has(word) && this.data.isVerb(noun))) return null;
    const number = [...forms].some((one) => one[1] === form[1]);
    if (number) return { index: i, replacements: [row[form]] };
    const gender = [...forms].some((one) => one[0] === form[0]);
    const other = form[1] === 's' ? this.data.plural(noun) : this.singulars.get(noun);
    if (gender && other) return { index: i + 1, replacements: [other] };
    return gender ? { index: i, replacements: [row[form]] } : null;
  }

  /** The adjective or the verb after determiner and noun. */
  private *afterNoun(
    i: number,
    lower: readonly string[],
    tokens: readonly SpellToken[],
    form: Form,
    next: (i: number) => boolean,
  ): Generator<AgreementHit> {
    const after = lower[i + 2] as string;
    const opens = (tokens[i] as SpellToken).startsSentence;
    const plain =
      this.data.plainAdjective.test(after) ||
      (this.data.adjective.test(after) &&
        !this.nouns.has(after) &&
        !this.data.isFinite(after) &&
        !this.data.timely.has(lower[i + 1] as string));
    // "La ficha del kilo firmada": after "del" it may belong to what came before.
    const inner = /^(?:del|al)$/.test(lower[i] as string);
    const adjective = plain && !inner && !isNamed(tokens[i + 2] as SpellToken) ? i + 2 : -1;
    if (adjective >= 0 && fitted(after, form) !== after) {
      yield { index: adjective, replacements: [fitted(after, form)] };
      return;
    }
    if (!opens) return;
    const wrong = form[1] === 'p' ? this.plurals.get(after) : this.singularVerbs.get(after);
    // "Este año fueron cuatro", "el envío son 4 €": the subject is another.
    if (wrong && !this.data.timely.has(lower[i + 1] as string) && (after !== 'son' || next(i + 2))) {
      yield { index: i + 2, replacements: [wrong] };
      return;
    }
    let at = i + 2;
    while (at < i + 5 && this.data.copulas.has(lower[at] ?? '') && next(at)) at++;
    // "La planta ha viajado": the participle of a tense keeps its form; "ha sido enviada" agrees.
    if (at === i + 2 || this.data.tense.has(lower[at - 1] ?? '')) return;
    const part = lower[at] as string;
    if (/(?:ad|id)[oa]s?$/.test(part) && this.data.adjective.test(part) && fitted(part, form) !== part)
      yield { index: at, replacements: [fitted(part, form)] };
  }
}

/** An adjective in -o, -a, with the ending of the form. */
const fitted = (adjective: string, form: Form): string =>
  adjective.replace(/[oa]s?$/, `${form[0] === 'm' ? 'o' : 'a'}${form[1] === 'p' ? 's' : ''}`);
const isNamed = (token: SpellToken): boolean => !token.startsSentence && /^\p{Lu}/u.test(token.text);
