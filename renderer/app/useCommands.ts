import { useEffect } from 'react';
import type { DraftHandle } from '../draft/editor.js';
import { commandFor, keyName, type Command } from '../state/keys.js';
import { useApp } from '../state/use.js';
import { isMac } from './keys.js';

/** Keys of the window. What is typed into a field stays there: `?` alone is no command then. */
export function useCommands(draft: DraftHandle | null, announce: (text: string) => void): void {
  const { store, actions } = useApp();
  useEffect(() => {
    const composing = () => store.getState().view === 'composer' && store.getState().panel === null;
    const run: Readonly<Record<Command, () => void>> = {
      palette: () => { actions.open(store.getState().panel === 'palette' ? null : 'palette'); },
      reread: () => { actions.open('reread'); },
      nextFinding: () => { announce(draft?.step(1)?.message ?? ''); },
      previousFinding: () => { announce(draft?.step(-1)?.message ?? ''); },
      fix: () => { draft?.fixAtCaret(); },
      learn: () => { void actions.settings.learn(draft?.misspelling() ?? null); },
      takeMessage: () => { void actions.takeMessage(); },
      newCase: () => { actions.newCase(); },
      closeCase: () => { actions.closeCase(store.getState().activeCase); },
      saveReply: () => { actions.open('save-reply'); },
      holding: () => { const filled = actions.holding(); if (filled) draft?.insertReply(filled); },
      frame: () => { const filled = actions.frame(); if (filled) draft?.insertReply(filled); },
      focusMessage: () => { (document.querySelector<HTMLElement>('[data-area="message"] textarea') ?? document.getElementById('message-body'))?.focus(); },
      focusDraft: () => { draft?.focus(); },
      help: () => { actions.open('keys'); },
    };
    const needsComposer: ReadonlySet<Command> = new Set(['nextFinding', 'previousFinding', 'fix', 'learn', 'focusMessage', 'focusDraft', 'saveReply', 'holding', 'frame', 'reread']);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = store.getState();
      const name = keyName(event, isMac(state.info.platform));
      const digit = /^(Alt|Mod)\+([1-9])$/.exec(name);
      if (digit && state.panel === null) {
        event.preventDefault();
        const n = Number(digit[2]);
        if (digit[1] === 'Mod') actions.switchTo(n - 1);
        else document.querySelector<HTMLElement>(`[data-ask="${n}"]`)?.focus();
        return;
      }
      const command = commandFor(name, state.settings.keys);
      if (command === null || (needsComposer.has(command) && !composing())) return;
      if (name.length === 1 && typing(event.composedPath()[0])) return;
      event.preventDefault();
      run[command]();
    };
    window.addEventListener('keydown', onKey);
    return () => { window.removeEventListener('keydown', onKey); };
  }, [store, actions, draft, announce]);
}

function typing(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
