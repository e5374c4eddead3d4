/** The words of the policy's draft, rules, cards and marketplace rules, in Spanish: part of `es`. */
import type { RuleGroup } from '../../core/policy/rule-groups.js';
import type { CardCase, MarketplaceRule } from '../../core/policy/policy.js';

const plural = (n: number, one: string, many: string) => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esRules = {
  search: 'Buscar una regla',
  none: 'Ninguna regla coincide.',
  group: {
    answering: 'Responder a todo',
    facts: 'Datos, nombres y fechas',
    limits: 'Lo que no se puede decir',
    tone: 'Tono',
    address: 'Trato e idioma',
    form: 'Forma',
  } satisfies Record<RuleGroup, string>,
  setting: (rule: string) => `Qué hacer con «${rule}»`,
  inSample: 'salta en el ejemplo',
  finds: (n: number, of: number) => `Salta en ${n.toLocaleString('es')} de ${plural(of, 'respuesta', 'respuestas')} ya enviadas`,
  wouldHold: (n: number, of: number) => `Habría frenado ${n.toLocaleString('es')} de ${plural(of, 'respuesta', 'respuestas')} ya enviadas`,
  past: (of: number) => `Efecto calculado con ${plural(of, 'respuesta copiada', 'respuestas copiadas')} en este equipo.`,
  pastGoing: (done: number, of: number) =>
    `Mirando las respuestas ya copiadas en este equipo: ${done.toLocaleString('es')} de ${of.toLocaleString('es')}…`,
  noPast: 'En este equipo no hay respuestas copiadas con que probar las reglas.',
  unsaved: (n: number) => `${plural(n, 'cambio', 'cambios')} sin guardar. El equipo sigue con las normas de antes.`,
  save: 'Guardar para el equipo',
  discard: 'Descartar',
  discarded: 'Cambios descartados',
  disputed: (n: number) =>
    n === 1
      ? 'Otra persona ha cambiado entretanto lo mismo que usted.'
      : `Otra persona ha cambiado entretanto ${n.toLocaleString('es')} de las cosas que usted cambia.`,
  keepMine: 'Poner lo mío',
  takeTheirs: 'Dejar lo suyo',
  faulty: 'Así el archivo tendría errores: están en la lista de problemas. Corríjalos o descarte los cambios.',
  unreadable: 'El archivo no se entiende y no se puede cambiar con estas casillas: corrija su texto, abajo.',
  cards: 'Peticiones delicadas',
  cardsHint: 'Se abren ante lo que tiene una respuesta fija: qué decir en cada caso.',
  addCard: 'Añadir una petición delicada',
  newCard: 'Petición nueva',
  removeCard: (name: string) => `Quitar «${name}»`,
  markets: 'Reglas de los mercados',
  marketsHint: 'Lo que un mercado prohíbe decir a sus compradores.',
  addMarket: 'Añadir una regla',
  newMarket: 'Regla nueva',
  restore: 'Volver a las de serie',
  title: (lang: string) => `Título (${lang.toLowerCase()})`,
  appliesTo: 'Canales',
  everyChannel: 'Sin marcar ninguno, en todos.',
  opensOn: (lang: string) => `Se abre cuando el mensaje dice (${lang.toLowerCase()})`,
  patternHint:
    'Un patrón por línea. (a|b): una de las dos; ..2: hasta dos palabras entre ellas; <pagar>: cualquier forma del verbo (solo en español).',
  limit: 'Plazo (0: sin plazo)',
  limitUnit: 'Unidad del plazo',
  units: { minutes: 'minutos', days: 'días' },
  when: {
    within: 'dentro del plazo',
    after: 'fuera de plazo',
    'not-shipped': 'sin enviar',
    shipped: 'enviado',
    delivered: 'entregado',
    always: 'siempre',
  } satisfies Record<CardCase['when'], string>,
  whenLabel: (n: number) => `Caso ${n}: cuándo`,
  advice: (n: number, lang: string) => `Caso ${n}: qué hacer (${lang.toLowerCase()})`,
  replies: (n: number) => `Caso ${n}: respuestas que lo dicen (identificadores, uno por línea)`,
  addCase: 'Añadir un caso',
  removeCase: (n: number) => `Quitar el caso ${n}`,
  forbids: (lang: string) => `No se puede decir (${lang.toLowerCase()})`,
  polarity: 'Qué se considera una falta',
  polarities: {
    agree: 'aceptarlo u ofrecerlo; negarse está bien',
    mention: 'nombrarlo, de cualquier forma',
  } satisfies Record<MarketplaceRule['polarity'], string>,
  effect: 'Qué hace',
  message: (lang: string) => `Qué se le dice al agente (${lang.toLowerCase()})`,
  source: 'De dónde sale',
  verified: 'Comprobado el',
  checkedToday: 'Comprobado hoy',
};

export type RulesMessages = typeof esRules;
