import { useEffect } from 'react';
import type { Messages } from '../i18n/index.js';
import { rowState, tally } from '../state/select.js';
import { useApp } from '../state/use.js';

/** Quiet after the last keystroke before a change is read out, in milliseconds. */
const PAUSE = 900;

/** Tells a screen reader, once typing pauses, what changed on the checklist. */
export function useAnnouncements(announce: (text: string) => void, t: Messages): void {
  const { store } = useApp();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = '';
    const tell = () => {
      const state = store.getState();
      const asks = state.analyses[state.activeCase]?.asks ?? [];
      const { done, total } = tally(asks);
      const now = `${state.activeCase}:${asks.map((a) => rowState(a)).join()}`;
      if (now === told || total === 0) return;
      told = now;
      announce(done === total ? t.checklist.allDone : t.checklist.tallyRead(done, total));
    };
    const stop = store.subscribe((state, before) => {
      if (state.analyses === before.analyses) return;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, announce, t]);
}
