import { Menu, nativeImage, Tray } from 'electron';
import type { ShellTexts } from './texts.js';

export interface TrayActions {
  open(): void;
  quickInsert(): void;
  fromClipboard(): void;
  quit(): void;
}

/** Pixels of a tray icon at normal density. */
const SIZE = 20;

/** @returns null where the desktop has no tray; everything in it can be reached without. */
export function makeTray(
  icon: string,
  texts: ShellTexts,
  actions: TrayActions,
  report: (what: string, error: unknown) => void,
): Tray | null {
  try {
    const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: SIZE, height: SIZE }));
    tray.setToolTip('Relee');
    fillTray(tray, texts, actions);
    tray.on('click', actions.open);
    return tray;
  } catch (error) {
    report('tray', error);
    return null;
  }
}

export function fillTray(tray: Tray, texts: ShellTexts, actions: TrayActions): void {
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: texts.open, click: () => actions.open() },
      { label: texts.quickInsert, click: () => actions.quickInsert() },
      { label: texts.fromClipboard, click: () => actions.fromClipboard() },
      { type: 'separator' },
      { label: texts.quit, click: () => actions.quit() },
    ]),
  );
}
