import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/asks/judge.js';
import { askId } from '../../../core/asks/id.js';
import type { AnswerType, FoundAsk, Lang } from '../../../core/contract.js';

const ask = (message: string, text: string, type: AnswerType, i = 0): FoundAsk => {
  const start = message.indexOf(text);
  if (start < 0) throw new Error(`no “${text}” in the message`);
  return { id: askId('request', text, i), text, start, end: start + text.length, kind: 'request', expects: [type], tier: 1, confidence: 1, via: ['drawn'] };
};
const states = (message: string, draft: string, lang: Lang, ...asks: readonly (readonly [string, AnswerType])[]) =>
  judge({ message, draft, asks: asks.map(([text, type], i) => ask(message, text, type, i)), entities: [], lang, uiLang: lang, overrides: [], now: '2026-11-23T10:00:00' }).map((a) => a.state);

const KETTLE = 'My kettle trips the fuse when the lid is closed. Please advise.';
const LAMP = 'La lámpara parpadea al subir la intensidad y zumba el regulador. ¿Me pueden ayudar?';

describe('pleas', () => {
  it('take their matter from what the message tells', () => {
    expect(states(KETTLE, 'A kettle that trips the fuse needs descaling: https://example.com/descale', 'en', ['Please advise.', 'action'])).toEqual(['answered']);
    expect(states(LAMP, 'Cambia el regulador de la lámpara siguiendo esta guía: https://example.com/guia', 'es', ['¿Me pueden ayudar?', 'action'])).toEqual(['answered']);
  });
  it('are not answered by a reply on another matter', () => {
    expect(states(KETTLE, 'You can browse our garden chairs here: https://example.com/chairs', 'en', ['Please advise.', 'action'])).toEqual(['unanswered']);
    expect(states(LAMP, 'Puedes ver nuestras sillas de jardín aquí: https://example.com/sillas', 'es', ['¿Me pueden ayudar?', 'action'])).toEqual(['unanswered']);
  });
  it('are answered once the concrete asks of the message are, and not before', () => {
    const message = 'When will my parcel arrive? Any ideas?';
    const asks = [['When will my parcel arrive?', 'time'], ['Any ideas?', 'thing']] as const;
    expect(states(message, 'Your parcel will arrive on Friday.', 'en', ...asks)).toEqual(['answered', 'answered']);
    expect(states(message, 'Kind regards', 'en', ...asks)).not.toContain('answered');
  });
  it('a telephone number written out is a way, a mere sending elsewhere is half', () => {
    const message = 'How do I cancel my insurance policy?';
    expect(states(message, 'To cancel your insurance policy, please call 900 123 456.', 'en', [message, 'method'])).toEqual(['answered']);
    expect(states(message, 'To cancel your insurance policy, please contact our team.', 'en', [message, 'method'])).not.toEqual(['answered']);
  });
});
