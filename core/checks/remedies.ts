/** Whether a draft tells of a remedy. */
import { phrases } from '../patterns/phrases.js';

/** What the shop does or did about it, and owning up: with a cause beside it that is an explanation, without an apology at least help. */
export const REMEDIES = phrases({
  es: [
    'ya (esta|estan|lo|la|los|le|se)',
    '(nos hacemos cargo|nos ocupamos|nos encargamos|asumimos|lo resolvemos|lo solucionamos)',
    '(le|te|se lo|te lo|lo) <enviar|mandar|devolver|abonar|reembolsar|reponer|llamar|escribir|confirmar|entregar|preparar:1>',
    '(hemos|he) <corregir|reforzar|resolver|solucionar|ampliar|contratar|reenviar|abonar|reembolsar|preparar|enviar:part>',
    '(sale|llega|saldra|llegara|se entrega|se envia) ..2 (hoy|mañana|el|esta|antes)',
    '(en su lugar|a cambio|en compensacion)',
    '(pero|aunque) si',
    'tiene|tienes razon',
    '(error|fallo) nuestro',
  ],
  en: [
    "(we|i|we'll|i'll|we've) (will|have|are|have already|already|just)? (send|sending|sent|refund|refunding|refunded|fixed|fix|solved|replace|replacing|replaced|hired|call|resend|shipped|ship|take|taken|added)",
    '(it|they|your order|your parcel) (ships|arrives|leaves|will arrive|will leave|will ship)',
    'instead',
    'our (fault|mistake)',
    'you are right',
    'already (fixed|solved|sorted|back)',
    "(i've|we've|i have|we have) (now|already|also|just)? (removed|credited|cancelled|waived|taken|added|moved|booked|given|issued|extended|corrected|reordered|arranged|applied)",
    '(your|the) (balance|refund|replacement|order|money) (is|was|has been) (now|already)?',
  ],
});
