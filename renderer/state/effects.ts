/** The only callers of the Host. Each group of actions takes the same surroundings. */
import type { StoreApi } from 'zustand/vanilla';
import { HostError } from '../../core/host.js';
import type { ConnectedHost } from '../../core/wire.js';
import type { AnalysisClient } from '../analysis/client.js';
import type { ShelfClient } from '../analysis/shelf-client.js';
import { formatLocale, MESSAGES, type Messages } from '../i18n/index.js';
import { uiLang } from './select.js';
import type { AppState, Notice } from './types.js';

export interface Surroundings {
  readonly host: ConnectedHost;
  readonly store: StoreApi<AppState>;
  readonly analysis: AnalysisClient;
  readonly shelf: ShelfClient;
  /** ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Saves of this window's own that are under way, by library: their news is no news. */
  readonly saving: Map<string, number>;
}

export const words = ({ store }: Pick<Surroundings, 'store'>): Messages => {
  const { settings, info } = store.getState();
  return MESSAGES[uiLang(settings, info.locale)];
};

/** A day as people say it: "lunes, 7 de diciembre". @param iso ISO date. */
export function spokenDay({ store }: Pick<Surroundings, 'store'>, iso: string): string {
  const { settings, info } = store.getState();
  return new Date(`${iso}T12:00:00`).toLocaleDateString(formatLocale(uiLang(settings, info.locale), info.locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

let notices = 0;
export function notify(
  { store }: Pick<Surroundings, 'store'>,
  text: string,
  tone: Notice['tone'] = 'done',
  more: Pick<Notice, 'shownIn'> = {},
): void {
  store.setState({ notice: { id: ++notices, tone, text, ...more } });
}

/** Tells what was done, with the way to take it back. */
export function notifyUndoable(
  { store }: Pick<Surroundings, 'store'>,
  text: string,
  undo: () => void,
  more: Pick<Notice, 'shownIn'> = {},
): void {
  store.setState({ notice: { id: ++notices, tone: 'done', text, undo, ...more } });
}

/** Runs a call and tells the agent when it fails. @returns null then. */
export async function attempt<T>(
  around: Surroundings,
  run: () => Promise<T>,
  on: Partial<Record<HostError['code'], string>> = {},
): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof HostError ? error.code : 'internal';
    const text = on[code] ?? troubleText(error, words(around));
    notify(around, text, 'wrong');
    return null;
  }
}

/** A file's path at the start of a machine's message: of use in any language. */
const PATH = /^((?:\/|[A-Za-z]:[\\/]|\\\\)[^\n]{1,400}?): /;

/** Why a call failed, in the language of the interface; bugs are told as they came. */
export function troubleText(error: unknown, t: Messages): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof HostError ? error.code : 'internal';
  if (code === 'internal') return t.app.failed(message);
  const path = PATH.exec(message)?.[1];
  return path === undefined ? t.errors[code] : `${t.errors[code]} (${path})`;
}
