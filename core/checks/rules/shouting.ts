import { CAPITALS_EN, SHORT_WORDS_EN } from '../../language/en/capitals.js';
import { CAPITALS_ES, SHORT_WORDS_ES } from '../../language/es/capitals.js';
import type { Lang } from '../../contract.js';
import { bareWords } from '../../text/bare-words.js';
import type { Check } from '../check.js';
import { defineRule, replaceWith, type Hit } from '../rule.js';
import type { ViewWord } from '../../patterns/text-view.js';

const SHORT: Record<Lang, ReadonlySet<string>> = { es: new Set(SHORT_WORDS_ES), en: new Set(SHORT_WORDS_EN) };
const NAMES: Record<Lang, ReadonlySet<string>> = { es: new Set(CAPITALS_ES), en: new Set(CAPITALS_EN) };
const CAPITALS = /^\p{Lu}+$/u;
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const MESSAGE = {
  es: 'Las mayúsculas se leen como gritos.',
  en: 'Capitals read as shouting.',
};

/** Whether a word in capitals is a plain word raised, not a name, code or acronym. */
function isRaised(word: ViewWord, check: Check, names: ReadonlySet<string>): boolean {
  if (word.sentence < 0 || !CAPITALS.test(word.form) || names.has(word.fold) || NAMES[check.lang].has(word.fold)) return false;
  if (word.form.length < 2) return false;
  // "10482-ES" and "ES-2026" are codes.
  if (
    /\d[-/_.]?$/u.test(check.draft.text.slice(Math.max(0, word.start - 2), word.start)) ||
    /^[-/_.]?\d/u.test(check.draft.text.slice(word.end, word.end + 2))
  )
    return false;
  if (word.form.length <= 3) return SHORT[check.lang].has(word.fold);
  if (ROMAN.test(word.form)) return false;
  if (SHORT[check.lang].has(word.fold)) return true;
  if (!/[aeiouy]/.test(word.fold)) return false;
  if (check.isWord !== undefined) return check.isWord(word.lower);
  // No dictionary: pronounceable, and long enough not to be an acronym.
  return word.form.length >= 5 && !/[^aeiouy]{4}/.test(word.fold);
}

/** Capitals that are allowed: known names, brands, and what the customer wrote in capitals in the middle of small letters. */
function allowed(check: Check): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const w of bareWords(text).split(' ')) names.add(w);
  };
  for (const e of check.entities)
    if (e.kind === 'customer' || e.kind === 'product' || e.kind === 'order' || e.kind === 'tracking') add(e.text);
  for (const b of [...check.policy.brands, ...check.policy.agents, check.customerName]) add(b);
  const written = [...check.message.text.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)].map((m) => m[0]);
  // A customer who shouts a whole message names nothing by it.
  if (written.length <= 3) written.forEach(add);
  return names;
}

/** "IT SHIPS ON MONDAY AS WE SAID": lowered in part it would read worse than shouted. */
function besideCapitals(check: Check, first: number, last: number): boolean {
  const sentence = check.view.words[first]?.sentence;
  return [first - 1, last + 1].some((i) => {
    const word = check.view.words[i];
    return word !== undefined && word.sentence === sentence && /^\p{Lu}{2,}$/u.test(word.form);
  });
}

function runs(check: Check): Hit[] {
  const names = allowed(check);
  const { words } = check.view;
  const hits: Hit[] = [];
  const labels = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    if (!isRaised(words[i] as ViewWord, check, names)) continue;
    let last = i;
    // The run goes on over other capitals ("NO LE DIJE AL IBAN") and single letters.
    for (
      let j = i + 1;
      j < words.length && words[j]?.sentence === words[i]?.sentence && /^[\p{Lu}\p{N}]+$/u.test(words[j]?.form ?? '');
      j++
    )
      if (isRaised(words[j] as ViewWord, check, names)) last = j;
    if ((last === i && isLabel(check, i)) || isControl(check, i, last, labels)) {
      labels.add(last);
      i = last;
      continue;
    }
    const start = (words[i] as ViewWord).start;
    const end = (words[last] as ViewWord).end;
    hits.push({ start, end, message: MESSAGE, fixes: besideCapitals(check, i, last) ? [] : [replaceWith(lowered(check, i, last))] });
    i = last;
  }
  return hits;
}

/** Words that name what is on a screen or a machine, what is done with it, or a shop's names for its goods; and those that may stand between. */
const CONTROL: ReadonlySet<string> = new Set(
  'palabra escriba escribe escribi responda responde conteste contesta teclee teclea ponga pon poner asunto cupon codigo word reply text type write subject code coupon pulse pulsa pulsar pulsando presione presiona presionar clic click toque toca seleccione selecciona seleccionar elija elige elegir marque marca abra abre boton tecla opcion menu pestaña apartado seccion casilla modo icono mensaje letra letras notas certificado norma lote letter letters notes certificate color modelo talla codigo marca referencia gama acabado version llamado llamada press tap hit select choose click open button key option menu tab section box mode icon colour model size code brand reference finish version called named'.split(
    ' ',
  ),
);
/** After these a word in capitals is what the customer is to type: "Reply STOP", "escriba NO". */
const TYPED: ReadonlySet<string> = new Set(
  'palabra letras letters respondiendo escribiendo replying texting escriba escribe escribi responda responde conteste contesta teclee teclea ponga pon word reply text type write'.split(
    ' ',
  ),
);
const BETWEEN: ReadonlySet<string> = new Set('en el la los las sobre a al de and then the on y e luego despues o or'.split(' '));
/** Words between two names of one sort. */
const NEAR = 12;
/** Words back from the capitals to what says that they are a label. */
const REACH = 4;

/** "Pulse INICIO, luego AJUSTES": the name of a button, or the next in a row of them. Small words are raised all the same. */
function isControl(check: Check, from: number, to: number, labels: ReadonlySet<number>): boolean {
  const { words } = check.view;
  if (TYPED.has(words[from - 1]?.fold ?? '') && (from === to || /ndo$|ing$/.test(words[from - 1]?.fold ?? ''))) return true;
  // "El color OLIVA está agotado; en MUSGO quedan tres": another name of the same sort.
  if (from === to && /^(?:en|in)$/.test(words[from - 1]?.fold ?? '') && [...labels].some((i) => from - i < NEAR)) return true;
  // "The note «BEFORE 8» is on it": what is written somewhere, told as it stands there.
  if (
    /["«“]$/u.test(check.draft.text.slice(0, words[from]?.start).slice(-1)) &&
    /^[^\p{L}\n]{0,2}["»”]/u.test(check.draft.text.slice(words[to]?.end))
  )
    return true;
  for (let i = from; i <= to; i++) if (from === to && SHORT[check.lang].has((words[i] as ViewWord).fold)) return false;
  for (let i = from - 1; i >= from - REACH && words[i]?.sentence === words[from]?.sentence; i--) {
    const fold = words[i]?.fold ?? '';
    if (labels.has(i) || CONTROL.has(fold)) return true;
    if (!BETWEEN.has(fold) && !/^\p{Lu}{2,}$/u.test(words[i]?.form ?? '')) return false;
  }
  return false;
}

/** One short word in capitals that names something: after an article ("el MAS"), after a greeting, or an agent's initials at the end. */
function isLabel(check: Check, at: number): boolean {
  const { words, sentences } = check.view;
  const word = words[at] as ViewWord;
  if (word.form.length > 4 || /^(?:peor|mejor|gran|only|best)$/.test(word.fold)) return false;
  const before = words[at - 1];
  const article = /^(?:el|la|los|las|del|al|the|your|our|su|tu)$/.test(before?.fold ?? '') && before?.sentence === word.sentence;
  const greeted = word.form.length < 3 && /^(?:hola|hello|hi|dear)$/.test(before?.fold ?? '');
  const s = sentences[word.sentence];
  const initials =
    word.form.length < 3 &&
    at === words.length - 1 &&
    (s?.from === at || /[.,?!/^]\s*$/.test(check.draft.text.slice(Math.max(0, word.start - 2), word.start)));
  return article || greeted || initials;
}

function lowered(check: Check, from: number, to: number): string {
  const { words, sentences } = check.view;
  const first = words[from] as ViewWord;
  let text = check.draft.text.slice(first.start, (words[to] as ViewWord).end);
  for (let i = to; i >= from; i--) {
    const w = words[i] as ViewWord;
    const opens = sentences[w.sentence]?.from === i;
    const small = opens ? w.form.charAt(0) + w.lower.slice(1) : w.lower;
    if (w.sentence >= 0 && !NAMES[check.lang].has(w.fold))
      text = text.slice(0, w.start - first.start) + small + text.slice(w.end - first.start);
  }
  return text;
}

export const shouting = defineRule({
  id: 'shouting',
  severity: 'warn',
  about: {
    es: 'Escribir en mayúsculas se lee como gritar; nunca hace falta.',
    en: 'Writing in capitals reads as shouting; it is never needed.',
  },
  caught: {
    es: [
      { draft: 'YA LE DIJE QUE NO', after: 'Ya le dije que no' },
      {
        draft: 'Le recuerdo que NO aceptamos devoluciones de ropa interior.',
        after: 'Le recuerdo que no aceptamos devoluciones de ropa interior.',
      },
      'Debe devolverlo SIEMPRE en su caja.',
      'El plazo es de 14 días NATURALES.',
      'IMPORTANTE: guarde el ticket.',
      'Envíe TODOS los accesorios con el equipo.',
      'Pulse SIEMPRE el mismo botón.',
      'El reembolso llega en 5 días, POR FAVOR espere.',
    ],
    en: [
      { draft: 'We do NOT accept returns after 30 days.', after: 'We do not accept returns after 30 days.' },
      { draft: 'PLEASE READ THE LABEL before posting.', after: 'Please read the label before posting.' },
      'You must ALWAYS keep the box.',
      'The parcel was sent YESTERDAY.',
      'IMPORTANT: keep the receipt.',
      'It is your bank, NOT us.',
    ],
  },
  fine: {
    es: [
      'Su pedido 10482-ES y el NO-2026-11 salen hoy.',
      'Escriba BAJA a este número.',
      'Enviamos por MRW con etiqueta ZPL.',
      'Necesitamos el IBAN y el DNI del titular.',
      'El modelo XT-500 PRO2 lleva USB y HDMI.',
      'Puede pagar con VISA o por TPV.',
      'Luis XIV, volumen III.',
      'Pulse «ACEPTAR PAGO» en la web.',
      'Pulse INICIO, luego AJUSTES y elija la red.',
      'El botón ACEPTAR está abajo.',
      'Ponga las letras ES delante y escriba NO.',
      { draft: 'Su ASPIRADORA sale mañana.', message: 'Hola, pedí el modelo ASPIRADORA Turbo, ¿cuándo sale?' },
      'El IVA está incluido.\n> POR QUÉ NO ME CONTESTAN',
    ],
    en: [
      'Order 10482-NO leaves today.',
      'Reply STOP to this number.',
      'Your parcel goes by USPS with a QR code.',
      'The XL size is back; the USB cable is in the box.',
      'We ship to the USA and the UK.',
      'VAT is included, please find the PDF below.',
      'Use code SAVE20 at checkout.',
      'Press "ADD TO CART" and then pay.',
      'Press HOME, then SETTINGS, and choose the network.',
      'Press CONFIRM ORDER and wait.',
    ],
  },
  find: runs,
});
