/**
 * Verb forms as a compiled graph: form → readings, used where it lies. Each reading is a word of a minimal acyclic graph (the
 * kind of core/graph), written `form ⟨mark⟩ ⟨letters to take off⟩ letters to put on ⟨slot⟩`: what is said of the
 * lemma is the same for thousands of forms, so that the graph folds them onto each other (after Daciuk's and Morfologik's
 * morphological dictionaries). Without it 55,000 forms were conjugated at every start.
 */
import { bytesOfBase64 } from '../base64.js';
import { FINAL, LAST, SYMBOL_MASK, TARGET_SHIFT } from '../graph/arcs.js';
import { fold } from '../text/fold.js';

/** Between a form and what is said of it. */
const MARK = 1;
/** First unit of "letters to take off", and of the slots, in the private use area: no letter lies there. */
const TAKE_OFF = 0xe000, SLOT = 0xe100;

/** A form with its lemma and the place in the paradigm, by number. */
export interface FormReading { readonly form: string; readonly lemma: string; readonly slot: number }

/** @returns the graph's word for one reading. */
export function entryOf({ form, lemma, slot }: FormReading): string {
  let common = 0;
  while (common < form.length && form[common] === lemma[common]) common++;
  return form + String.fromCharCode(MARK, TAKE_OFF + form.length - common) + lemma.slice(common) + String.fromCharCode(SLOT + slot);
}

function readingOf(form: string, said: string): FormReading {
  return { form, lemma: form.slice(0, form.length - (said.charCodeAt(0) - TAKE_OFF)) + said.slice(1, -1), slot: said.charCodeAt(said.length - 1) - SLOT };
}

/** Letters of which one stands for several once accents are left out. */
const VARIANTS: Readonly<Record<string, string>> = { a: 'aá', e: 'eé', i: 'ií', o: 'oó', u: 'uúü' };

/** A graph as the recipe leaves it. */
export interface CompiledForms {
  /** Code unit of each symbol, from symbol 1 on. */
  readonly alphabet: readonly number[];
  /** First arc of the first node. */
  readonly root: number;
  /** 32-bit arcs in base64, little-endian. */
  readonly arcs: string;
}

export class VerbGraph {
  private readonly arcs: Uint32Array;
  private readonly symbols: ReadonlyMap<number, number>;

  constructor(private readonly compiled: CompiledForms) {
    const bytes = bytesOfBase64(compiled.arcs);
    this.arcs = new Uint32Array(bytes.length >> 2);
    for (let i = 0, at = 0; i < this.arcs.length; i++, at += 4)
      this.arcs[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    this.symbols = new Map(compiled.alphabet.map((unit, i) => [unit, i + 1]));
  }

  /** Readings of a form as written, in no particular order. */
  exact(form: string): FormReading[] {
    let node = this.compiled.root;
    for (let i = 0; i < form.length && node !== 0; i++) node = this.next(node, form.charCodeAt(i));
    return this.readings(node, form);
  }

  /** Readings of the other forms that read so without their accents. @param folded a word without accents. */
  accented(folded: string): FormReading[] {
    let ends: { node: number; form: string }[] = [{ node: this.compiled.root, form: '' }];
    for (const letter of folded) {
      ends = ends.flatMap(({ node, form }) => [...(VARIANTS[letter] ?? letter)].flatMap((unit) => {
        const next = this.next(node, unit.charCodeAt(0));
        return next === 0 ? [] : [{ node: next, form: form + unit }];
      }));
      if (ends.length === 0) return [];
    }
    return ends.filter(({ form }) => form !== folded && fold(form) === folded).flatMap(({ node, form }) => this.readings(node, form));
  }

  /** @returns the node that a letter leads to, 0 when there is none. */
  private next(node: number, unit: number): number {
    const symbol = this.symbols.get(unit), { arcs } = this;
    if (symbol === undefined || node === 0) return 0;
    for (let at = node; ; at++) {
      const arc = arcs[at] as number;
      if ((arc & SYMBOL_MASK) === symbol) return arc >>> TARGET_SHIFT;
      if (arc & LAST) return 0;
    }
  }

  private readings(node: number, form: string): FormReading[] {
    const out: FormReading[] = [], { arcs, compiled: { alphabet } } = this;
    const walk = (from: number, said: string): void => {
      for (let at = from; at !== 0; at++) {
        const arc = arcs[at] as number, next = said + String.fromCharCode(alphabet[(arc & SYMBOL_MASK) - 1] as number);
        if (arc & FINAL) out.push(readingOf(form, next));
        walk(arc >>> TARGET_SHIFT, next);
        if (arc & LAST) return;
      }
    };
    walk(this.next(node, MARK), '');
    return out;
  }
}
