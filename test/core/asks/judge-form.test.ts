import { describe, expect, it } from 'vitest';
import { findAsks } from '../../../core/asks/find.js';
import { judge } from '../../../core/asks/judge.js';
import type { Lang } from '../../../core/contract.js';

const states = (message: string, draft: string, lang: Lang = 'es') =>
  judge({ message, draft, asks: findAsks(message, lang), entities: [], lang, uiLang: lang, overrides: [], now: '2026-11-23T10:00:00' }).filter((a) => a.kind !== 'complaint').map((a) => a.state);

describe('answers told by their form', () => {
  it('what is possible by nature is no doubt; a doubt still is', () => {
    const message = '¿Qué materiales admite la plancha de grabado?';
    expect(states(message, 'La plancha de grabado puede ser empleada con madera, cuero y otros materiales blandos.')).toEqual(['answered']);
    expect(states(message, 'Puede ser que la plancha de grabado admita materiales como el cuero.')).not.toContain('answered');
  });
  it('a question for a name wants a name', () => {
    const message = '¿Cómo se llama el barniz de la mesa?';
    expect(states(message, 'El barniz de la mesa se llama Ébano Mate.')).toEqual(['answered']);
    expect(states(message, 'El barniz de la mesa se aplica en dos capas muy finas.')).not.toContain('answered');
  });
  it('a process is told by its verb and a manner', () => {
    const message = '¿Cómo se curten las pieles?';
    expect(states(message, 'Las pieles se curten lentamente, usando cortezas de roble.')).toEqual(['answered']);
    expect(states(message, 'Las pieles se curten habitualmente en Ubrique.')).not.toContain('answered');
  });
  it('what is so today does not tell when something happened', () => {
    const message = '¿Cuándo se fundó la librería?';
    expect(states(message, 'La librería es, a día de hoy, la mayor de la ciudad.')).not.toContain('answered');
    expect(states(message, 'La librería se fundó en 1987.')).toEqual(['answered']);
  });
  it('the first of a series is not any of them', () => {
    const message = '¿Qué regalo traía el segundo catálogo?';
    expect(states(message, 'El catálogo de navidad traía un regalo de madera para niños.')).not.toContain('answered');
    expect(states(message, 'El segundo catálogo traía un regalo de madera para niños.')).toEqual(['answered']);
  });
  it('a question in apposition takes the answer of the one it spells out; one that adds does not', () => {
    expect(states('¿Puedo mezclar los dos vales en la misma compra? ¿El rojo y el azul?', 'Sí, puede mezclar los dos vales en la misma compra.')).toEqual(['answered', 'answered']);
    expect(states('¿Puedo mezclar los dos vales en la misma compra? ¿Y en la tienda de Vigo?', 'Sí, puede mezclar los dos vales en la misma compra.')[1]).not.toBe('answered');
  });
  it('whom to call for it is half an answer', () => {
    expect(states('¿Me puede decir las opciones del menú del contestador?', 'Para recibir asesoría le invitamos a comunicarse con el área técnica. Madrid: 910 000 000.')).toEqual(['partly']);
  });
  it('the name of the page answers where to sign up, not a request for the link', () => {
    expect(states('¿Dónde me registro para el sorteo?', 'El sorteo: registra tu número en la página de Lotería, donde verás más detalles.')).toEqual(['answered']);
    expect(states('Pásame el enlace del sorteo', 'Encontrarás el sorteo en la página de Lotería.')).not.toContain('answered');
  });
});

describe('relevance of a reply as a whole (English)', () => {
  const message = 'My soundbar keeps dropping the bluetooth pairing with the projector. Where do I find the pairing menu?';
  it('a link answers when the reply shares rare words with the message', () => {
    expect(states(message, 'If the soundbar drops its bluetooth pairing, reset the projector and pair again: https://example.com/pairing', 'en')).toEqual(['answered']);
  });
  it('a link in a reply that shares a help desk’s everyday words only does not', () => {
    expect(states(message, 'Sorry for the trouble! Please follow the steps in this article and let us know if you find any issue: https://example.com/help', 'en')).not.toContain('answered');
  });
});

describe('one reply to several asks', () => {
  it('list items answer in order, with or without numbers', () => {
    const message = '¿Cuánto pesa la tienda de campaña? ¿Cuánto cuesta? ¿Cuándo llegaría?';
    expect(states(message, 'Hola:\n- 2,4 kg\n- 129 €\n- El viernes\nUn saludo')).toEqual(['answered', 'answered', 'answered']);
    expect(states('1) ¿Precio por caja? 2) ¿Hasta qué fecha podemos confirmar?', '1) 38 € + IVA.\n2) El viernes 11.')).toEqual(['answered', 'answered']);
    expect(states(message, 'Hola:\n- 129 €\nUn saludo')).not.toEqual(['answered', 'answered', 'answered']);
  });
  it('a first yes answers the first question, unless it goes on about another', () => {
    expect(states('¿Puedo cambiar las sandalias por un 39? ¿Cuándo cerráis?', 'Claro, queda un par en ese número y ya te lo he apartado.')).toEqual(['answered', 'unanswered']);
    expect(states('¿Tenéis tienda en Lugo? ¿Viene la cafetera con filtros?', 'Sí, la cafetera viene con filtros.')).toEqual(['unanswered', 'answered']);
  });
  it('a sentence that sets out anew is not read with the one before', () => {
    expect(states('How do I book an engineer?', 'The bookings team can help you with engineers. You can add three years of extra cover to any machine for £79.', 'en')).not.toContain('answered');
  });
});

describe('what is no answer', () => {
  it('a value alone answers the only question; another place’s, model’s or age does not', () => {
    expect(states('¿Cuándo lo tengo en casa?', 'El jueves.')).toEqual(['answered']);
    expect(states('¿Cuánto sale el envío a Gijón?', 'El envío desde Mallorca sale por 7,90 €.')).not.toContain('answered');
    expect(states('Tengo el patinete X2. ¿Cuánto vale la batería?', 'La batería del patinete X4 vale 149 €.')).not.toContain('answered');
    expect(states('¿Cuánto tardáis en tener las camisetas?', 'Tenemos camisetas de niño desde los 4 años.')).not.toContain('answered');
  });
  it('the question said again, sympathy, or what the thing is made of', () => {
    expect(states('Quería saber si los pendientes llevan níquel', 'Nos preguntas si los pendientes llevan níquel porque tienes alergia.')).not.toContain('answered');
    expect(states('Please send another vase before Saturday', 'We know how upsetting it is when a vase arrives damaged.', 'en')).not.toContain('answered');
    expect(states('¿Puedo usar el sérum de retinol estando embarazada?', 'Nuestro sérum de retinol lleva un 0,3 % de principio activo.')).not.toContain('answered');
  });
  it('what is handed over answers a request for it', () => {
    expect(states('Necesito que me envíes la factura del pedido 2210', 'Hola, Lourdes: la llevas adjunta en este correo, en PDF.')).toEqual(['answered']);
    expect(states('Could you send me the invoice for order 5512?', 'Please find it attached.', 'en')).toEqual(['answered']);
  });
});
