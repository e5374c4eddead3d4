import { describe, expect, it } from 'vitest';
import { askTextOf } from '../../../core/asks/ask-text.js';
import { isOwnText } from '../../../core/text/zones.js';
import { asksIn, asMessage } from '../../support/readings.js';
import { readClauses } from '../../../core/asks/rules.js';
import type { FrameSet } from '../../../core/language/ask-frames.js';
import type { Lang } from '../../../core/contract.js';
import { ASK_FRAMES as EN } from '../../../core/language/en/ask-frames.js';
import { ASK_FRAMES as ES } from '../../../core/language/es/ask-frames.js';
import { EN_AGAINST, EN_PAIRS, ES_AGAINST, ES_PAIRS, type Pair } from './frame-pairs.js';

const asked = (text: string, lang: Lang) => asksIn(text, lang).filter((ask) => ask.kind !== 'complaint');
const read = (text: string, lang: Lang) => {
  const message = asMessage(text, lang);
  return readClauses(askTextOf(message, message.zones.filter(isOwnText)).sentences, lang);
};
const cues = (text: string, lang: Lang) => read(text, lang).flatMap(({ clause }) => clause.hits.map((hit) => hit.group.name));
const told = (text: string, lang: Lang) =>
  asked(text, lang)
    .map((a) => `${a.text} (${a.confidence} ${a.via.join()})`)
    .join('; ');

function suite(lang: Lang, frames: FrameSet, pairs: Readonly<Record<string, Pair>>, against: Readonly<Record<string, Pair>>): void {
  describe(`frames, ${lang}`, () => {
    it('every group has its pair', () => {
      const names = (kind: (k: string) => boolean) => [...new Set(frames.groups.filter((g) => kind(g.kind)).map((g) => g.name))].sort();
      expect(Object.keys(pairs).sort()).toEqual(names((k) => k !== 'none'));
      expect(Object.keys(against).sort()).toEqual(names((k) => k === 'none'));
    });
    for (const [name, pair] of Object.entries(pairs)) {
      it.each(pair.caught)(`${name} asks: %s`, (text) => {
        expect(cues(text, lang)).toContain(name);
        expect(asked(text, lang).length, 'no ask').toBeGreaterThan(0);
      });
      it.each(pair.fine)(`${name} stays silent: %s`, (text) => {
        expect(told(text, lang)).toBe('');
      });
    }
    for (const [name, pair] of Object.entries(against)) {
      it.each(pair.caught)(`${name} silences: %s`, (text) => {
        expect(cues(text, lang)).toContain(name);
        expect(told(text, lang)).toBe('');
      });
      it.each(pair.fine)(`${name} lets through: %s`, (text) => {
        expect(asked(text, lang).length, 'no ask').toBeGreaterThan(0);
      });
    }
  });
}

suite('es', ES, ES_PAIRS, ES_AGAINST);
suite('en', EN, EN_PAIRS, EN_AGAINST);
