/** Writing a reply of the library, in Spanish: part of `es`. */
import type { ProposalSort } from '../../core/template/draft-proposals.js';
import type { GuideKind } from '../../core/template/guide.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esWriting = {
  hint: 'Escriba { para poner un dato que cambia; Ctrl+Espacio ofrece lo que cabe.',
  offered: 'Lo que cabe aquí',
  preview: 'Vista previa',
  on: {
    label: 'Cómo queda',
    sample: 'Con un cliente de ejemplo',
    case: (title: string) => (title === '' ? 'En el caso abierto' : `En el caso abierto: ${title}`),
  },
  needs: 'Lo que necesita',
  needsNothing: 'No necesita ningún dato.',
  asked: {
    text: 'se rellena al insertar',
    area: 'se escribe al insertar',
    choice: 'se elige al insertar',
    multi: 'se eligen al insertar',
    number: 'se pone el número al insertar',
    day: 'se elige el día al insertar',
    unsupported: 'no se puede rellenar',
    tick: 'se marca o no al insertar',
  },
  checks: 'Qué dicen las comprobaciones',
  fine: 'Nada que corregir.',
  looking: 'Comprobando…',
  count: (n: number) => plural(n, 'aviso', 'avisos'),
  more: (n: number) => `y ${plural(n, 'aviso más', 'avisos más')}`,
  variant: (n: number) => `Variante ${n}`,
  go: 'Ir',
  goLabel: (message: string) => `Ir al texto: ${message}`,
  open: (title: string) => `Ver «${title}»`,
  fix: (to: string) => (to === '' ? 'Quitar' : `Poner «${to}»`),
  guide: 'Qué se puede escribir entre llaves',
  guideNote: 'Cualquier otro nombre es un campo que se rellena al insertar la respuesta.',
  draft: {
    title: 'Qué ha pasado a ser un marcador',
    nothing: 'El borrador no lleva ningún dato de este caso.',
    sorts: {
      known: 'del caso',
      shop: 'la tienda',
      number: 'número',
      date: 'fecha',
      amount: 'importe',
      link: 'enlace',
      blank: 'hueco',
    } satisfies Record<ProposalSort, string>,
    where: 'Dónde podría ir',
    whereLike: (title: string) => `Dónde podría ir, junto a «${title}»`,
    folder: (name: string) => `Carpeta: ${name}`,
    tags: (names: string) => `Etiquetas: ${names}`,
    language: (name: string) => `Idioma: ${name}`,
    register: (name: string) => `Trato: ${name}`,
    channel: (name: string) => `Solo ${name}`,
  },
  kinds: { field: 'Datos', filter: 'Tras una barra |', tag: 'Entre {% y %}', format: 'Formatos de fecha' } satisfies Record<
    GuideKind,
    string
  >,
};
export type WritingMessages = typeof esWriting;
