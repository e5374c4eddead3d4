import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './texts.js';

export interface MenuActions {
  newWindow(): void;
  quickInsert(): void;
  fromClipboard(): void;
}

/**
 * The application menu. Keys that the window uses (new case, reload-like, paste as text) are left to
 * it: an accelerator here would take them away.
 */
export function setMenu(texts: ShellTexts, actions: MenuActions, options: { readonly mac: boolean; readonly developer: boolean }): void {
  const template: MenuItemConstructorOptions[] = [
    ...(options.mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: texts.file,
      submenu: [
        { label: texts.newWindow, click: () => actions.newWindow() },
        { label: texts.fromClipboard, click: () => actions.fromClipboard() },
        { label: texts.quickInsert, click: () => actions.quickInsert() },
        { type: 'separator' },
        options.mac ? { role: 'close' } : { role: 'quit', label: texts.quit },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(options.developer ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
    ...(options.mac ? [{ role: 'windowMenu' as const }] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
