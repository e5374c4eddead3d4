/** Whole pastes of every shape: whose words are whose, who the customer is, what is found and where. */
import { asksIn, entitiesIn } from '../../support/readings.js';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../core/text/normalise.js';
import { zonesOf, type Zone } from '../../../core/text/zones.js';
import { goldenShapes, squeezed, type GoldenShape } from '../../golden/shapes/read.js';

const NOW = '2025-12-10T12:00:00Z';
const OWN: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['body', 'earlier']);
/** Greetings and farewells are the customer's, though nothing is asked in them. */
const FRAME: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['greeting', 'signoff']);

/** Reads as the product does: normalised, then back to the text as given. */
function readOf(shape: GoldenShape) {
  const normal = normalise(shape.text, true);
  const whose: string[] = Array.from({ length: shape.text.length }, () => 'other');
  for (const [spans, who] of [
    [shape.own, 'own'],
    [shape.either, 'either'],
  ] as const)
    for (const { start, end } of spans) whose.fill(who, start, end);
  const lost: string[] = [];
  const leaked: string[] = [];
  for (const zone of zonesOf(normal.text)) {
    for (let i = zone.start; i < zone.end; i++) {
      const at = normal.toGiven({ start: i, end: i + 1 });
      const who = new Set(whose.slice(at.start, Math.max(at.end, at.start + 1)));
      const c = normal.text[i] as string;
      if (/\s/.test(c) || who.size > 1) continue;
      if (who.has('own') && !OWN.has(zone.kind) && !FRAME.has(zone.kind)) lost.push(c);
      if (who.has('other') && OWN.has(zone.kind)) leaked.push(c);
    }
  }
  return { normal, whose, lost: lost.join(''), leaked: leaked.join('') };
}

const shapes = goldenShapes();

it('there are shapes enough, in both languages', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(50);
  for (const lang of ['es', 'en']) expect(shapes.filter((shape) => shape.lang === lang).length).toBeGreaterThanOrEqual(20);
});

describe.each(shapes.map((shape) => [shape.id, shape] as const))('%s', (_, shape) => {
  const { normal, whose, lost, leaked } = readOf(shape);
  const entities = entitiesIn(normal.text, { lang: shape.lang, now: NOW });

  it('keeps all of the customer’s own words, and nobody else’s', () => {
    expect({ lost, leaked }).toEqual({ lost: '', leaked: '' });
  });

  it('asks nothing in others’ words', () => {
    const asks = asksIn(normal.text, shape.lang);
    // Between the words of a page's source stand its tags, which are nobody's.
    const words = (at: number) => !/[\s<>/]/.test(shape.text[at] as string) && !shape.id.startsWith('html');
    const foreign = asks.filter((ask) => {
      const at = normal.toGiven(ask);
      return whose.slice(at.start, at.end).some((who, i) => who === 'other' && words(at.start + i));
    });
    expect(foreign.map((ask) => ask.text)).toEqual([]);
  });

  it('knows the customer, and what is named', () => {
    expect(entities.find((e) => e.kind === 'customer')?.value ?? '').toBe(shape.customer);
    const found = entities.map((e) => `${e.kind}=${squeezed(e.text)}`);
    expect(shape.entities.filter((wanted) => !found.includes(wanted))).toEqual([]);
    expect(
      entities
        .filter((e) => e.kind === 'date')
        .filter((e) => whose[normal.toGiven(e).start] === 'other')
        .map((e) => e.text),
    ).toEqual([]);
  });
});
