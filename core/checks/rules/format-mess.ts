import type { Check } from '../check.js';
import { brokenIn, LOST, repaired } from '../../text/mojibake.js';
import { defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

interface Mess {
  readonly form: RegExp;
  readonly message: Localized;
  readonly clean: (found: string, check: Check) => string;
  readonly markup?: true;
}

const say = (es: string, en: string): Localized => ({ es, en });
const ENTITY: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  euro: '€',
  rsquo: '’',
  hellip: '…',
  ndash: '–',
};

/** What word processors and web pages leave behind; every form is bounded. */
const MESSES: readonly Mess[] = [
  {
    form: /<\/?(?:a|b|i|u|p|br|div|span|strong|em|ul|ol|li|table|tr|td|h[1-6]|font|img|hr|blockquote)(?:\s[^<>\n]{0,300})?\/?>/giu,
    message: say('Etiqueta HTML a la vista.', 'An HTML tag is showing.'),
    clean: (found) => (/^<(?:br|\/p|\/div|\/li)/iu.test(found) ? '\n' : ''),
  },
  {
    form: /&(?:nbsp|amp|lt|gt|quot|[aeiou]acute|ntilde|euro|rsquo|hellip|ndash|#\d{2,6});/giu,
    message: say('Código HTML a la vista.', 'An HTML code is showing.'),
    clean: (found) =>
      ENTITY[found.slice(1, -1).toLowerCase()] ?? (/^&#\d/.test(found) ? codePoint(Number(found.slice(2, -1))) : found.slice(1, -1)),
  },
  {
    form: /[\u200b\u200c\u2060\ufeff\u00ad]{1,50}/gu,
    message: say('Caracteres invisibles pegados de otro programa.', 'Invisible characters pasted from another program.'),
    clean: () => '',
  },
  {
    form: /\u00a0{2,200}|[ \u00a0]{0,50}\t{1,50}[ \u00a0]{0,50}/gu,
    message: say('Espacios duros o tabuladores: se verán mal.', 'Hard spaces or tabs: they will not show well.'),
    clean: () => ' ',
  },
  {
    form: /^[ \t]{0,20}[•·▪◦‣●○][ \t\u00a0]{1,20}/gmu,
    message: say('Viñeta pegada de Word: en texto plano, un guion.', 'A bullet pasted from Word: in plain text, a hyphen.'),
    clean: () => '- ',
  },
  {
    form: /^#{1,4} [^\n]{1,200}$/gmu,
    markup: true,
    message: say('Título con almohadillas: el canal las enseña.', 'A heading with hash signs: the channel shows them.'),
    clean: (found) => found.replace(/^#+ /u, ''),
  },
];

/** Characters that cannot be written are left out. */
function codePoint(code: number): string {
  return code > 31 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function find(check: Check): Hit[] {
  const quoted = check.zones.filter((z) => z.kind === 'quote').map((z) => check.draft.asGiven(z));
  const hits: Hit[] = [];
  for (const mess of MESSES) {
    for (const m of check.draft.given.matchAll(mess.form)) {
      const start = m.index;
      const end = start + m[0].length;
      if (quoted.some((z) => z.start <= start && start < z.end) || hits.some((h) => h.start < end && start < h.end)) continue;
      hits.push({
        start,
        end,
        inGiven: true,
        message: mess.message,
        fixes: [replaceWith(mess.clean(m[0], check), say('Limpiar', 'Clean'))],
      });
    }
  }
  return [...hits, ...mixedQuotes(check), ...brokenText(check)];
}

/** One finding for the whole draft: the words from the first broken character to the last, with the repaired text. */
function brokenText(check: Check): Hit[] {
  const broken = brokenIn(check.draft.given);
  const lost = check.draft.given.indexOf(LOST);
  const first = broken[0];
  const last = broken[broken.length - 1];
  if (first && last) {
    const start = wordEdge(check.draft.given, first.start, -1);
    const end = wordEdge(check.draft.given, last.end, 1);
    return [
      {
        inGiven: true,
        start,
        end,
        severity: 'warn',
        message: say('Letras rotas al copiar de otro programa.', 'Letters broken while copying from another program.'),
        fixes: [replaceWith(repaired(check.draft.given.slice(start, end)), say('Reparar', 'Repair'))],
      },
    ];
  }
  if (lost < 0) return [];
  const end = wordEdge(check.draft.given, check.draft.given.lastIndexOf(LOST) + 1, 1);
  return [
    {
      inGiven: true,
      start: wordEdge(check.draft.given, lost, -1),
      end,
      severity: 'warn',
      message: say('Aquí se perdieron letras al copiar: escríbalas de nuevo.', 'Letters were lost here while copying: write them again.'),
    },
  ];
}

const wordEdge = (text: string, from: number, step: 1 | -1): number => {
  let at = from;
  while (at + Math.min(step, 0) >= 0 && at < text.length + Math.min(step, 0) + 1 && /\S/.test(text[step < 0 ? at - 1 : at] ?? ' '))
    at += step;
  return at;
};

/** Straight and curly double quotes in one text: half of it was pasted. */
function mixedQuotes(check: Check): Hit[] {
  const straight = /"[^"\n]{1,200}"/u.exec(check.draft.given);
  if (straight === null || !/[“”]/u.test(check.draft.given)) return [];
  return [
    {
      inGiven: true,
      start: straight.index,
      end: straight.index + straight[0].length,
      message: say('Comillas rectas y curvas mezcladas.', 'Straight and curly quotes mixed.'),
      fixes: [replaceWith(`“${straight[0].slice(1, -1)}”`)],
    },
  ];
}

export const formatMess = defineRule({
  id: 'format-mess',
  severity: 'hint',
  about: {
    es: 'El texto plano llega igual a todos; lo pegado de Word o de la web, no.',
    en: 'Plain text reaches everybody the same; what was pasted from Word or the web does not.',
  },
  caught: {
    es: [
      { draft: 'Su pedido saldrÃ¡ maÃ±ana.', after: 'Su pedido saldrá mañana.' },
      { draft: 'Â¿CuÃ¡ndo?', after: '¿Cuándo?' },
      'Su pedido saldr\ufffd ma\ufffdana.',
      { draft: 'Su pedido <b>sale</b> hoy.' },
      { draft: 'Gracias&nbsp;por escribir.', after: 'Gracias por escribir.' },
      { draft: 'Pasos:\n• abrir la caja', after: 'Pasos:\n- abrir la caja' },
      { draft: 'Hola\u200b, Ana.', after: 'Hola, Ana.' },
      { draft: 'Talla\t40', after: 'Talla 40' },
      '# Devoluciones',
      'Dice “uno” y "dos".',
    ],
    en: [
      { draft: 'We donâ€™t ship there.', after: 'We don’t ship there.' },
      'We don\ufffdt ship there.',
      { draft: 'Your order <b>leaves</b> today.' },
      { draft: 'Thanks&nbsp;for writing.', after: 'Thanks for writing.' },
      { draft: 'Steps:\n• open the box', after: 'Steps:\n- open the box' },
      { draft: 'Hello\u200b, Ann.' },
      'Size\t40',
      '## Returns',
    ],
  },
  fine: {
    es: [
      'Su pedido sale hoy.',
      'Saludos a João y a SÃO PAULO, Âncora y Ãngela.',
      'Pasos:\n- abrir la caja\n- pulsar el botón',
      'Cuesta < 20 € y > 10 €.',
      { draft: 'Es *muy* fácil.', channel: 'whatsapp' },
      'Tom & Jerry, S. L.',
      'La clave es a_b_c.',
      'Dice “uno” y “dos”.',
      'Es **muy** fácil.',
    ],
    en: [
      'Your order leaves today.',
      'Steps:\n- open the box\n- press the button',
      'It costs < 20 and > 10.',
      { draft: 'It is *very* easy.', channel: 'whatsapp' },
      'Tom & Jerry Ltd',
      'The key is a_b_c.',
      'It says “one” and “two”.',
      'It is **very** easy.',
    ],
  },
  find,
});
