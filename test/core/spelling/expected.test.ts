import { describe, expect, it } from 'vitest';
import { spellingFindings, Suggestions } from '../../../core/spelling/findings.js';
import { asDraft, asMessage } from '../../support/readings.js';
import { shipped } from './support.js';

const flagged = (draft: string, lang: 'es' | 'en' = 'es', message = '') =>
  spellingFindings(
    { message: asMessage(message, lang), draft: asDraft(draft, lang), uiLang: lang, context: {}, entities: [], words: [] },
    (one) => shipped(one),
    [],
    new Suggestions(),
  ).map((finding) => finding.text);

describe('words that nobody misspelt', () => {
  it.each([
    ['stretched and laughing', '¡Holaaa! Ay nooo, jajaja, qué pena. Uyyy.'],
    ['diminutives and augmentatives', 'La bolsita, el papelito, dos rayitas y un camioncito; un abrazote y un besazo.'],
    ['units after their figure', 'Mide 6 mm, trae 50 ml y pesa 2 kg; 9 V y 20 kWh.'],
    ['addresses without a scheme', 'Está en campamonte.mx/carpas, en uniformesviva.mx. y en tienda.example/ayuda, o en factura_2.pdf.'],
    ['who is called', '¡Paqui, qué gusto!\n\nLeire: su talla está.\n\nToño, ya salió.'],
    ['who signs', 'Un saludo,\nUxía Llorca\nAtención al Cliente'],
    ['English that is like none of ours', 'Es un shower de temática vintage con parking.'],
  ])('%s', (_, draft) => expect(flagged(draft)).toEqual([]));

  it.each([
    ['Heyyy Jade! Yooo, sooo glad.'],
    ['It is on stitchandthread.ie/care and layerlab.co.uk/repairs.'],
    ['Oisín, the 5 mm one is in.\n\nAoife'],
  ])('%s', (draft) => expect(flagged(draft, 'en')).toEqual([]));

  it('what the customer called it is right, but the customer’s slips are no authority', () => {
    const message = 'el xilitolato y el envio no llegaron, tampoco el niacinamidol';
    expect(flagged('Le enviamos el xilitolato y el niacinamidol.', 'es', message)).toEqual([]);
    expect(flagged('El envio sale hoy.', 'es', message)).toEqual(['envio']);
  });

  it('but real slips in the same places are seen', () => {
    expect(flagged('Grasias, Lucía.')).toEqual(['Grasias']);
    expect(flagged('La bolsitta llegó.')).toEqual(['bolsitta']);
    expect(flagged('Un salduo,\nAna')).toEqual(['salduo']);
  });
});
