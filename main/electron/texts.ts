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
}

export const TEXTS: Readonly<Record<Lang, ShellTexts>> = {
  es: {
    file: 'Archivo', edit: 'Edición', view: 'Ver', newWindow: 'Nueva ventana', open: 'Abrir Relee', quickInsert: 'Inserción rápida', fromClipboard: 'Nuevo caso desde el portapapeles',
    quit: 'Salir', chooseLibrary: 'Abrir biblioteca de respuestas', library: 'Biblioteca de respuestas',
    due: (count) => (count === 1 ? 'Seguimiento para hoy' : `${count} seguimientos para hoy`), copied: 'Respuesta copiada', copiedHow: 'Péguela donde la necesite.',
  },
  en: {
    file: 'File', edit: 'Edit', view: 'View', newWindow: 'New window', open: 'Open Relee', quickInsert: 'Quick insert', fromClipboard: 'New case from the clipboard',
    quit: 'Quit', chooseLibrary: 'Open a reply library', library: 'Reply library',
    due: (count) => (count === 1 ? 'Follow-up for today' : `${count} follow-ups for today`), copied: 'Reply copied', copiedHow: 'Paste it where you need it.',
  },
};
