/** Words of what was to come and of what came instead ("pedí las del 39 y han llegado las del 38", "ordered two, got one"), folded. */
import type { Lang } from '../contract.js';

export interface ContrastWords {
  /** Verbs of ordering, by the one who ordered. */
  readonly ordered: ReadonlySet<string>;
  /** Verbs and places of what came. */
  readonly came: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly numerals: ReadonlySet<string>;
  /** May stand between the verb and what came. */
  readonly between: ReadonlySet<string>;
  /** Words that tell when, how or who, not what. */
  readonly beside: ReadonlySet<string>;
  /** What came is as it was ordered. */
  readonly same: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const CONTRAST: Readonly<Record<Lang, ContrastWords>> = {
  es: {
    ordered: set('pedi pedimos pedido compre compramos comprado encargue encargamos encargado solicite solicitamos solicitado reserve reservamos reservado pague pagamos pagado contrate'),
    came: set('llegado venido mandado enviado traido recibido llego llegaron vino vinieron venia venian viene vienen recibi recibimos mandaron enviaron trajeron mandasteis enviasteis hay habia'),
    articles: set('el la los las'),
    numerals: set('un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce ninguno ninguna media'),
    between: set('solo solamente unicamente es son era eran de del'),
    beside: set('lunes martes miercoles jueves viernes sabado domingo dia dias semana semanas mes meses hora horas hoy ayer mañana tarde noche pedido paquete caja repartidor mensajero otro otra mismo misma'),
    same: set('igual mismo misma mismos mismas tal perfecto perfecta perfectos perfectas genial bien antes'),
  },
  en: {
    ordered: set('ordered bought requested booked purchased asked paid'),
    came: set('got received came arrived sent delivered turned there box packet parcel bag'),
    articles: set('the'),
    numerals: set('a one two three four five six seven eight nine ten eleven twelve none half'),
    between: set('only just is are was were me us up with in of'),
    beside: set('monday tuesday wednesday thursday friday saturday sunday day days week weeks month months hour hours today yesterday morning afternoon evening next other same order parcel box driver courier post'),
    same: set('same exactly perfect perfectly great fine early quickly beautifully both'),
  },
};
