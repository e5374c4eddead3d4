/** Taking replies in from other programs and out to them, in Spanish: part of `es`. */
import type { WorkFault } from '../analysis/library-work.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const esTransfer = {
  open: 'Importar…',
  title: 'Importar respuestas',
  note: 'De otro programa o de una carpeta. Nada entra hasta que usted lo elige, y se puede deshacer de una vez.',
  format: 'Formato',
  anyFormat: 'Formato: lo dicen los archivos',
  choose: 'Elegir archivos…',
  chooseFolder: 'Elegir carpeta…',
  back: 'Volver a la biblioteca',
  dropHere: 'Suelte aquí los archivos o la carpeta',
  programs:
    'espanso, TextExpander, Beeftext, Text Blaze, PhraseExpress, Alfred, Raycast, massCode, Quicktext, Zendesk, Zammad, Freshdesk, Help Scout, FreeScout, Intercom, Gorgias, Front, Missive, osTicket, Chatwoot, CSV, y carpetas de txt, md, rtf, html u oft',
  reading: 'Leyendo…',
  found: (n: number, format: string) => `${plural(n, 'respuesta leída', 'respuestas leídas')} (${format})`,
  chosen: (n: number) => plural(n, 'elegida', 'elegidas'),
  all: 'Elegir todas',
  none: 'No elegir ninguna',
  into: 'Importar a',
  go: (n: number) => `Importar ${plural(n, 'respuesta', 'respuestas')}`,
  left: (n: number) => plural(n, 'cosa que no se ha podido traer', 'cosas que no se han podido traer'),
  table: 'Respuestas que se pueden importar',
  preview: 'Vista previa',
  same: (title: string) => `ya está, igual: «${title}»`,
  near: (title: string) => `se parece a «${title}»`,
  problems: (n: number) => plural(n, 'aviso', 'avisos'),
  faults: {
    unknown: () => 'No se reconoce de qué programa son estos archivos. Elija arriba el formato, si lo sabe.',
    nothing: (why: string) => `No hay ninguna respuesta en estos archivos.${why === '' ? '' : ` ${why}`}`,
    'too-large': () => 'Es demasiado grande: se leen hasta 128 MB de una vez.',
    'too-many': () => 'Son demasiados archivos: se leen hasta 20.000 de una vez.',
    format: (why: string) => `No son archivos de ese formato. ${why}`,
    archive: (why: string) => `El archivo comprimido no se puede abrir sin peligro. ${why}`,
    slow: () => 'Se tardaba demasiado en leerlo y se ha dejado: no ha entrado nada.',
    broken: () => 'Los archivos están dañados o no son lo que parecen: no ha entrado nada.',
  } as Readonly<Record<WorkFault, (why: string) => string>>,
  exportOpen: 'Exportar…',
  exportTitle: 'Exportar una biblioteca',
  exportNote: 'Lo que el otro formato no puede decir se guarda en un archivo aparte, para no perderlo al volver a importar.',
  exportLibrary: 'Biblioteca',
  exportGo: 'Guardar el archivo',
  exported: (n: number) => plural(n, 'respuesta exportada', 'respuestas exportadas'),
  exportLost: (n: number) => plural(n, 'cosa que ese formato no puede decir', 'cosas que ese formato no puede decir'),
};
export type TransferMessages = typeof esTransfer;
