import { useEffect } from 'react';
import type { DraftHandle } from '../draft/editor.js';
import type { Messages } from '../i18n/index.js';
import { commandFor, keyName, type Command } from '../state/keys.js';
import { useApp } from '../state/use.js';
import { isMac } from './keys.js';

/** Keys of the window. What is typed into a field stays there: `?` alone is no command then. */
export function useCommands(draft: DraftHandle | null, announce: (text: string) => void, words: Messages): void {
  const { store, actions } = useApp();
  useEffect(() => {
    const composing = () => store.getState().view === 'composer' && store.getState().panel === null;
    const run: Readonly<Record<Command, () => void>> = {
      palette: () => {
        if (store.getState().panel === 'palette') actions.open(null);
        else actions.open('palette', askAt());
      },
      reread: () => {
        actions.open('reread');
      },
      nextFinding: () => {
        announce(stepFinding(draft, 1));
      },
      previousFinding: () => {
        announce(stepFinding(draft, -1));
      },
      fix: () => {
        const row = looseAt();
        if (row) row.querySelector<HTMLElement>('[data-fix]')?.click();
        else if (draft?.fixAtCaret() === false) announce(words.findings.noFix);
      },
      learn: () => {
        void actions.settings.learn(draft?.misspelling() ?? null);
      },
      takeMessage: () => {
        void actions.takeMessage();
      },
      newCase: () => {
        actions.newCase();
      },
      closeCase: () => {
        actions.closeCase(store.getState().activeCase);
      },
      reopenCase: () => {
        void actions.reopenCase();
      },
      cases: () => {
        actions.open(store.getState().panel === 'cases' ? null : 'cases');
      },
      saveReply: () => {
        actions.open('save-reply');
      },
      holding: () => {
        const filled = actions.holding();
        if (filled) draft?.insertReply(filled);
      },
      frame: () => {
        const frame = actions.frame();
        if (frame && draft?.insertFrame(frame) === false) announce(words.draft.framed);
      },
      focusMessage: () => {
        (document.querySelector<HTMLElement>('[data-area="message"] textarea') ?? document.getElementById('message-body'))?.focus();
      },
      focusFacts: () => {
        document.querySelector<HTMLElement>('#facts button, #facts select')?.focus();
      },
      focusDraft: () => {
        draft?.focus();
      },
      help: () => {
        actions.open('keys');
      },
    };
    const needsComposer: ReadonlySet<Command> = new Set([
      'nextFinding',
      'previousFinding',
      'fix',
      'learn',
      'focusMessage',
      'focusFacts',
      'focusDraft',
      'saveReply',
      'holding',
      'frame',
      'reread',
    ]);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = store.getState();
      const name = keyName(event, isMac(state.info.platform));
      const digit = /^(?:(Alt\+Shift|Alt|Mod)\+([1-9])|(Alt\+Shift)\+(0))$/.exec(name);
      if (digit && state.panel === null) {
        event.preventDefault();
        const n = Number(digit[2] ?? digit[4]),
          how = digit[1] ?? digit[3];
        if (how === 'Mod') actions.switchTo(n - 1);
        else if (how === 'Alt+Shift') document.querySelector<HTMLElement>(`[data-suggestion="${n}"]`)?.click();
        else goToAsk(n);
        return;
      }
      const command = commandFor(name, state.settings.keys);
      if (command === null || (needsComposer.has(command) && !composing())) return;
      if (name.length === 1 && typing(event.composedPath()[0])) return;
      event.preventDefault();
      run[command]();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [store, actions, draft, announce, words]);
}

function typing(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** The row of an ask, and its words in the message. */
function goToAsk(n: number): void {
  const row = document.querySelector<HTMLElement>(`[data-ask="${n}"]`);
  row?.focus();
  if (row) document.querySelector<HTMLElement>(`[data-area="message"] [data-ask-mark="${row.id}"]`)?.scrollIntoView({ block: 'nearest' });
}

/** The ask whose row has the focus. */
const askAt = (): string | undefined => document.activeElement?.closest('[data-ask]')?.id.replace(/^ask-/, '');

/** Findings about an absence have no place in the draft: their rows come after those that have one. */
const looseRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-loose-finding]')];
const looseAt = (): HTMLElement | undefined => looseRows().find((row) => row.contains(document.activeElement));

function stepFinding(draft: DraftHandle | null, by: 1 | -1): string {
  const rows = looseRows();
  const here = looseAt();
  const next = here ? rows[rows.indexOf(here) + by] : undefined;
  const last = by === 1 ? rows[0] : rows.at(-1);
  // Round the draft's own findings first, then the rows, then the draft again.
  const go = here ? next : draft?.hasFinding(by) === true ? undefined : last;
  if (go) {
    go.focus();
    go.scrollIntoView({ block: 'nearest' });
    return go.getAttribute('aria-label') ?? '';
  }
  return draft?.step(by)?.message ?? '';
}
