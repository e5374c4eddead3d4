/** The second reader, and what is learnt from the agent's own verdicts, in Spanish: part of `es`. */
import type { Unfit } from '../../core/answers/second-reader/measure.js';
import type { Silence } from '../../core/answers/second-reader/reading.js';
import type { AskState } from '../../core/contract.js';

const points = (n: number) => `${n.toLocaleString('es')} ${n === 1 ? 'punto' : 'puntos'}`;

export const esReader = {
  title: 'Segundo lector',
  about:
    'Un modelo de lenguaje en un servidor suyo (Ollama, LM Studio, llama.cpp, vLLM), al que Relee pregunta por lo que no tiene claro: le manda el mensaje del cliente y el borrador. De serie no hay ninguno, y nada sale del ordenador.',
  byPolicy: (model: string, url: string) => `Lo nombran las normas del equipo: ${model} en ${url}`,
  notAllowed: 'Las normas del equipo no nombran ninguno ni dejan que cada cual elija el suyo.',
  url: 'Dirección del servidor',
  urlHint: 'En este ordenador o en la red privada, p. ej. http://127.0.0.1:11434. Otras, solo si las normas las listan.',
  model: 'Modelo',
  modelHint: 'Como lo llama el servidor.',
  key: 'Clave del servidor',
  keyHint: 'Solo si la pide. Se guarda cifrada por el sistema y solo se manda a esta dirección.',
  forgetKey: 'Borrar la clave',
  keyFromEnvironment: 'Si el servidor pide clave, se toma de la variable RELEE_READER_KEY.',
  measure: 'Medir el lector',
  measureAgain: 'Medir otra vez',
  measureHint:
    'Medirlo le hace leer unos doscientos pares de prueba que vienen con Relee; ningún texto de sus clientes. Puede tardar varios minutos.',
  measuring: 'Midiendo el segundo lector',
  progress: (done: number, of: number) => `${done.toLocaleString('es')} de ${of.toLocaleString('es')}`,
  measureFirst: 'Antes de usarlo hay que medirlo.',
  measureFailed: 'No se pudo medir el segundo lector.',
  measuredFit: 'Segundo lector medido: se puede usar.',
  measuredUnfit: 'Segundo lector medido: no acierta lo bastante para usarlo.',
  measuredOn: (day: string, pairs: number, asks: number) => `Medido el ${day} con ${pairs.toLocaleString('es')} pares (${points(asks)})`,
  without: 'sin él',
  with: 'con él',
  figures: {
    greenP: 'Vistos buenos acertados',
    greenR: 'Contestadas que reciben visto bueno',
    redP: 'Rojos acertados',
    redR: 'Abiertas que salen en rojo',
    doubt: 'En duda',
    evidence: 'Frase acertada',
  },
  fit: 'Acierta lo bastante: se puede usar.',
  unfit: {
    silent: 'No se usa: demasiadas veces no contesta, o no como se le pide.',
    few: 'No se usa: ha leído muy pocos puntos para saber cuánto fiarse de él.',
    'no-better': 'No se usa: con él los veredictos no aciertan claramente más que sin él.',
    unsure: 'No se usa: ni con él hay vistos buenos lo bastante seguros.',
  } satisfies Record<Unfit, string>,
  takes: (seconds: string) => `Tarda unos ${seconds} s por respuesta.`,
  use: (model: string, url: string) => `Usarlo: mandar mensajes y borradores a ${model} en ${url}`,
  inUse: (model: string, host: string, by: 'policy' | 'agent') =>
    `Segundo lector en uso: ${model} en ${host} (${by === 'policy' ? 'lo nombran las normas' : 'lo ha elegido usted'})`,
  reads: 'leyendo…',
  isSilent: 'no contesta; valen los veredictos de Relee',
  silent: (why: string) => `El segundo lector no ha contestado (${why}). Valen los veredictos de Relee.`,
  silences: {
    off: 'no hay ninguno en uso',
    refused: 'su dirección no está permitida',
    unreachable: 'no hay nadie en esa dirección',
    tls: 'su certificado no vale',
    redirect: 'manda a otro sitio',
    status: 'responde con un error',
    slow: 'tarda demasiado',
    'too-large': 'su respuesta es demasiado grande',
    'not-understood': 'su respuesta no tiene la forma pedida',
    cancelled: 'se canceló',
  } satisfies Record<Silence, string>,
  says: (state: AskState, reason: string) =>
    `Segundo lector: ${{ answered: 'lo responde', partly: 'a medias', unanswered: 'no lo responde' }[state]}${reason === '' ? '' : ` («${reason}»)`}`,
  policyHint:
    'Un modelo en un servidor del equipo al que se pregunta por lo dudoso. Cada agente lo mide en su equipo y lo enciende en sus ajustes; hasta entonces no se le manda nada.',
  agents: 'Cada agente puede nombrar el suyo',
  sure: 'Preguntarle también por lo que Relee da por seguro y él podría cambiar',
  addresses: 'Direcciones permitidas fuera de la red privada',
  addressesHint: 'Un nombre de servidor por línea; solo con HTTPS.',
};
export type ReaderWords = typeof esReader;

export const esLearning = {
  about:
    'Cada veredicto que usted cambia o decide queda con su caso, en este ordenador. De ellos se puede ajustar un poco cuánto pesa cada señal; se usa solo si así acierta más en sus propios casos. Al borrar un caso o un cliente, deja de contar.',
  few: (n: number, least: number) =>
    `Hay ${n.toLocaleString('es')} ${n === 1 ? 'decisión' : 'decisiones'}; hacen falta ${least.toLocaleString('es')} para ajustar algo.`,
  refit: 'Ajustar ahora',
  refitting: 'Ajustando…',
  effect: (before: number, after: number, n: number) =>
    `Aciertos en sus últimas ${n.toLocaleString('es')} decisiones: ${before} → ${after} de cada 100.`,
  helps: 'El ajuste está en uso.',
  off: 'El ajuste mejora, pero está apagado.',
  no: 'Con ajuste no se acierta más: no se usa.',
  worse: 'El ajuste empeora los pares de prueba de Relee: no se usa.',
  use: 'Usar lo aprendido',
};
export type LearningWords = typeof esLearning;
