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
