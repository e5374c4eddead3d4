import { describe, expect, it } from 'vitest';
import { findAsks } from '../../../core/asks/find.js';
import { judge } from '../../../core/asks/judge.js';
import type { Lang } from '../../../core/contract.js';

const judged = (message: string, draft: string, lang: Lang = 'es') =>
  judge({ message, draft, asks: findAsks(message, lang), entities: [], lang, uiLang: lang, overrides: [], now: '2026-11-23T10:00:00' });
const states = (message: string, draft: string, lang: Lang = 'es') => judged(message, draft, lang).map((a) => a.state);

describe('answers in other words', () => {
  it('are found in their order and say so', () => {
    const [first, second] = judged('¿La funda se puede lavar a máquina? ¿Cuántos kilos aguanta la hamaca?', 'Hola, Sara: La tela va sin problema en la lavadora con agua fría. Está certificada para 150 kg.');
    expect(first?.state).toBe('answered');
    expect(second?.state).toBe('answered');
    expect(second?.evidence[0]?.text).toContain('150 kg');
  });
  it('one that may be an answer is pointed out to be checked, not ticked', () => {
    const [ask] = judged('¿Las botas valen para lluvia? ¿Hay en negro?', 'Hola: El cuero lleva un tratamiento impermeable. Un saludo');
    expect(ask?.state).not.toBe('unanswered');
    expect(ask?.why).toMatch(/«El cuero lleva/u);
  });
  it('another thing’s price is none', () => {
    expect(states('Hola. ¿Qué precio tiene la funda?', 'Hola: el envío cuesta 3,90 € y llega en dos días.')).not.toContain('answered');
  });
  it('another day’s hours are none', () => {
    expect(states('What time do you close on Sunday?', 'We are here until 6 on Saturday.', 'en')).not.toContain('answered');
  });
  it('neither are cheers nor good wishes', () => {
    expect(states('¿Qué talla me recomendáis? ¿Y qué color?', '¡Hola, Eva! ¡Te va a encantar! ¡Feliz semana!')).toEqual(['unanswered', 'unanswered']);
  });
});

describe('sentences read as they are meant', () => {
  it('who confirms something asks nothing of the customer', () => {
    expect(states('¿Cuándo llega el sofá?', 'Estimado Sr. Gil:\nEl fabricante nos confirma que el sofá llega el viernes 27 de noviembre.')).toEqual(['answered']);
  });
  it('a question quoted in an instruction is no question', () => {
    expect(states('¿Cómo cambio mi clave?', 'Hola: en la pantalla de inicio toca "¿Olvidaste tu clave?", escribe tu correo y sigue el enlace para cambiar la clave.')).toEqual(['answered']);
  });
  it('what is booked for Tuesday lies ahead', () => {
    expect(states('When can the engineer come?', 'I have booked the engineer to come on Tuesday morning.', 'en')).toEqual(['answered']);
  });
  it('"con mucho gusto" is willing, and no yes to one of several questions', () => {
    expect(states('¿Me lo mandan a Leticia? ¿Cuánto cuesta el envío?', 'Buenas tardes, don Hernán, con mucho gusto. Quedamos atentos.')).not.toContain('answered');
  });
  it('regretting is no remedy', () => {
    expect(states('El jarrón llegó roto.', 'Sentimos las molestias que esto te haya podido causar. Trabajamos cada día para mejorar.')).not.toContain('answered');
    expect(states('El jarrón llegó roto.', 'Vaya faena. Te mandamos otro hoy mismo.')).toEqual(['answered']);
  });
  it('a number with an article is a name', () => {
    expect(states('¿Cuántas páginas imprime el negro?', 'El negro de la tuya es de los 305.')).not.toContain('answered');
  });
});
