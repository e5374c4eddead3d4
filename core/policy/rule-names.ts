/** What people read instead of a rule's id, in lists and figures. What a rule is good for it says itself (`about`). */
import type { Localized } from '../localized.js';
import type { RuleId } from './rule-ids.js';

/** Everything that a policy may set to block, warn or hint. */
export type NamedRule = RuleId | 'unanswered-ask';

const NAMES: Readonly<Record<NamedRule, Localized>> = {
  'unanswered-ask': { es: 'Algo sin responder', en: 'Something left unanswered' },
  shouting: { es: 'Mayúsculas que gritan', en: 'Shouting in capitals' },
  exclamation: { es: 'Demasiadas exclamaciones', en: 'Too many exclamation marks' },
  'blame-customer': { es: 'Se culpa al cliente', en: 'Blames the customer' },
  'blame-third-party': { es: 'Se culpa a un tercero', en: 'Blames somebody else' },
  'missing-apology': { es: 'Queja sin disculpa', en: 'Complaint without an apology' },
  'conditional-apology': { es: 'Disculpa con «si»', en: 'Apology with an “if”' },
  'but-apology': { es: 'Disculpa con «pero»', en: 'Apology with a “but”' },
  excuse: { es: 'Excusa sin solución', en: 'Excuse without a remedy' },
  'insult-anger': { es: 'Insulto o enfado', en: 'Insult or anger' },
  robotic: { es: 'Suena a robot', en: 'Sounds like a robot' },
  'no-name': { es: 'Falta el nombre del cliente', en: 'Customer’s name missing' },
  'unfilled-placeholder': { es: 'Hueco sin rellenar', en: 'Gap left open' },
  'name-mismatch': { es: 'Nombre de otro cliente', en: 'Another customer’s name' },
  'entity-mismatch': { es: 'Número o dato cambiado', en: 'Wrong number or fact' },
  'promise-no-date': { es: 'Promesa sin fecha', en: 'Promise without a date' },
  'referral-elsewhere': { es: 'Se manda al cliente a otro sitio', en: 'Customer sent elsewhere' },
  'hedged-fact': { es: 'Dato dicho con dudas', en: 'Fact stated with doubt' },
  'unsourced-fact': { es: 'Dato sin fuente', en: 'Fact without a source' },
  'attachment-mention': { es: 'Adjunto por comprobar', en: 'Attachment to check' },
  'cc-mention': { es: 'Destinatarios a la vista', en: 'Recipients in sight' },
  'too-long': { es: 'Demasiado larga', en: 'Too long' },
  'treatment-mix': { es: 'Tú y usted mezclados', en: 'Tú and usted mixed' },
  'register-mismatch': { es: 'Tuteo a quien trata de usted', en: 'Tú to a customer who says usted' },
  'regional-mismatch': { es: 'Español de otra región', en: 'Spanish of another region' },
  'gender-slash': { es: '«Estimado/a» y parecidos', en: '“Sir/Madam” and the like' },
  'negative-frame': { es: 'Un «no» sin alternativa', en: 'A “no” without an alternative' },
  'no-next-step': { es: 'Falta el siguiente paso', en: 'Next step missing' },
  'single-option': { es: 'Una sola solución', en: 'Only one remedy' },
  'format-mess': { es: 'Formato o letras rotas', en: 'Broken formatting or letters' },
  'public-personal-data': { es: 'Datos personales en público', en: 'Personal data in public' },
  'policy-conflict': { es: 'Contra las normas', en: 'Against the policy' },
  'language-mismatch': { es: 'Otro idioma que el del cliente', en: 'Not the customer’s language' },
  spelling: { es: 'Ortografía', en: 'Spelling' },
  emoji: { es: 'Emojis y bromas', en: 'Emoji and jokes' },
  'wrong-date': { es: 'Fecha imposible o pasada', en: 'Impossible or past date' },
  'repeated-part': { es: 'Saludo o despedida de más o de menos', en: 'Greeting or closing doubled or missing' },
};

/** A rule's name; a rule of the team's own, and one of a later version, by its words. */
export const ruleName = (id: string): Localized => {
  const words = id.replace(/^team-/, '').replaceAll('-', ' ');
  return NAMES[id as NamedRule] ?? { es: words, en: words };
};
