/** Commands and their keys. `Mod` is Command on a Mac and Control elsewhere. */
export const COMMANDS = {
  palette: ['Mod+K'],
  reread: ['Mod+Enter'],
  nextFinding: ['F8'],
  previousFinding: ['Shift+F8'],
  fix: ['Mod+.'],
  learn: ['Alt+A'],
  takeMessage: ['Mod+Shift+V'],
  // A plain browser keeps Ctrl+N, Ctrl+W and Ctrl+Shift+T for itself, so each has a second key.
  newCase: ['Mod+N', 'Alt+N'],
  closeCase: ['Mod+W', 'Alt+W'],
  reopenCase: ['Mod+Shift+T', 'Alt+Shift+T'],
  cases: ['Alt+C'],
  saveReply: ['Mod+Shift+S'],
  holding: ['Alt+H'],
  frame: ['Alt+G'],
  focusMessage: ['Alt+M'],
  focusFacts: ['Alt+I'],
  focusDraft: ['Alt+R'],
  help: ['F1', '?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Command = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly Command[];

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = { ' ': 'Space', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' };

/** Keys that a browser's window never gets, whatever the page says. */
const BROWSERS_OWN: ReadonlySet<string> = new Set(['Mod+N', 'Mod+W', 'Mod+T', 'Mod+Shift+T', 'Mod+Shift+N']);

/**
 * A key press in the notation of COMMANDS; empty while only modifiers are held, and for what writes a
 * character: AltGr everywhere, Option on a Mac. Our `Alt` is Control+Option there.
 */
export function keyName(press: KeyPress, mac: boolean): string {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(press.key)) return '';
  const written = mac ? press.altKey && !press.ctrlKey && !press.metaKey : press.ctrlKey && press.altKey;
  if (written && press.key.length === 1) return '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  // With Alt a key may stand for another character: its place says which one it is.
  const placed = press.altKey ? /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1] : undefined;
  const key = placed ?? NAMED[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  const symbol = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  return [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey && !symbol ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

export const keysOf = (command: Command, changed: Readonly<Record<string, string>>): readonly string[] =>
  changed[command] === undefined || changed[command] === '' ? COMMANDS[command] : [changed[command]];

/** The key of a command that works where the window is: in a browser not one that it keeps for itself. */
export const shownKeyOf = (command: Command, changed: Readonly<Record<string, string>>, inBrowser: boolean): string => {
  const keys = keysOf(command, changed);
  return (inBrowser ? keys.find((key) => !BROWSERS_OWN.has(key)) : keys[0]) ?? '';
};

export function commandFor(name: string, changed: Readonly<Record<string, string>>): Command | null {
  return COMMAND_IDS.find((id) => keysOf(id, changed).includes(name)) ?? null;
}

/** The other command that a key would belong to already. */
export const takenBy = (name: string, command: Command, changed: Readonly<Record<string, string>>): Command | null =>
  COMMAND_IDS.find((id) => id !== command && keysOf(id, changed).includes(name)) ?? null;

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌃⌥', Enter: '↩' };

/** As people read it: Ctrl+Enter, ⌘↩. */
export function showKey(key: string, mac: boolean): string {
  const parts = key.split('+').map((part) => (mac ? (MAC[part] ?? part) : part === 'Mod' ? 'Ctrl' : part));
  return parts.join(mac ? '' : '+');
}
