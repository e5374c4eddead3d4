/** Words of what was said beforehand and of what it came to ("you said five days and it took three", «ponía seis y hay cuatro»), folded. */
import type { Lang } from '../contract.js';

export interface ToldWords {
  /** Verbs of saying, promising, expecting. */
  readonly told: ReadonlySet<string>;
  /** Where a shop tells what it sells: only by these a number of pieces is told. */
  readonly sources: ReadonlySet<string>;
  /** Verbs of how it turned out. */
  readonly outcome: ReadonlySet<string>;
  readonly numerals: ReadonlyMap<string, number>;
  /** Lengths of time, in minutes. */
  readonly minutes: ReadonlyMap<string, number>;
  readonly money: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** After these the turn is not told as a good one. */
  readonly adverse: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const map = (pairs: string): ReadonlyMap<string, number> => new Map(pairs.split(' ').map((pair) => { const [word = '', value = ''] = pair.split(':'); return [word, Number(value)]; }));

export const TOLD: Readonly<Record<Lang, ToldWords>> = {
  es: {
    told: set('dijisteis dijiste dijo dijeron decia dice dicen decian ponia pone ponen anunciaba anuncia prometisteis prometio prometieron prometia asegurasteis aseguro aseguraron avisasteis avisaron esperaba esperabamos presupuestasteis'),
    sources: set('web pagina anuncio ficha descripcion etiqueta caja foto envase paquete albaran factura publicacion'),
    outcome: set('ha han he hemos fue fueron es son era eran hay habia va van llevo llevamos llego llegaron vino vinieron tardo tardaron tarde tuve tuvimos cobraron cobrasteis costo salio pague pagamos trae traia traen caben cabe cuento conte venian'),
    numerals: map('un:1 una:1 uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciseis:16 veinte:20 treinta:30 cuarenta:40 cincuenta:50 cien:100'),
    minutes: map('minuto:1 minutos:1 hora:60 horas:60 dia:1440 dias:1440 semana:10080 semanas:10080 quincena:21600 mes:43200 meses:43200'),
    money: set('euro euros libra libras peso pesos dolar dolares soles'),
    weekdays: set('lunes martes miercoles jueves viernes sabado domingo'),
    adverse: set('pero aunque sino'),
  },
  en: {
    told: set('said says say told promised promises quoted quotes states stated shows showed advertised expected estimated reckoned'),
    sources: set('page site website listing advert ad label box picture photo description packaging packet invoice slip web'),
    outcome: set("took taken is was were are been be here had got came arrived it's there's charged cost paid waited waiting count counted holds held has contains contained there"),
    numerals: map('a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 twenty:20 thirty:30 forty:40 fifty:50 hundred:100'),
    minutes: map('minute:1 minutes:1 hour:60 hours:60 day:1440 days:1440 week:10080 weeks:10080 fortnight:20160 month:43200 months:43200'),
    money: set('pound pounds quid dollar dollars euro euros'),
    weekdays: set('monday tuesday wednesday thursday friday saturday sunday'),
    adverse: set('but although though'),
  },
};
