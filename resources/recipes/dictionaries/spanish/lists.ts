/** Openly licensed word lists that go beyond dictionary-es. */
import { createRequire } from 'node:module';
import dictionaryAr from 'dictionary-es-ar';
import dictionaryMx from 'dictionary-es-mx';
import { expandHunspell } from '../../../../core/spelling/hunspell.js';
import { fold } from '../../../../core/text/fold.js';

// A JSON file by way of require: the same in plain Node and in the bundler.
const letterpress = createRequire(import.meta.url)('an-array-of-spanish-words') as readonly string[];
/** Short words of the list are mostly rare ones that common words are mistyped into. */
const SHORTEST = 8;
/**
 * Endings that bear the stress and never a written accent in this form: of a word that ends so the
 * list, which is written without accents, tells the spelling. Those of -ífero, -ígrado and the -idos of zoology do (tardígrado, cóccidos), and are left out.
 */
const UNACCENTED = /(?:(?<!gr)ad[oa]s?|[ai]bles?|(?<![aeo])ismos?|istas?|mientos?|[aei]dor(?:a|es|as)?|[oi]s[oa]s?|iv[oa]s?|(?<!f)er[oa]s?|ari[oa]s?|ales?|eñ[oa]s?|ezas?|anzas?|ad|ades|ura|uras|ajes?|antes?|ientes?|izar?|ones|esco|esca|oide|oides|itis)$/;
/** The n of "senor" may be an ñ: the list has neither. */
const DOUBTFUL = /n[aeiou]/;

/** Forms of the Mexican and the Argentine dictionary of the same project (RLA-ES). */
export function* regionalForms(): Generator<string> {
  for (const { aff, dic } of [dictionaryMx, dictionaryAr]) yield* expandHunspell(new TextDecoder().decode(aff), new TextDecoder().decode(dic));
}

/**
 * Words of the Letterpress list whose spelling is beyond doubt.
 * @param known forms there are: a word that differs from one by its accents is a form of that.
 */
export function* letterpressWords(known: Iterable<string>): Generator<string> {
  const folded = new Set(Array.from(known, (word) => fold(word)));
  for (const word of letterpress) {
    if (word.length < SHORTEST || !UNACCENTED.test(word) || folded.has(word)) continue;
    if (DOUBTFUL.test(word) && folded.has(word.replace(/n(?=[aeiou])/g, 'ñ'))) continue;
    yield word;
  }
}
