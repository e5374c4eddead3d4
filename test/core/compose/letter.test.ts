import { describe, expect, it } from 'vitest';
import { letterParts } from '../../../core/compose/letter.js';

/** `«greeting»` and `⟦closing⟧` marked in the text. */
const cases: readonly string[] = [
  '«Hola, María:»\n\nSu pedido llega el jueves.\n\n⟦Un saludo,\nLucía⟧',
  '«Hola, María:» Su pedido llega el jueves. ⟦Un saludo, Lucía⟧',
  '«Hola:»\n\nSale hoy.\n\n⟦Un saludo⟧',
  '«Hola»\n\nSale hoy.',
  '«¡Hola, Ana!» Sale hoy.\n\n⟦¡Un abrazo!⟧',
  '«Hola,» su pedido sale hoy.',
  '«Buenos días, Sr. García:»\n\nSale hoy.\n\n⟦Atentamente,\nLucía Pérez\nAtención al cliente\nTienda Sol⟧',
  '«Estimada Sra. de la Cruz:»\n\nSale hoy.\n\n⟦Reciba un cordial saludo,\n[nombre del agente]⟧',
  '«Estimado/a cliente:»\n\nSale hoy.\n\n⟦Saludos cordiales⟧',
  '«Hola [nombre],»\n\nSale hoy.\n\n⟦Muchas gracias.\n\nUn saludo,\nAna⟧',
  '«Hola, {{ customer.first_name | default: "" }}:»\n\nSale hoy.\n\n⟦Un saludo, {{ agent.name | default: "" }}⟧',
  '«Buenas tardes:»\n\nSale hoy. ⟦Que tenga un buen día.⟧',
  '«Hola lucía,»\n\nsale hoy\n\n⟦saludos⟧',
  '«Hola,» gracias por escribirnos. Sale hoy.',
  '«Hola,» Lamentamos el retraso. Sale hoy.',
  '«Hola de nuevo, Ana:»\n\nSale hoy.',
  '«Hola, buenas tardes, Ana:»\n\nSale hoy.',
  'Su pedido sale hoy.',
  'Gracias por su paciencia.',
  'Un saludo especial merece el equipo de reparto, que llegó a tiempo.',
  '«Hola:»\n\nSale hoy.\n\nGracias por su paciencia.',
  '«Hello Mary,»\n\nIt arrives on Thursday.\n\n⟦Kind regards,\nLucy⟧',
  '«Hi Mary,» it arrives on Thursday. ⟦Best wishes, Lucy⟧',
  '«Hi there,»\n\nIt arrives on Thursday.\n\n⟦Thanks,\nLucy⟧',
  '«Hey!»\n\nIt arrives on Thursday.\n\n⟦Cheers⟧',
  "«Dear Ms O'Neill,»\n\nIt arrives on Thursday.\n\n⟦Yours sincerely,\n\nLucy Smith\nCustomer care⟧",
  '«Dear Sir or Madam,»\n\nIt arrives on Thursday.\n\n⟦Yours faithfully⟧',
  '«Good morning, Tom.»\n\nIt arrives on Thursday.\n\n⟦Have a lovely day!⟧',
  '«Hello,» your order has left.',
  'Thank you for your patience.',
  'Best of all, it is free.',
  '«Hello Mary,»\n\nThank you for your patience.',
  '«Hola, Ana:»\n\nSale hoy.\n\n⟦Un saludo,\nLucía⟧\n\nP. D.: el catálogo va dentro.',
  '«Hello Mary,»\n\nIt left.\n\n⟦Regards,\nLucy⟧\n\nPS: the catalogue is inside.',
];

describe('the frame of a letter', () => {
  it.each(cases)('%s', (marked) => {
    const text = marked.replace(/[«»⟦⟧]/gu, '');
    const { greeting, closing } = letterParts(text);
    const of = (span: { start: number; end: number } | null): string | null => (span ? text.slice(span.start, span.end) : null);
    expect(of(greeting)).toBe(/«([^»]*)»/u.exec(marked)?.[1] ?? null);
    expect(of(closing)).toBe(/⟦([^⟧]*)⟧/u.exec(marked)?.[1] ?? null);
  });
});
