import { describe, expect, it } from 'vitest';
import { MARGIN, steady } from '../../../core/answers/steady.js';
import type { Ask } from '../../../core/contract.js';

const SHOWN = { text: 'El jueves.', start: 0, end: 10 };
const ask = (p: number, state: Ask['state'], doubt: boolean, more: Partial<Ask> = {}): Ask => ({
  id: 'a',
  kind: 'question',
  text: '¿Cuándo llega?',
  start: 0,
  end: 14,
  expects: ['time'],
  tier: 1,
  confidence: 1,
  via: [],
  state,
  p,
  doubt,
  evidence: state === 'unanswered' && !doubt ? [] : [SHOWN],
  why: `${state} ${doubt}`,
  ...more,
});

describe('steady', () => {
  it('a verdict stays while p crosses its threshold by less than the margin, however often', () => {
    let shown = ask(0.89, 'answered', false);
    for (const p of [0.88, 0.885, 0.875]) {
      shown = steady(shown, ask(p, 'answered', true));
      expect(shown).toMatchObject({ state: 'answered', doubt: false, p: 0.89 });
    }
  });
  it('it changes once p has moved by the margin from where it stood', () => {
    expect(steady(ask(0.89, 'answered', false), ask(0.89 - MARGIN, 'answered', true))).toMatchObject({ doubt: true });
  });
  it('an open ask stays open without a sentence', () => {
    expect(steady(ask(0.3, 'unanswered', false), ask(0.32, 'unanswered', true))).toMatchObject({ doubt: false, evidence: [] });
  });
  it('what loses its sentence, is held or decided by the agent changes at once', () => {
    expect(steady(ask(0.32, 'unanswered', true), ask(0.3, 'unanswered', false))).toMatchObject({ doubt: false });
    expect(steady(ask(0.3, 'unanswered', false), ask(0.31, 'partly', false, { held: null }))).toMatchObject({
      state: 'partly',
      held: null,
    });
    expect(steady(ask(0.3, 'unanswered', false), ask(0.31, 'answered', false, { override: 'answered' }))).toMatchObject({
      state: 'answered',
    });
  });
  it('another ask, or none before, is taken as it comes', () => {
    expect(steady(undefined, ask(0.5, 'answered', true))).toMatchObject({ doubt: true });
    expect(steady(ask(0.89, 'answered', false, { text: 'Otra' }), ask(0.88, 'answered', true))).toMatchObject({ doubt: true });
  });
});
