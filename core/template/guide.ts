/** What may stand between the braces of a reply and what it prints, in both languages: the editor completes by it, the window's page shows it. */
import type { Lang } from '../contract.js';
import { FIELD_LABELS } from './labels.js';

/** `field`: what a case or the clock fills; `filter`: what stands after a bar; `tag`: between `{%` and `%}`; `format`: how a date is written. */
export type GuideKind = 'field' | 'filter' | 'tag' | 'format';

export interface GuideEntry {
  readonly kind: GuideKind;
  /** By what it is found: `order.id`, `date`, `optional`. */
  readonly name: string;
  /** What comes into the text, `§` where the caret goes. */
  readonly write: string;
  /** What it prints or does. */
  readonly about: string;
}

type About = Readonly<Record<Lang, string>>;

/** Filled by the clock or the case; the others have their labels. */
const BUILT_IN: Readonly<Record<string, About>> = {
  greeting: {
    es: '«Buenos días», «Buenas tardes» o «Buenas noches», según la hora',
    en: '“Good morning”, “Good afternoon” or “Good evening”, by the hour',
  },
  today: { es: 'el día de hoy; con «| date», escrito', en: 'today; written out with “| date”' },
  now: { es: 'este momento, con su hora', en: 'this moment, with its time' },
  cursor: { es: 'aquí queda el cursor al insertar', en: 'where the caret goes' },
  register: { es: 'el trato del caso: tú, usted, vos o vosotros', en: 'the form of address of the case' },
};

const FILTERS: Readonly<Record<string, { readonly write: string } & About>> = {
  default: { write: 'default: "§"', es: 'lo que se escribe si el dato no se sabe', en: 'what is written when the value is not known' },
  prefix: { write: 'prefix: "§"', es: 'palabras delante, solo si hay dato', en: 'words before, only where there is a value' },
  suffix: { write: 'suffix: "§"', es: 'palabras detrás, solo si hay dato', en: 'words after, only where there is a value' },
  date: { write: 'date', es: 'un día en palabras: «jueves 14 de marzo»', en: 'a day in words: “Thursday 14 March”' },
  plus_business_days: { write: 'plus_business_days: §', es: 'tantos días laborables después', en: 'so many business days later' },
  plus_days: { write: 'plus_days: §', es: 'tantos días después', en: 'so many days later' },
  plus_months: { write: 'plus_months: §', es: 'tantos meses después', en: 'so many months later' },
  plus_hours: { write: 'plus_hours: §', es: 'tantas horas después', en: 'so many hours later' },
  plus_minutes: { write: 'plus_minutes: §', es: 'tantos minutos después', en: 'so many minutes later' },
  money: { write: 'money', es: 'un importe: «49,90 €»', en: 'an amount: “€49.90”' },
  plural: {
    write: 'plural: "§", ""',
    es: 'una forma para uno y otra para varios; # es el número',
    en: 'one form for one, another for several; # is the number',
  },
  agree: {
    write: 'agree: "§", "", ""',
    es: 'según el género: él, ella, y si no se sabe',
    en: 'by gender: him, her, and when it is not known',
  },
  choose: { write: 'choose: tu: "§", usted: ""', es: 'según el trato', en: 'by form of address' },
  first_name: { write: 'first_name', es: 'el nombre de pila', en: 'the first name' },
  last_name: { write: 'last_name', es: 'los apellidos', en: 'the last name' },
  choice: { write: 'choice: "§", ""', es: 'al insertar se elige una', en: 'one is chosen when it is inserted' },
  multi: { write: 'multi: "§", ""', es: 'al insertar se eligen varias', en: 'several are chosen when it is inserted' },
  area: { write: 'area', es: 'al insertar se escriben varias líneas', en: 'several lines are typed when it is inserted' },
  number: { write: 'number', es: 'al insertar se escribe un número', en: 'a number is typed when it is inserted' },
  day: { write: 'day', es: 'al insertar se elige un día', en: 'a day is chosen when it is inserted' },
  preset: { write: 'preset: "§"', es: 'lo que trae puesto el campo', en: 'what stands in the field to begin with' },
  upcase: { write: 'upcase', es: 'en mayúsculas', en: 'in capitals' },
  downcase: { write: 'downcase', es: 'en minúsculas', en: 'in small letters' },
  capitalize: { write: 'capitalize', es: 'con la primera letra mayúscula', en: 'with a capital to begin with' },
};

const TAGS: Readonly<Record<string, { readonly write: string } & About>> = {
  optional: {
    write: 'optional §parte %}…{% endoptional %}',
    es: 'una parte que se marca o no al insertar',
    en: 'a part to tick or not when it is inserted',
  },
  if: { write: 'if order.§tracking %}…{% endif %}', es: 'solo si el dato se sabe', en: 'only when the value is known' },
  unless: { write: 'unless order.§tracking %}…{% endunless %}', es: 'solo si el dato no se sabe', en: 'only when the value is not known' },
  include: {
    write: 'include "§" %}',
    es: 'otra respuesta de la biblioteca, por su atajo o identificador',
    en: 'another reply of the library, by its shortcut or id',
  },
  raw: { write: 'raw %}§{% endraw %}', es: 'llaves que deben salir tal cual', en: 'braces that are to stand as they are' },
  comment: { write: 'comment %}§{% endcomment %}', es: 'una nota que no sale', en: 'a note that is not printed' },
};

const FORMATS: Readonly<Record<string, About>> = {
  long: { es: 'jueves 14 de marzo', en: 'Thursday 14 March' },
  day: { es: '14 de marzo', en: '14 March' },
  full: { es: '14 de marzo de 2024', en: '14 March 2024' },
  weekday: { es: 'jueves', en: 'Thursday' },
  month: { es: 'marzo', en: 'March' },
  short: { es: '14/03/2024', en: '14/03/2024' },
  iso: { es: '2024-03-14', en: '2024-03-14' },
  time: { es: '10:30', en: '10:30' },
};

/** Told beside the labelled ones, for agreement and number. */
const MORE_FIELDS: Readonly<Record<string, About>> = {
  'customer.count': { es: 'cuántas personas son', en: 'how many people they are' },
  'order.count': { es: 'cuántos artículos son', en: 'how many items there are' },
};

/** @returns everything there is to write, in the order in which it is shown; the reply as inserted is what the entries of core/template print. */
export function templateGuide(uiLang: Lang): readonly GuideEntry[] {
  const list = (kind: GuideKind, all: Readonly<Record<string, { readonly write?: string } & About>>): GuideEntry[] =>
    Object.entries(all).map(([name, one]) => ({ kind, name, write: one.write ?? name, about: one[uiLang] }));
  const labelled = Object.entries(FIELD_LABELS[uiLang]).map(([name, about]): GuideEntry => ({ kind: 'field', name, write: name, about }));
  return [
    ...labelled.sort((a, b) => rankOf(a.name) - rankOf(b.name)),
    ...list('field', MORE_FIELDS),
    ...list('field', BUILT_IN),
    ...list('filter', FILTERS),
    ...list('tag', TAGS),
    ...list('format', FORMATS),
  ];
}

/** What nearly every reply has comes first. */
const FIRST = ['customer.first_name', 'order.id', 'order.tracking', 'order.delivery_date', 'order.amount', 'agent.name', 'shop.name'];
const rankOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
