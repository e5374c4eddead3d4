/** What is wrong with a library, in Spanish: part of `es`. */
import type { Diagnosis, DoctorRule } from '../../core/library/doctor.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esDoctor = {
  open: 'Revisar',
  title: 'Revisión de la biblioteca',
  note: 'Lo que falla, sobra o se ha quedado viejo en las respuestas, y lo que dicen de cada texto el tono y la ortografía.',
  looking: 'Revisando la biblioteca…',
  fine: 'No hay nada que corregir en esta biblioteca.',
  failed: 'No se pudo revisar la biblioteca.',
  library: 'Biblioteca',
  back: 'Volver a la biblioteca',
  kinds: 'Qué se ha encontrado',
  all: 'Todo',
  found: (n: number) => plural(n, 'aviso', 'avisos'),
  list: 'Respuestas que conviene mirar',
  rules: {
    include: 'Incluyen lo que no existe',
    placeholder: 'Marcadores que nadie rellena',
    blank: 'Huecos de otro programa',
    'old-date': 'Fechas pasadas',
    'too-long': 'Largas para su canal',
    twin: 'Repetidas o casi',
    older: 'Variantes más antiguas que el original',
    translation: 'Sin traducir',
    tone: 'Tono y contenido',
    spelling: 'Ortografía',
  } satisfies Record<DoctorRule | 'tone' | 'spelling', string>,
  reading: (done: number, of: number) => `textos leídos: ${done.toLocaleString('es')} de ${of.toLocaleString('es')}`,
  severity: { error: 'Falla', warn: 'Aviso', hint: 'Sugerencia' } satisfies Record<Diagnosis['severity'], string>,
  go: 'Ir a la respuesta',
  fix: (from: string, to: string) => `Cambiar «${from}» por «${to}»`,
  fixAll: (n: number) => `Corregir ${plural(n, 'marcador', 'marcadores')}`,
  archive: 'Archivar la repetida',
};
export type DoctorMessages = typeof esDoctor;
