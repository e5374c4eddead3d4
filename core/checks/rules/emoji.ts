import { apologiesIn } from '../apologies.js';
import { fold } from '../../text/fold.js';
import type { Check } from '../check.js';
import { defineRule, removeIt, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';
import { treatmentMarks } from '../treatment.js';

/** Pictures in a row with the modifiers glued to them; ™ © ® and keycaps are text. */
const EMOJI =
  /[ \u00a0]?(?:(?:(?![©®™‼⁉ℹ↔-↩▪-◾☑✔✖])\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d\p{Extended_Pictographic}){0,8}|[\u{1f1e6}-\u{1f1ff}]{2}){1,8})|(?<![\p{L}\p{N}:;])[:;]-?[)D(Pp](?![\p{L}\p{N}])/gu;
const COMPLAINT: Localized = { es: 'Ante una queja, un emoji parece burla.', en: 'On a complaint an emoji looks like mockery.' };
const FORMAL: Localized = {
  es: 'Con trato de usted o por correo, mejor sin emojis.',
  en: 'In a formal reply or by e-mail, better without emoji.',
};

/** Rolled eyes, smirks, yawns, clowns: rude wherever a shop writes them. */
const RUDE = /[🙄😒😏😤🤡🤦🤷🥱😑🖕💩😡🤬👎]/u;
/** Laughter and tongues: mockery beside an apology. */
const LAUGHING = /[😂🤣😜😝🤪😛😹😆🙃😈💀😅]/u;
/** Thanks, hands, hearts and pictograms of things. */
const FRIENDLY = /^[\s\u00a0]*(?:[🙏🙂😊☺🤗💛💚💙💜❤🧡🤍🩷✨👍👋🤝🫶🙌📦🚚✅📸📷📩📧📞🛠🔧🗓📅🕐🌿🌸💐](?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)?)+$/u;
/** Faces and festivity: what shows a mood. Pictures of things show what is meant. */
const MOOD = /[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f92f}\u{1f970}-\u{1f97a}🎉🎊🎈🥳🔥💃🕺😎☺]|[:;]-?[)D(Pp]/u;
/** Faces that share a sorrow. */
const SORRY = /[😔😞😢🥺😥😓😟🙁☹🙏]/u;
const MOCKS: Localized = { es: 'Este emoji se burla de quien lo lee.', en: 'This emoji mocks whoever reads it.' };

/** What wants a word after it: "un 🎁 regalo", "the 🎂 cake". */
const LEADS_ON =
  /(?<!\p{L})(?:el|la|los|las|un|una|unos|unas|de|del|al|a|en|con|por|para|y|o|su|sus|tu|tus|mi|muy|que|the|an|of|to|in|on|for|with|and|or|your|our|my|this|that|very)\s*$/u;

/** An emoji often stands for the stop: "… que no veas 😍 La tela" becomes "… que no veas. La tela". */
function without({ text }: Check['draft'], start: number, end: number): FixDraft {
  // "wrapped :( The": with a space left before it a stop would stand alone.
  if (/\s$/u.test(text.slice(Math.max(0, start - 1), start))) return removeIt;
  const parts = /[\p{L}\p{N}"»)]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[\p{Lu}¿¡]/u.test(text.slice(end, end + 3));
  // "Hi Bob 🙄 the invoice…", "no 😅 la piel…": it parts what goes on in a small letter.
  const goesOn = /[\p{L}\p{N}"»)]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[\p{Ll}\d]/u.test(text.slice(end, end + 3));
  if (goesOn && !/\n/.test(text.slice(start, end + 1)) && !LEADS_ON.test(fold(text.slice(Math.max(0, start - 12), start))))
    return { ...replaceWith(/^\s/.test(text.slice(end, end + 1)) ? ',' : ', '), label: removeIt.label };
  return parts && !/\n/.test(text.slice(start, end + 1))
    ? { ...replaceWith(/^\s/.test(text.slice(end, end + 1)) ? '.' : '. '), label: removeIt.label }
    : removeIt;
}

function find(check: Check): Hit[] {
  const found = [...check.draft.text.matchAll(EMOJI)];
  if (found.length === 0) return [];
  const sorry = apologiesIn(check.view).length > 0;
  const mocking = found.filter(([text]) => RUDE.test(text) || (LAUGHING.test(text) && (sorry || check.complaint !== 'none')));
  if (mocking.length > 0)
    return mocking.map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      severity: 'warn',
      message: MOCKS,
      fixes: [without(check.draft, m.index, m.index + m[0].length)],
    }));
  const allowed = check.policy.channels[check.channel].emoji;
  // Whoever writes with emoji may be answered with one, where the policy lets them.
  const theirs = [...check.message.text.matchAll(EMOJI)].length > 0;
  const formal =
    (!allowed && !theirs) || (check.lang === 'es' && !theirs && treatmentMarks(check.view).some((m) => m.treatment === 'usted'));
  // Who complains with emoji of their own takes a friendly one as it is meant.
  const complaint = check.complaint !== 'none' && !(theirs && allowed);
  if (!complaint && !formal) return [];
  // Of style once is enough; on a complaint each one mocks, but for thanks and signs of what is meant where emoji are usual.
  const shown = complaint
    ? found.filter(([text]) => !(allowed && (FRIENDLY.test(text) || SORRY.test(text) || !MOOD.test(text))))
    : found.slice(0, 1);
  return shown.map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    message: complaint ? COMPLAINT : FORMAL,
    fixes: [without(check.draft, m.index, m.index + m[0].length)],
  }));
}

const broken = 'La cafetera llegó rota y estoy muy enfadada, es la segunda vez que me pasa.';
const brokenEn = 'The kettle arrived broken and I am very angry, this is the second time.';

export const emoji = defineRule({
  id: 'emoji',
  severity: 'hint',
  about: {
    es: 'El humor y los emojis, solo si el cliente los trae y no se queja.',
    en: 'Humour and emoji only when the customer brings them and does not complain.',
  },
  caught: {
    es: [
      { draft: 'Sale hoy 😊', after: 'Sale hoy' },
      { draft: 'Lo sentimos 😅, hoy sale otra.', message: broken, channel: 'whatsapp' },
      { draft: 'Usted lo recibe mañana 🎉', channel: 'chat' },
      'Gracias :)',
      { draft: 'Gracias 👍🏽', channel: 'ebay' },
      { draft: 'Ya está ✅🚚', channel: 'amazon' },
    ],
    en: [
      { draft: 'It leaves today 😊', after: 'It leaves today' },
      { draft: 'Sorry 😅, a new one leaves today.', message: brokenEn, channel: 'whatsapp' },
      'Thanks :)',
      { draft: 'Thanks 👍🏽', channel: 'ebay' },
      { draft: 'Done ✅🚚', channel: 'amazon' },
      { draft: 'Great 🎉', channel: 'public-reply' },
      { draft: 'Hi Bob 🙄 the invoice is in the box.', after: 'Hi Bob, the invoice is in the box.' },
      { draft: 'Sale hoy con su 🎁 regalo.', after: 'Sale hoy con su regalo.' },
    ],
  },
  fine: {
    es: [
      'Sale hoy.',
      { draft: 'Sale hoy 😊', channel: 'whatsapp' },
      { draft: '¡Gracias! 🎉', channel: 'social', message: 'Me encanta 😍' },
      { draft: 'Usted lo tiene mañana 😊', channel: 'chat', message: 'Gracias 😊' },
      { draft: 'Lo sentimos 😔, la nueva sale hoy 📦🐶', message: broken, channel: 'whatsapp' },
      'Marca registrada™ y © 2026.',
      'Horario: 9:00 (lunes).',
    ],
    en: [
      'It leaves today.',
      { draft: 'It leaves today 😊', channel: 'whatsapp' },
      { draft: 'Thank you! 🎉', channel: 'social', message: 'Love it 😍' },
      'Trademark™ and © 2026.',
      'Hours: 9:00 (Monday).',
      { draft: 'See you soon 👋', channel: 'chat' },
    ],
  },
  find,
});
