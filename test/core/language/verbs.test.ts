import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { SLOTS } from '../../../core/language/es/verb-slots.js';
import { fold } from '../../../core/text/fold.js';
import { spanishReadings, verbFormsModule } from '../../../resources/recipes/verbs.js';
import { conjugate } from '../../../resources/recipes/spanish/conjugate.js';
import { VERBS } from '../../../core/language/es/verb-list.js';
import { readVerb } from '../../../core/language/verbs.js';

const reads = (word: string) =>
  readVerb(word, 'es').map(
    (r) =>
      `${r.lemma} ${r.mood}${r.tense ? `.${r.tense}` : ''}${r.pers ?? ''}${r.num ?? ''}${r.treat ? ` ${r.treat}` : ''}${r.clitics ? `+${r.clitics.join('+')}` : ''}${r.exact ? '' : ' ~'}`,
  );

describe('Spanish verb forms', () => {
  it('knows at least 900 verbs, each once', () => {
    const lemmas = VERBS.map((v) => v.split(':')[0]);
    expect(lemmas.length).toBeGreaterThanOrEqual(900);
    expect(lemmas.filter((l, i) => lemmas.indexOf(l) !== i)).toEqual([]);
  });

  it.each([
    ['podéis', 'poder ind.pres2p vosotros'],
    ['podeis', 'poder ind.pres2p vosotros ~'],
    ['podés', 'poder ind.pres2s vos'],
    ['envías', 'enviar ind.pres2s tu'],
    ['sos', 'ser ind.pres2s vos'],
    ['envíe', 'enviar imp2s usted'],
    ['envíen', 'enviar imp2p ustedes'],
    ['enviad', 'enviar imp2p vosotros'],
    ['decí', 'decir imp2s vos'],
    ['haz', 'hacer imp2s tu'],
    ['devuélvanmelo', 'devolver imp2p ustedes+me+lo'],
    ['devuelvanmelo', 'devolver imp2p ustedes+me+lo'],
    ['dígame', 'decir imp2s usted+me'],
    ['decime', 'decir imp2s vos+me ~'],
    ['enviadme', 'enviar imp2p vosotros+me'],
    ['sentaos', 'sentar imp2p vosotros+os'],
    ['enviármelo', 'enviar inf+me+lo'],
    ['esperándolo', 'esperar ger+lo'],
    ['llegó', 'llegar ind.pret3s'],
    ['llego', 'llegar ind.pret3s ~'],
    ['busqué', 'buscar ind.pret1s'],
    ['pague', 'pagar imp2s usted'],
    ['reúnan', 'reunir imp2p ustedes'],
    ['averigüe', 'averiguar imp2s usted'],
    ['construyeron', 'construir ind.pret3p'],
    ['leyendo', 'leer ger'],
    ['detén', 'detener imp2s tu'],
    ['supieran', 'saber sub.impf3p'],
    ['querría', 'querer cond.pres1s'],
    ['hecho', 'hacer part s'],
    ['rotas', 'romper part p'],
    ['durmió', 'dormir ind.pret3s'],
    ['conduje', 'conducir ind.pret1s'],
    ['exijo', 'exigir ind.pres1s'],
  ])('%s is %s', (word, want) => {
    expect(reads(word).map((r) => r.replace(/^(\S+ part)([sp])$/, '$1 $2'))).toContain(want.replace('part s', 'part s'));
  });

  it.each(['pedidos', 'mesa', 'correos y', 'xyz', '', 'a'.repeat(400), 'gratis'])('%s is no verb', (word) => {
    expect(reads(word).filter((r) => r.includes('imp2p vosotros+os'))).toEqual([]);
  });

  it('an accent as written keeps only what it fits', () => {
    expect(reads('envío')).toEqual(['enviar ind.pres1s']);
    expect(reads('envió')).toEqual(['enviar ind.pret3s']);
  });

  it('conjugates the models of the Academy', () => {
    expect(conjugate('pensar', 'ie').pres).toEqual(['pienso', 'piensas', 'piensa', 'pensamos', 'pensáis', 'piensan']);
    expect(conjugate('conocer', 'zc').subj).toEqual(['conozca', 'conozcas', 'conozca', 'conozcamos', 'conozcáis', 'conozcan']);
    expect(conjugate('pedir', 'i').pret).toEqual(['pedí', 'pediste', 'pidió', 'pedimos', 'pedisteis', 'pidieron']);
    expect(conjugate('distribuir', 'y').pres).toEqual([
      'distribuyo',
      'distribuyes',
      'distribuye',
      'distribuimos',
      'distribuís',
      'distribuyen',
    ]);
    expect(conjugate('obtener', '').fut[0]).toBe('obtendré');
    expect(conjugate('contar', 'ue').subjRa[3]).toBe('contáramos');
    expect(conjugate('caer', '').pret[2]).toBe('cayó');
  });
});

describe('English base forms', () => {
  it('knows orders and nothing else', () => {
    expect(readVerb('send', 'en')).toHaveLength(1);
    expect(readVerb('parcel', 'en')).toEqual([]);
  });
});

describe('the compiled verb forms', () => {
  it('are what their sources compile to (else run resources/recipes/compile.mjs verbs)', () => {
    expect(readFileSync('core/language/es/verb-forms.ts', 'utf8').replaceAll('\r\n', '\n')).toBe(verbFormsModule());
  });

  it('hold every form of every listed verb, with and without its accents', () => {
    const wrong = spanishReadings().filter(({ form, lemma, slot }) => {
      const said = (word: string) =>
        readVerb(word, 'es').filter(
          (read) =>
            read.lemma === lemma && read.mood === SLOTS[slot]?.mood && read.tense === SLOTS[slot].tense && read.treat === SLOTS[slot].treat,
        );
      return said(form).every((read) => !read.exact) || said(fold(form)).length === 0;
    });
    expect(wrong).toEqual([]);
  });
});
