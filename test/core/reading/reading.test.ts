import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amounts, isQuestion, links, times, verbs } from '../../../core/reading/annotations.js';
import { annotation } from '../../../core/reading/annotation.js';
import { ReadingCache, readOnce } from '../../../core/reading/cache.js';
import type { Reading } from '../../../core/reading/reading.js';

const CALENDAR = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', holidays: [] };
const OPTIONS = { now: '2026-11-23T10:00:31Z', calendar: CALENDAR };
const message = (text: string, lang: 'es' | 'en' = 'es') => readOnce(text, lang, 'message', OPTIONS);
const draft = (text: string, caret?: number) => readOnce(text, 'es', 'draft', { ...OPTIONS, caret });
const shown = (reading: Reading) => reading.sentences.map((s) => `${s.zone.kind}: ${s.text}`);

describe('a text read once', () => {
  it('has the sentences of the writer, each in its zone, without list marks', () => {
    expect(
      shown(draft('> ¿Cuándo llega?\nHola, Marta: llega mañana.\n\n1. Abra la caja; 2) pulse el botón\n- Y listo\n\nUn saludo,\nLucía')),
    ).toEqual([
      'greeting: Hola, Marta:',
      'body: llega mañana.',
      'body: Abra la caja;',
      'body: pulse el botón',
      'body: Y listo',
      'signoff: Un saludo,',
      'signature: Lucía',
    ]);
    expect(shown(message('Hello, where is my order?\n\nOn Mon, 3 Mar 2024 at 10:02, Shop wrote:\n> It left. Yesterday.', 'en'))).toEqual([
      'greeting: Hello,',
      'body: where is my order?',
    ]);
  });

  it('tells list items, paragraphs, what stands before, and the quotation above', () => {
    const { sentences } = draft('> ¿Cuándo llega?\nMañana. Por la tarde.\n\n1) Rojo. Bonito.\n2) Azul.\n\nEso es todo por hoy.');
    expect(
      sentences.map((s) => [
        s.paragraph,
        s.listItem?.number ?? null,
        s.listItem?.opens ?? null,
        s.quoteBefore !== null,
        s.before?.text ?? null,
      ]),
    ).toEqual([
      [0, null, null, true, null],
      [0, null, null, true, 'Mañana.'],
      [1, 1, true, true, 'Por la tarde.'],
      [1, 1, false, true, 'Rojo.'],
      [1, 2, true, true, 'Bonito.'],
      [2, null, null, true, 'Azul.'],
    ]);
  });

  it('in a draft a question that follows without a stop is a sentence of its own', () => {
    expect(draft('Claro ¿me manda una foto?').sentences.map((s) => s.text)).toEqual(['Claro', '¿me manda una foto?']);
    expect(message('Quería saber ¿cuándo llega?').sentences).toHaveLength(1);
  });

  it('links do not cut sentences', () => {
    expect(message('Mire https://a.es/x;y?b=1. Gracias').sentences.map((s) => s.text)).toEqual(['Mire https://a.es/x;y?b=1.', 'Gracias']);
  });

  it('links its words; those of others have no sentence', () => {
    const { words } = draft('> No llega\nLlega hoy.\nAdiós');
    expect(words.map((w) => [w.form, w.sentence?.text ?? null])).toEqual([
      ['No', null],
      ['llega', null],
      ['Llega', 'Llega hoy.'],
      ['hoy', 'Llega hoy.'],
      ['Adiós', 'Adiós'],
    ]);
    for (const [i, word] of words.entries())
      expect([word.index, word.before, word.after]).toEqual([i, words[i - 1] ?? null, words[i + 1] ?? null]);
  });

  it('is told of by annotations, in the place where they stand', () => {
    const reading = draft('Hola, Ana:\n\nLe devolvemos 4,95 € mañana. Vea www.tienda.es/plazos.');
    expect(reading.find(times).map((t) => [reading.text.slice(t.start, t.end), t.from])).toEqual([['mañana', '2026-11-24']]);
    expect(reading.find(amounts).map((a) => reading.text.slice(a.start, a.end))).toEqual(['4,95 €']);
    expect(reading.find(links).map((l) => reading.text.slice(l.start, l.end))).toEqual(['www.tienda.es/plazos']);
    expect(reading.sentences[1]?.get(verbs).map((list) => list.length > 0)).toContain(true);
    expect(message('¿Llega? Vea https://a.es/?x=1. Dijo «¿qué?».').sentences.map((s) => s.get(isQuestion))).toEqual([true, false, false]);
  });

  it('the word under the caret is no evidence yet', () => {
    const reading = draft('Llega el juev', 13);
    expect(reading.typing?.form).toBe('juev');
    expect(reading.sentences[0]?.settled.text).toBe('Llega el     ');
    expect(reading.sentences[0]?.text).toBe('Llega el juev');
    expect(draft('Llega el juev', 8).typing?.form).toBe('el');
    expect(draft('Llega el juev', 10).typing).toBeNull();
    const given = 'Se\u00adrá e\u0301l';
    expect(draft(given, given.length).typing?.form).toBe('él');
  });

  it('shows what it found in the text as given', () => {
    const given = 'Hola, &iquest;cu&aacute;ndo llega? Gracias'.concat(' Ma\u0301s.');
    const reading = message(given);
    expect(reading.sentences.map((s) => reading.quote(s).text)).toEqual(['Hola,', '&iquest;cu&aacute;ndo llega?', 'Gracias Ma\u0301s.']);
  });
});

describe('what was read is kept under its words', () => {
  const EDITED = 'Hola, Ana:\n\nSu pedido sale mañana. Llega el jueves.\n\nUn saludo,\nLucía';

  it('an edit reads only the line and the sentence that it touched', () => {
    const cache = new ReadingCache();
    const read = (text: string) => {
      const reading = cache.read(text, 'es', 'draft', OPTIONS);
      reading.find(times);
      return reading.words.length;
    };
    read(EDITED);
    const before = new Map(cache.visits.counts);
    read(EDITED.replace('jueves', 'viernes'));
    const spent = (name: string) => (cache.visits.counts.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(spent('sentences')).toBe('Su pedido sale mañana. Llega el viernes.'.length);
    expect(spent('times')).toBe('Llega el viernes.'.length);
    expect(spent('words')).toBeLessThan('Llega el viernes.'.length + 12);
  });

  it('the same text at the same minute is the same reading; another minute dates anew and nothing else', () => {
    const cache = new ReadingCache();
    const at = (now: string) => cache.read('Llega mañana.', 'es', 'draft', { ...OPTIONS, now });
    let reads = 0;
    const counted = annotation('counted', () => ++reads);
    const first = at('2026-11-23T10:00:01Z');
    expect(first.find(times)[0]?.from).toBe('2026-11-24');
    first.sentences[0]?.get(counted);
    expect(at('2026-11-23T10:00:59Z')).toBe(first);
    const later = at('2026-11-24T10:00:00Z');
    expect(later.find(times)[0]?.from).toBe('2026-11-25');
    later.sentences[0]?.get(counted);
    expect(reads).toBe(1);
  });

  it('is forgotten with the case', () => {
    const cache = new ReadingCache();
    let reads = 0;
    const counted = annotation('counted', () => ++reads);
    for (let i = 0; i < 2; i++) {
      cache.read('Llega mañana.', 'es', 'message', OPTIONS).sentences[0]?.get(counted);
      cache.clear();
    }
    expect(reads).toBe(2);
  });

  it('says after every edit what a reading from nothing says', () => {
    const part = fc.constantFrom(
      'Hola, Ana: ',
      'Llega mañana',
      '. ',
      '\n',
      '\n\n',
      '> ¿Cuándo? ',
      '1) ',
      '- ',
      'Un saludo,\nLucía',
      '4,95 €',
      '¿sí?',
      'e\u0301',
      '\u00ad',
      'https://a.es/x. ',
      '; ',
      '«¿qué?»',
    );
    const plain = (reading: Reading) => ({
      sentences: reading.sentences.map(({ text, start, end, paragraph, listItem, zone, quoteBefore, index, before }) => [
        text,
        start,
        end,
        paragraph,
        listItem,
        zone.kind,
        quoteBefore?.start,
        index,
        before?.start,
      ]),
      words: reading.words.map(({ start, end, form, fold, lower, sentence }) => [start, end, form, fold, lower, sentence?.index ?? null]),
      times: reading.find(times),
      typing: reading.typing?.start ?? null,
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
          { maxLength: 5 },
        ),
        (texts) => {
          const cache = new ReadingCache();
          for (const text of texts)
            expect(plain(cache.read(text, 'es', 'draft', { ...OPTIONS, caret: text.length }))).toEqual(plain(draft(text, text.length)));
        },
      ),
    );
  });

  it.each([
    ['es', 'no '],
    ['es', 'no. '],
    ['en', '> a\n'],
    ['es', '1) a\n'],
    ['es', 'a\n\n'],
    ['es', 'https://a.es/?b '],
    ['es', '. '],
    ['es', 'e\u0301'],
  ] as const)('visits each character a few times, whatever is repeated: %s %j', (lang, unit) => {
    const cache = new ReadingCache();
    const text = unit.repeat(Math.ceil(50_000 / unit.length));
    const reading = cache.read(text, lang, 'message', OPTIONS);
    reading.find(times);
    expect(reading.words.length).toBeGreaterThanOrEqual(0);
    expect(cache.visits.total).toBeLessThanOrEqual(5 * text.length);
  });
});
