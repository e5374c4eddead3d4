/** A library and queries of realistic shape for the search: made from trade words, seeded, so that every run measures the same. */
import type { PlacedReply, Reply } from '../../core/library/types.js';

/** Small seeded generator (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SUBJECTS =
  'retraso envío devolución reembolso cambio talla factura garantía cancelación pedido paquete transportista dirección descuento cupón pago tarjeta transferencia cobro duplicado artículo defecto rotura avería reparación recambio existencias reserva preventa aduanas impuestos seguimiento recogida tienda horario cita instalación montaje instrucciones batería cargador pantalla funda zapatilla camiseta abrigo mochila lámpara colchón sofá mesa silla cafetera aspiradora teclado altavoz auriculares cámara impresora tinta libro juguete bicicleta casco perfume crema champú vitamina café aceite vino queso suscripción cuenta contraseña boletín privacidad opinión reseña reclamación queja regalo embalaje etiqueta código postal aduana isla península extranjero peso volumen presupuesto mayorista distribuidor'.split(
    ' ',
  );
const QUALITIES =
  'urgente parcial completo internacional nacional gratuito caducado equivocado incompleto dañado perdido retenido devuelto pendiente confirmado anulado duplicado personalizado refrigerado frágil voluminoso segundo primero último navidad verano festivo online telefónico express estándar económico certificado corporativo particular empresa mayorista menorista premium básico especial'.split(
    ' ',
  );
const FILLER =
  'hola gracias por escribirnos sentimos mucho las molestias que esto le haya causado hemos revisado su caso con el equipo de almacén y le confirmamos que mañana mismo recibirá un mensaje con todos los datos necesarios para que pueda comprobar la situación en cualquier momento si tiene alguna duda responda a este mensaje y le ayudaremos encantados puede elegir entre las opciones siguientes según prefiera un saludo atentamente el equipo de atención al cliente para nosotros es importante resolverlo cuanto antes'.split(
    ' ',
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @returns replies of 60–150 words, each with a title of its own. */
export function makeLibrary(size: number, seed = 20_261_122): PlacedReply[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: size }, (_, at) => {
    const words = [pick(SUBJECTS), pick(QUALITIES), pick(SUBJECTS), ...(size > 3_000 ? [pick(SUBJECTS)] : [])];
    const body: string[] = [];
    const length = 60 + Math.floor(random() * 90);
    while (body.length < length)
      body.push(
        random() < 0.15
          ? pick(SUBJECTS)
          : random() < 0.08
            ? pick(words)
            : random() < 0.03
              ? `${pick(SUBJECTS)}${pick(['s', 'es', 'mente', 'illo'])}`
              : pick(FILLER),
      );
    return {
      language: 'es',
      id: `r-${at}`,
      title: `${capital(words[0] as string)} ${words[1]} de ${words.slice(2).join(' y ')}`,
      shortcut: `${(words[0] as string).slice(0, 3)}${at}`,
      folder: `${capital(pick(SUBJECTS))}/${capital(pick(QUALITIES))}`,
      tags: [pick(SUBJECTS), pick(QUALITIES)],
      body: `${capital(body.join(' '))}.`,
    };
  });
}

function typo(word: string, random: () => number): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at] + word.slice(at);
    case 2:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    default:
      return word.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1);
  }
}

export interface Query {
  readonly text: string;
  readonly wanted: string;
}

/** Words of a title as people type them: without accents, in a hurry, sometimes cut short. */
export function makeQueries(replies: readonly Reply[], count: number, seed = 7): Query[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const reply = replies[Math.floor(random() * replies.length)] as Reply;
    const words = reply.title
      .split(' ')
      .filter((word) => word.length > 2)
      .map((word) => word.toLowerCase());
    const typed = words
      .map((word) => (random() < 0.7 ? word.normalize('NFD').replace(/\p{M}/gu, '') : word))
      .map((word) => (random() < 0.2 ? typo(word, random) : word));
    const last = typed.pop() as string;
    const cut = random() < 0.4 ? last.slice(0, Math.max(3, Math.ceil(last.length * 0.6))) : last;
    return { text: [...typed, cut].join(' '), wanted: reply.title };
  });
}
