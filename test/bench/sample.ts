/** Our own texts for timing: a message of about 300 words and a draft of about 320, Spanish and English. */
const ES_MESSAGE = `Hola, buenos días:

Hice un pedido el día 3 de noviembre (112-7654321-1234567) y todavía no me ha llegado nada. He llamado varias veces y nadie me contesta. ¿Cuándo llega mi pedido? Quiero saber también cómo puedo ver el seguimiento, porque lo necesito para el sábado. Además me han cobrado 4,95 € de gastos de envío cuando ponía que era gratis; me gustaría que me lo devolvieran.

`;
const ES_DRAFT = `Sentimos mucho el retraso de su pedido 112-7654321-1234567 y que nadie le haya contestado al teléfono: ha sido un fallo nuestro.

El paquete salió ayer de nuestro almacén y llegará el jueves 26 de noviembre antes de las 18 h. Puede ver el seguimiento en su cuenta, en «Mis pedidos».

Le devolvemos hoy mismo los 4,95 € de gastos de envío a su tarjeta; los verá en su cuenta en un plazo de 3 a 5 días hábiles. Si necesita cualquier otra cosa, escríbame y le contesto el mismo día.

`;
const EN_MESSAGE = `Hello, I ordered a blue lamp on 3 November (order 112-7654321-1234567) and it still hasn't arrived. I have called three times and nobody answers. When will it be delivered? I also want to know how I can track it, because I need it by Saturday. You charged me £4.95 for shipping although it said free delivery; please refund it.

`;
const EN_DRAFT = `We are very sorry about the delay of your order 112-7654321-1234567 and that nobody answered your calls: that was our mistake.

The parcel left our warehouse yesterday and will be delivered on Thursday 26 November before 6 pm. You can track it in your account, under "My orders".

We have refunded the £4.95 for shipping to your card today; you will see it within 3 to 5 working days. If you need anything else, write to me and I will answer the same day.

`;
const padded = (text: string, words: number): string => text.repeat(Math.max(1, Math.round(words / text.split(/\s+/).length)));

export const SAMPLE = {
  es: {
    message: ES_MESSAGE + padded('El paquete es para un regalo y mi hermana lo espera en casa con mucha ilusión desde hace días. ', 230),
    draft: `Hola, María:\n\n${padded(ES_DRAFT, 320)}Un saludo,\nLucía\n`,
  },
  en: {
    message: EN_MESSAGE + padded('The lamp is a present and my sister has been looking forward to it at home for days. ', 230),
    draft: `Hello María,\n\n${padded(EN_DRAFT, 320)}Kind regards,\nLucía\n`,
  },
} as const;

/** The instant that relative dates are read against. */
export const NOW = '2026-11-23T10:00:00Z';

/** Two words for each sentence, so that hardly a sentence comes twice: what is remembered of a text must not flatter a figure. */
const SPARE = {
  es: 'entonces además luego también después mañana siempre mejor ahora bien nuestra tienda grande pequeño nuevo barato rápido seguro claro pronto lunes martes casa calle mesa silla taza plato vaso puerta ventana'.split(
    ' ',
  ),
  en: 'then also later always better now well our shop big small new cheap fast safe clear soon house street table chair cup plate glass door window roof floor wall car'.split(
    ' ',
  ),
} as const;

/** @returns the text with two other words in every sentence for each `n`. */
export function varied(text: string, n: number, lang: 'es' | 'en' = 'es'): string {
  const words = SPARE[lang];
  let sentence = 0;
  return text.replace(/(\S+)([.?!])(?=\s|$)/g, (_, last: string, stop: string) => {
    const first = words[(n * 7 + sentence * 3) % words.length];
    const second = words[(n + sentence++ * 5 + Math.floor(n / words.length)) % words.length];
    return `${first} ${second} ${last}${stop}`;
  });
}
