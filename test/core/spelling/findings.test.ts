import { describe, expect, it } from 'vitest';
import { spellingFindings, Suggestions, type SpellingInput } from '../../../core/spelling/findings.js';
import { formatWords, parseWords } from '../../../core/spelling/words.js';
import { shipped } from './support.js';

const run = (
  draft: string,
  { message = '', ...more }: Partial<Omit<SpellingInput, 'message' | 'draft'>> & { readonly message?: string } = {},
) =>
  spellingFindings(
    { message: asMessage(message), draft: asDraft(draft), uiLang: 'es', context: {}, entities: [], words: [], ...more },
    shipped,
    [],
    new Suggestions(),
  );
const texts = (draft: string, more: Parameters<typeof run>[1] = {}) => run(draft, more).map((finding) => finding.text);

import { asDraft, asMessage } from '../../support/readings.js';

describe('spelling findings', () => {
  it('quote the draft and offer fixes', () => {
    const draft = 'Hola, Ana:\n\nSu envio llegará mañana.';
    const [finding] = run(draft);
    expect(finding).toMatchObject({ rule: 'spelling', severity: 'hint', text: 'envio', start: 15, end: 20 });
    expect(finding?.fixes[0]).toEqual({ label: 'envío', kind: 'replace', text: 'envío' });
    expect(draft.slice(finding?.start, finding?.end)).toBe('envio');
  });

  it('say of a proposed word that no dictionary lists it', () => {
    const [finding] = run('Es un manual de ictiopatologia y su envío.');
    expect(finding?.fixes[0]).toEqual({ label: 'ictiopatología', kind: 'replace', text: 'ictiopatología', unlisted: true });
    expect(run('Su envio')[0]?.fixes.some((fix) => fix.unlisted)).toBe(false);
  });

  it('never mark what the customer wrote', () => {
    expect(texts('> no a llegado el paqete\nSentimos el retraso.\n>> otro envio\nGrasias')).toEqual(['Grasias']);
    expect(texts('Lo revisamos.\n\nEl lun, 3 nov 2025, Ana escribió:\nmi paqete no llega')).toEqual([]);
    expect(texts('Lo revisamos.\n-----Mensaje original-----\nmi paqete')).toEqual([]);
  });

  it('know the names, ids and words of the case', () => {
    expect(
      texts('El zimbreador de Yxandra está en camino.', { context: { customer: { name: 'Yxandra Qwertz' } }, words: ['zimbreador'] }),
    ).toEqual([]);
    expect(texts('El modelo grimbalo sale hoy.', { message: 'Quiero el Grimbalo azul y un Grimbalo rojo' })).toEqual([]);
    expect(texts('el prondix sale hoy', { entities: [{ kind: 'product', text: 'Prondix', value: 'Prondix', start: 0, end: 7 }] })).toEqual(
      [],
    );
  });

  it('read each sentence in its own language, and leave a third one alone', () => {
    expect(texts('Gracias por escribirnos. Your package was delivered yesterday, thanks for waiting. Su envio llegará.')).toEqual([
      'envio',
    ]);
    expect(texts('Thank you for your paitence with us today. Le mandamos su pedido mañana por la tarde.')).toEqual(['paitence']);
    expect(texts('Vielen Dank für Ihre Nachricht, wir werden uns darum kümmern.')).toEqual([]);
  });

  it('give the reason of a real-word error and remove a doubled word', () => {
    expect(run('No se si llegará.')).toMatchObject([
      { text: 'se', message: expect.stringMatching(/tilde/) as string, fixes: [{ kind: 'replace', text: 'sé' }] },
    ]);
    expect(run('Llegará el el lunes.')).toMatchObject([{ text: 'el', fixes: [{ kind: 'remove' }] }]);
  });

  it('leave placeholders, brands, titles and what is written twice on purpose alone', () => {
    expect(texts('Sale mañana, %filltext:name=Nombre%, con #{combo:firma} y %fill:Nombre%.')).toEqual([]);
    expect(texts('Tu tetera Kinto sale hoy. Gracias por pensar en Dormia, Sra. Ribó.')).toEqual([]);
    expect(texts('Tenemos «Marianelo» y licor de camu camu, y aceite de ylang ylang.')).toEqual([]);
    expect(texts('El jarabe lleva 100 mg/ml en un frasco de 5 ml.')).toEqual([]);
    expect(texts('Enviamos a toda Espana.')).toEqual(['Espana']);
  });

  it('are silent while the dictionary is not loaded', () => {
    expect(
      spellingFindings(
        { message: asMessage(''), draft: asDraft('envio'), uiLang: 'es', context: {}, entities: [], words: [] },
        () => null,
        [],
        new Suggestions(),
      ),
    ).toEqual([]);
  });
});

describe('words of one’s own', () => {
  it('are read and written as plain text', () => {
    expect(parseWords('# marcas\nZimbre\r\n  fluxar  # nuestro\nde dos\n\nZimbre\n')).toEqual(['Zimbre', 'fluxar']);
    expect(formatWords(['zeta', 'ámbar', 'zeta', 'beta'])).toBe('ámbar\nbeta\nzeta\n');
    expect(parseWords(formatWords(['zeta', 'ámbar']))).toEqual(['ámbar', 'zeta']);
  });
});
