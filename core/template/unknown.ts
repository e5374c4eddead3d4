/** Placeholders that nobody will ever fill: a misspelt field, another program's name for it, a filter's near miss. */
import type { Lang } from '../contract.js';
import { editsWithin } from '../text/edit-distance.js';
import { FIELD_LABELS } from './labels.js';
import { placeholdersOf } from './placeholders.js';

export interface UnknownPlaceholder {
  /** 1-based line of the body. */
  readonly line: number;
  readonly path: string;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string | null;
}

const GROUPS: ReadonlySet<string> = new Set(['customer', 'agent', 'order', 'shop', 'case']);
const KNOWN: readonly string[] = [...Object.keys(FIELD_LABELS.es), 'customer.gender', 'customer.count', 'order.count', 'order.items'];

/** What people who think in Spanish, or come from another program, write for our groups and fields. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  cliente: 'customer',
  client: 'customer',
  contact: 'customer',
  contacto: 'customer',
  user: 'customer',
  usuario: 'customer',
  requester: 'customer',
  agente: 'agent',
  assignee: 'agent',
  pedido: 'order',
  compra: 'order',
  ticket: 'case',
  caso: 'case',
  tienda: 'shop',
  store: 'shop',
  company: 'shop',
  empresa: 'shop',
};
const FIELD_NAMES: Readonly<Record<string, string>> = {
  nombre: 'first_name',
  firstname: 'first_name',
  apellido: 'last_name',
  apellidos: 'last_name',
  lastname: 'last_name',
  nombre_completo: 'name',
  correo: 'email',
  mail: 'email',
  telefono: 'phone',
  tel: 'phone',
  numero: 'id',
  number: 'id',
  importe: 'amount',
  total: 'amount',
  fecha: 'date',
  seguimiento: 'tracking',
  enlace: 'link',
  url: 'link',
  genero: 'gender',
  asunto: 'subject',
  title: 'subject',
};

const near = (path: string): string | null =>
  KNOWN.find(
    (known) =>
      known.split('.')[0] === path.split('.')[0] &&
      editsWithin(path.split('.')[1] ?? '', known.split('.')[1] ?? '', 2, false) <= ((path.split('.')[1] ?? '').length > 5 ? 2 : 1),
  ) ?? null;

function fixOf(path: string): { readonly wrong: boolean; readonly fix: string | null } {
  const [group = '', field = '', ...rest] = path.split('.');
  if (field === '' || rest.length > 0 || KNOWN.includes(path)) return { wrong: rest.length > 0 && !GROUPS.has(group), fix: null };
  const ours = GROUP_NAMES[group.toLowerCase()],
    name = FIELD_NAMES[field.toLowerCase()] ?? field;
  if (ours) return { wrong: true, fix: KNOWN.includes(`${ours}.${name}`) ? `${ours}.${name}` : null };
  if (!GROUPS.has(group)) {
    const meant = [...GROUPS].find((known) => editsWithin(group, known, 1, false) <= 1);
    return { wrong: true, fix: meant && KNOWN.includes(`${meant}.${name}`) ? `${meant}.${name}` : null };
  }
  const meant = FIELD_NAMES[field.toLowerCase()] ? `${group}.${name}` : near(path);
  return { wrong: meant !== null, fix: meant };
}

/** @returns the placeholders of a body that no case will fill, with what was probably meant. Own fields of one word are fine. */
export function unknownPlaceholders(body: string, uiLang: Lang): UnknownPlaceholder[] {
  return placeholdersOf(body).flatMap(({ path, isPath, isLiteral, start }): UnknownPlaceholder[] => {
    if (!isPath || isLiteral || !path.includes('.') || path.includes('[')) return [];
    const { wrong, fix } = fixOf(path);
    if (!wrong) return [];
    const told =
      uiLang === 'es'
        ? `nadie rellena «${path}»${fix ? `; ¿quería decir «${fix}»?` : ''}`
        : `nothing fills “${path}”${fix ? `; did you mean “${fix}”?` : ''}`;
    return [{ line: body.slice(0, start).split('\n').length, path, message: told, fix }];
  });
}
