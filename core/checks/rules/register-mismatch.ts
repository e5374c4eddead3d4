import type { Register } from '../../library/types.js';
import type { Check } from '../check.js';
import { defineRule, type Hit, type Localized } from '../rule.js';
import { registerIn, type TreatmentMark } from '../treatment.js';

const NAME: Readonly<Record<Register, string>> = { usted: 'usted', tu: 'tú', vos: 'vos', vosotros: 'vosotros' };
function find(check: Check): Hit[] {
  if (check.lang !== 'es') return [];
  const mine = registerIn(check.view, false);
  if (mine === null) return [];
  const { register } = check.policy;
  const wanted = register === 'mirror' ? mirrored(check) : register;
  if (wanted === null || wanted === mine.register) return [];
  const first = check.view.words[(mine.marks[0] as TreatmentMark).word];
  const by: Localized =
    register === 'mirror'
      ? {
          es: `El cliente trata de ${NAME[wanted]}; la respuesta, de ${NAME[mine.register]}.`,
          en: `The customer says ${NAME[wanted]}; the reply says ${NAME[mine.register]}.`,
        }
      : {
          es: `El equipo trata de ${NAME[wanted]}; la respuesta, de ${NAME[mine.register]}.`,
          en: `The team says ${NAME[wanted]}; the reply says ${NAME[mine.register]}.`,
        };
  return [{ start: first?.start ?? 0, end: first?.end ?? 0, message: by }];
}

/** Who is addressed as usted answers so; to a customer who says tú, usted is no offence. */
function mirrored(check: Check): Register | null {
  return check.message.text === '' ? null : registerIn(check.messageView, true)?.register === 'usted' ? 'usted' : null;
}

const usted = 'Buenos días. ¿Podría usted decirme cuándo llega mi pedido? Dígame algo, por favor. Se lo agradezco a usted.';
const policy = { register: 'usted' as const };

export const registerMismatch = defineRule({
  id: 'register-mismatch',
  severity: 'hint',
  about: { es: 'A quien trata de usted se le contesta de usted.', en: 'In Spanish, whoever says usted is answered with usted.' },
  caught: {
    es: [
      { message: usted, draft: 'Te llega mañana.' },
      { message: usted, draft: 'Escríbenos si tienes dudas.' },
      { message: usted, draft: 'Tu pedido sale hoy.' },
      { policy, draft: 'Te llega mañana.' },
      { policy, draft: 'Tu pedido sale hoy.' },
      { policy: { register: 'tu' }, draft: 'Usted lo recibe mañana.' },
      { policy, draft: '¿Querés que lo mandemos mañana? Vos elegís.' },
      { policy, draft: 'Os lo enviamos mañana; decidnos la talla.' },
      { policy: { register: 'tu' }, draft: 'Ustedes eligen; díganos la talla.' },
    ],
    en: [],
  },
  fine: {
    es: [
      { message: usted, draft: 'Le llega mañana, usted dirá.' },
      { message: usted, draft: 'Su pedido sale hoy.' },
      { message: 'Hola, ¿cuándo me lo envías? Te lo agradezco.', draft: 'Le llega mañana a usted.' },
      { message: '¿Ustedes abren hoy?', draft: 'Sí, te esperamos.' },
      'Te llega mañana.',
      { policy, draft: 'Su pedido sale hoy; usted lo recibe mañana.' },
      { policy: { register: 'tu' }, draft: 'Te llega mañana.' },
      { policy: { register: 'vos' }, draft: '¿Querés que lo mandemos mañana? Vos elegís.' },
      { policy: { register: 'tu' }, draft: 'Os lo enviamos mañana; vosotros elegís.' },
      { policy, draft: 'Ustedes eligen; díganos la talla.' },
    ],
    en: [
      'It arrives tomorrow.',
      'Your order leaves today.',
      'Write to us.',
      'Thank you.',
      { policy, draft: 'Your order leaves today.' },
      'Tell us what you prefer.',
    ],
  },
  find,
});
