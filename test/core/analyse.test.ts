/** The engine as the window and the command call it. */
import { describe, expect, it } from 'vitest';
import { createAnalyser, analyse, type AnalyseInput } from '../../core/analyse.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { ReadingCache } from '../../core/reading/cache.js';
import { SAMPLE } from '../bench/sample.js';
import { shipped } from './spelling/support.js';

const NOW = '2026-11-23T10:00:00Z';
const input = (message: string, draft: string, lang: Lang, more: Partial<AnalyseInput> = {}): AnalyseInput => ({
  message,
  draft,
  lang,
  channel: 'email',
  context: {},
  policy: DEFAULT_POLICY,
  now: NOW,
  ...more,
});
const run = (message: string, draft: string, lang: Lang, more: Partial<AnalyseInput> = {}) =>
  analyse(input(message, draft, lang, more), () => null);

const decomposed = (text: string) => text.normalize('NFD');
/** The same text as programs hand it on. */
const WRITTEN: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed accents', decomposed],
  ['references of HTML', (text) => text.replace(/[^\p{ASCII}]/gu, (c) => `&#${c.codePointAt(0) ?? 0};`)],
  [
    'quoted-printable',
    (text) => text.replace(/[^\p{ASCII}]/gu, (c) => encodeURIComponent(c).replaceAll('%', '=')).replace(/ (?=\p{Ll}{6})/gu, ' =\n'),
  ],
  ['soft hyphens and hard spaces', (text) => text.replace(/(\p{Ll}{3})(\p{Ll}{3})/gu, '$1\u00ad$2').replace(/ (?=\p{Lu})/gu, '\u00a0')],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
];
const PAIRS = {
  es: [
    'Hola, soy Lucía Pardo.\n¿Cuándo sale el pedido 4455? Quería saber también cuánto cuesta el envío a Cádiz. Me gustaría que me enviaran la garantía. Llevo días esperando y nadie contesta, qué vergüenza.',
    'Hola, Lucía:\n\nSu pedido 4455 sale mañana. El envío a Cádiz cuesta 4,95 €. Le escribiré pronto.\n\nUn saludo',
  ],
  en: [
    'Hi, I’m Zoë Müller.\nWhen does order 4455 leave? I’d also like to know how much delivery to Orléans is. It is £5 – isn’t it? I have been waiting for days and nobody answers, it’s a disgrace.',
    'Hi Zoë,\n\nYour order 4455 leaves tomorrow – sorry for the wait. Delivery to Orléans is £4.95. We’ll write to you soon.\n\nKind regards',
  ],
} as const;

describe.each([
  ['es', 'Hola: el manual de ictiopatologia va de CAMINO en un paqete', 'paqete'],
  ['en', 'Hello, the ichthyopathologi manual is on its WAY in a parcell', 'parcell'],
] as const)('half a word is told nothing of (%s)', (lang, text, last) => {
  const found = (draft: string, caret?: number) =>
    analyse(input('', draft, lang, caret === undefined ? {} : { caret }), () => shipped(lang)).findings.filter(
      ({ start, end }) => end > start,
    );
  // Decomposed, so that places as given are others than places as read.
  it.each([text, decomposed(text)])('while it is typed: %s', (whole) => {
    for (let caret = 1; caret <= whole.length; caret++) {
      const typed = whole.slice(0, caret);
      expect(found(typed, caret).filter(({ end }) => end === caret && /\p{L}$/u.test(typed))).toEqual([]);
    }
  });
  it('once it is there, and of every other word meanwhile', () => {
    expect(found(text).at(-1)).toMatchObject({ text: last });
    expect(found(text, text.length)).toEqual(found(text).slice(0, -1));
    expect(found(text, 3)).toEqual(found(text));
  });
});

describe.each(['es', 'en'] as const)('a text means the same however its characters are written (%s)', (lang) => {
  const [message, draft] = PAIRS[lang];
  const plain = run(message, draft, lang);
  const bare = (text: string) => text.replace(/\s+/gu, ' ');
  it.each(WRITTEN)('%s', (_name, write) => {
    const given = { message: write(message), draft: write(draft) };
    const found = run(given.message, given.draft, lang);
    expect(found.asks.map(({ kind, expects, tier, state, id }) => [kind, expects, tier, state, id])).toEqual(
      plain.asks.map(({ kind, expects, tier, state, id }) => [kind, expects, tier, state, id]),
    );
    expect(found.entities.map(({ kind, value }) => [kind, value])).toEqual(plain.entities.map(({ kind, value }) => [kind, value]));
    expect(found.findings.filter(({ rule }) => rule !== 'format-mess').map(({ rule, severity }) => [rule, severity])).toEqual(
      plain.findings.map(({ rule, severity }) => [rule, severity]),
    );
    expect(found.promises.map(({ due }) => due)).toEqual(plain.promises.map(({ due }) => due));
    expect(found.zones.map(({ kind }) => kind)).toEqual(plain.zones.map(({ kind }) => kind));
    expect([found.zones[0]?.start, found.zones.at(-1)?.end]).toEqual([0, given.message.length]);
    expect(found.zones.slice(1).map(({ start }) => start)).toEqual(found.zones.slice(0, -1).map(({ end }) => end));
    expect(found.facts.map(({ kind, provenance }) => [kind, provenance])).toEqual(
      plain.facts.map(({ kind, provenance }) => [kind, provenance]),
    );
    // What was found stands in the text as given, and covers what it covers in the plain one.
    for (const [i, ask] of found.asks.entries()) {
      expect(given.message.slice(ask.start, ask.end)).toBe(ask.text);
      expect(bare(ask.text)).toBe(bare(write(plain.asks[i]?.text ?? '')));
      for (const quote of ask.evidence) expect(given.draft.slice(quote.start, quote.end)).toBe(quote.text);
    }
    for (const quote of [...found.findings, ...found.promises, ...found.facts])
      expect(given.draft.slice(quote.start, quote.end)).toBe(quote.text);
    for (const entity of found.entities) expect(given.message.slice(entity.start, entity.end)).toBe(entity.text);
  });

  it('keeps the agent’s verdicts when the message is written in another way', () => {
    const [ask] = plain.asks;
    const overrides = [{ askId: ask?.id ?? '', askText: ask?.text ?? '', state: 'not-needed' as const }];
    expect(run(decomposed(message), decomposed(draft), lang, { overrides }).asks[0]).toMatchObject({
      override: 'not-needed',
      state: 'answered',
    });
    expect(
      run(message, draft, lang, { overrides: overrides.map((one) => ({ ...one, askText: decomposed(one.askText) })) }).asks[0]?.stale,
    ).toBeUndefined();
  });
});

describe('codes in a draft', () => {
  it('are told where they stand, and read as what they mean', () => {
    const draft = 'Hola: sale ma&ntilde;ana. Gra\u00adcias\u200b.';
    const { findings, promises } = run('¿Cuándo sale?', draft, 'es');
    expect(findings.filter(({ rule }) => rule === 'format-mess').map(({ text }) => text)).toEqual(['&ntilde;', '\u00ad', '\u200b']);
    expect(promises).toEqual([]);
    expect(run('¿Cuándo sale?', draft, 'es').asks[0]?.state).toBe('answered');
  });
});

describe('message and draft are read once', () => {
  /** Characters looked at, by what looked. */
  const visits = (lang: Lang, edits: readonly ((draft: string) => string)[]) => {
    const cache = new ReadingCache();
    const analyser = createAnalyser(
      () => null,
      () => [],
      cache,
    );
    let draft: string = SAMPLE[lang].draft;
    const { message } = SAMPLE[lang];
    analyser(input(message, draft, lang));
    const first = new Map(cache.visits.counts);
    for (const edit of edits) analyser(input(message, (draft = edit(draft)), lang));
    return {
      message,
      draft,
      first: (name: string) => first.get(name) ?? 0,
      edited: (name: string) => (cache.visits.counts.get(name) ?? 0) - (first.get(name) ?? 0),
    };
  };

  it.each(['es', 'en'] as const)('both are cut into sentences once each, and so are a case’s sources of facts (%s)', (lang) => {
    const { message, draft, first } = visits(lang, []);
    const sources = 2_000;
    // The sample says some lines twice.
    expect(first('sentences')).toBeGreaterThan(0.5 * (message.length + draft.length));
    expect(first('sentences')).toBeLessThanOrEqual(message.length + draft.length + sources);
    expect(first('zones')).toBeLessThanOrEqual(message.length + draft.length + sources);
    expect(first('words')).toBeLessThanOrEqual(message.length + draft.length + sources);
    expect(first('times')).toBeLessThanOrEqual(draft.length);
  });

  it.each(['es', 'en'] as const)('an edit reads the line and the sentence that it touched, and marks zones once (%s)', (lang) => {
    const edit =
      lang === 'es'
        ? (draft: string) => draft.replace(/ (\p{Ll}+)\.(?=\s|$)/u, ' $1 mañana.')
        : (draft: string) => draft.replace(/ (\p{Ll}+)\.(?=\s|$)/u, ' $1 tomorrow.');
    const { draft, edited } = visits(lang, [edit]);
    const longest = (parts: readonly string[]) => Math.max(...parts.map((part) => part.length));
    expect(edited('zones')).toBe(draft.length);
    expect(edited('sentences')).toBeLessThanOrEqual(longest(draft.split('\n')));
    expect(edited('times')).toBeLessThanOrEqual(longest(draft.split(/(?<=[.?!])\s/u)) + 1);
    expect(edited('words')).toBeLessThan(draft.length / 3);
  });

  it('what was read of a case is forgotten with it', () => {
    const cache = new ReadingCache();
    const analyser = createAnalyser(
      () => null,
      () => [],
      cache,
    );
    const spent = (caseId: string) => {
      const before = cache.visits.counts.get('sentences') ?? 0;
      analyser(input('¿Cuándo llega?', 'Llega mañana.', 'es', { caseId }));
      return (cache.visits.counts.get('sentences') ?? 0) - before;
    };
    expect(spent('a')).toBeGreaterThan(20);
    expect(spent('a')).toBe(0);
    expect(spent('b')).toBeGreaterThan(20);
    expect(spent('a')).toBeGreaterThan(20);
  });
});

describe('the engine ends in core', () => {
  it('tells cards, facts and address', () => {
    const { cards, facts, address } = run(
      'Buenos días. ¿Podría usted decirme cómo devuelvo el pedido? Quiero desistir de la compra.',
      'El envío cuesta 4,95 €.',
      'es',
      { channel: 'amazon' },
    );
    expect(cards.length).toBeGreaterThan(0);
    expect(facts).toMatchObject([{ kind: 'amount', text: '4,95 €', provenance: 'typed' }]);
    expect(address).toBe('usted');
  });
});
