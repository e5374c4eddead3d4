/** The only callers of the Host. Each group of actions takes the same surroundings. */
import type { StoreApi } from 'zustand/vanilla';
import { HostError } from '../../core/host.js';
import type { ConnectedHost } from '../../core/wire.js';
import type { AnalysisClient } from '../analysis/client.js';
import type { ShelfClient } from '../analysis/shelf-client.js';
import { MESSAGES, type Messages } from '../i18n/index.js';
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
}

export const words = ({ store }: Pick<Surroundings, 'store'>): Messages => {
  const { settings, info } = store.getState();
  return MESSAGES[uiLang(settings, info.locale)];
};

let notices = 0;
export function notify({ store }: Pick<Surroundings, 'store'>, text: string, tone: Notice['tone'] = 'done'): void {
  store.setState({ notice: { id: ++notices, tone, text } });
}

/** Runs a call and tells the agent when it fails. @returns null then. */
export async function attempt<T>(around: Surroundings, run: () => Promise<T>, on: Partial<Record<HostError['code'], string>> = {}): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof HostError ? error.code : 'internal';
    const text = on[code] ?? words(around).app.failed(error instanceof Error ? error.message : String(error));
    notify(around, text, 'wrong');
    return null;
  }
}
