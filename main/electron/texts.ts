import type { Lang } from '../../core/contract.js';

/** What the shell itself says; the window has its own words. */
export interface ShellTexts {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly newWindow: string;
  readonly open: string;
  readonly quickInsert: string;
  readonly fromClipboard: string;
  readonly quit: string;
  readonly chooseLibrary: string;
  readonly library: string;
  readonly due: (count: number) => string;
  readonly copied: string;
  readonly copiedHow: string;
  readonly crashed: string;
  /** @param folder where the cases lie. */
  readonly crashedDetail: (folder: string) => string;
  readonly tryAgain: string;
  readonly close: string;
}

export const TEXTS: Readonly<Record<Lang, ShellTexts>> = {
  es: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    newWindow: 'Nueva ventana',
    open: 'Abrir Relee',
    quickInsert: 'Inserción rápida',
    fromClipboard: 'Nuevo caso desde el portapapeles',
    quit: 'Salir',
    chooseLibrary: 'Abrir biblioteca de respuestas',
    library: 'Biblioteca de respuestas',
    due: (count) => (count === 1 ? 'Seguimiento para hoy' : `${count} seguimientos para hoy`),
    copied: 'Respuesta copiada',
    copiedHow: 'Péguela donde la necesite.',
    crashed: 'La ventana de Relee se ha cerrado varias veces seguidas.',
    crashedDetail: (folder) =>
      `Sus casos y borradores están guardados en ${folder}. Puede volver a intentarlo o cerrar la ventana y avisar a quien mantiene Relee en su equipo.`,
    tryAgain: 'Volver a intentarlo',
    close: 'Cerrar la ventana',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    newWindow: 'New window',
    open: 'Open Relee',
    quickInsert: 'Quick insert',
    fromClipboard: 'New case from the clipboard',
    quit: 'Quit',
    chooseLibrary: 'Open a reply library',
    library: 'Reply library',
    due: (count) => (count === 1 ? 'Follow-up for today' : `${count} follow-ups for today`),
    copied: 'Reply copied',
    copiedHow: 'Paste it where you need it.',
    crashed: 'The Relee window has crashed several times in a row.',
    crashedDetail: (folder) =>
      `Your cases and drafts are saved in ${folder}. You can try again, or close the window and tell whoever looks after Relee in your team.`,
    tryAgain: 'Try again',
    close: 'Close the window',
  },
};
