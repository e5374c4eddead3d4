import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksIn, asMessage } from '../../support/readings.js';
import { detectLang } from '../../../core/language/detect.js';
import { draftZones, zonesOf } from '../../../core/text/zones.js';

const SEED = { seed: 20261122, numRuns: 150 };
const pieces = [
  '¿',
  '?',
  '!',
  '\n',
  '> ',
  'hola',
  'me podéis',
  'quiero saber',
  'si',
  'y',
  'cuándo llega',
  'El 3 de mayo',
  'escribió:',
  'De: a\n',
  '[10:02] Ana: ',
  'Nombre: x\n',
  ' ',
  ',',
  '...',
  'https://a.b/?c=d',
  '😠',
  '@x',
  '-- \n',
  'Saludos\n',
  'no',
  'can you',
  'please',
  'é',
  '\ud800',
  '\udc00',
  '\u200b',
  '\u0301',
  'ÑANDÚ',
];
const messy = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const lang = fc.constantFrom('es' as const, 'en' as const);

describe('whatever is pasted', () => {
  it('asks are verbatim, in order, with a sane tier and at least one expected answer', () => {
    fc.assert(
      fc.property(messy, lang, (text, l) => {
        const asks = asksIn(text, l),
          read = asMessage(text, l).text;
        asks.forEach((ask, i) => {
          expect(read.slice(ask.start, ask.end)).toBe(ask.text);
          expect(ask.end).toBeGreaterThan(ask.start);
          expect(ask.expects.length).toBeGreaterThan(0);
          expect(ask.confidence).toBeGreaterThanOrEqual(0.45);
          expect(ask.tier).toBe(ask.confidence >= 0.8 ? 1 : 2);
          if (i > 0) expect(ask.start).toBeGreaterThanOrEqual((asks[i - 1] as typeof ask).start);
        });
        expect(new Set(asks.map((a) => a.id)).size).toBe(asks.length);
      }),
      SEED,
    );
  });

  it('zones cover the text without gap or overlap', () => {
    fc.assert(
      fc.property(messy, (text) => {
        for (const zones of [zonesOf(text), draftZones(text)]) {
          let at = 0;
          for (const zone of zones) {
            expect(zone.start).toBe(at);
            expect(zone.end).toBeGreaterThan(zone.start);
            at = zone.end;
          }
          expect(at).toBe(text.length);
        }
      }),
      SEED,
    );
  });

  it('the same text gives the same asks', () => {
    fc.assert(
      fc.property(messy, lang, (text, l) => {
        expect(asksIn(text, l)).toEqual(asksIn(text, l));
        expect(['es', 'en']).toContain(detectLang(text));
      }),
      { ...SEED, numRuns: 40 },
    );
  });
});
