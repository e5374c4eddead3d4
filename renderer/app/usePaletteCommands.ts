import { useMemo } from 'react';
import { CHANNELS, LANGS } from '../../core/contract.js';
import type { DraftHandle } from '../draft/editor.js';
import { useWords } from '../i18n/index.js';
import { VIEWS } from '../state/types.js';
import { useApp, usePick } from '../state/use.js';
import type { PaletteCommand } from '../views/palette/Palette.js';
import { useKeyText } from './keys.js';

/** Everything the window can do, for `>` in the palette. */
export function usePaletteCommands(draft: DraftHandle | null): readonly PaletteCommand[] {
  const { store, actions } = useApp();
  const { t } = useWords();
  const keys = useKeyText();
  const theme = usePick((s) => s.settings.theme);
  const inGit = usePick((s) => s.teamSync !== null);
  return useMemo(() => {
    const make = (group: string, id: string, name: string, run: () => void, key = ''): PaletteCommand => ({
      id: `${group}:${id}`,
      group,
      name,
      keys: key,
      run,
    });
    // Once the sheet has let go of the focus.
    const later = (run: () => void) => () => {
      setTimeout(run, 0);
    };
    return [
      make(
        t.keys.group.cases,
        'new',
        t.keys.newCase,
        () => {
          actions.newCase();
        },
        keys('newCase'),
      ),
      make(
        t.keys.group.cases,
        'all',
        t.keys.cases,
        later(() => {
          actions.open('cases');
        }),
        keys('cases'),
      ),
      make(
        t.keys.group.cases,
        'close',
        t.keys.closeCase,
        () => {
          actions.closeCase(store.getState().activeCase);
        },
        keys('closeCase'),
      ),
      make(t.keys.group.cases, 'reopen', t.keys.reopenCase, () => void actions.reopenCase(), keys('reopenCase')),
      make(t.keys.group.cases, 'take', t.keys.takeMessage, () => void actions.takeMessage(), keys('takeMessage')),
      make(
        t.keys.group.writing,
        'reread',
        t.reread.open,
        later(() => {
          actions.open('reread');
        }),
        keys('reread'),
      ),
      make(
        t.keys.group.writing,
        'frame',
        t.keys.frame,
        later(() => {
          const frame = actions.frame();
          if (frame) draft?.insertFrame(frame);
        }),
        keys('frame'),
      ),
      make(
        t.keys.group.writing,
        'holding',
        t.keys.holding,
        later(() => {
          const filled = actions.holding();
          if (filled) draft?.insertReply(filled);
        }),
        keys('holding'),
      ),
      make(
        t.keys.group.writing,
        'save',
        t.keys.saveReply,
        later(() => {
          actions.open('save-reply');
        }),
        keys('saveReply'),
      ),
      ...CHANNELS.map((channel) =>
        make(t.cases.channel, channel, t.channel[channel], () => {
          actions.setChannel(channel);
        }),
      ),
      ...(['auto', ...LANGS] as const).map((lang) =>
        make(t.cases.language, lang, t.lang[lang], () => {
          actions.setLang(lang);
        }),
      ),
      ...VIEWS.map((view) =>
        make(
          t.app.navigation,
          view,
          t.app.views[view],
          later(() => {
            actions.show(view);
          }),
        ),
      ),
      ...(inGit ? [make(t.git.title, 'sync', t.git.now, () => void actions.syncTeam())] : []),
      ...(['system', 'light', 'dark'] as const)
        .filter((one) => one !== theme)
        .map((one) => make(t.settings.theme, one, t.settings.themes[one], () => void actions.settings.change({ theme: one }))),
      make(t.settings.language, 'es', 'Español', () => void actions.settings.change({ language: 'es' })),
      make(t.settings.language, 'en', 'English', () => void actions.settings.change({ language: 'en' })),
      make(
        t.app.keys,
        'keys',
        t.keys.help,
        later(() => {
          actions.open('keys');
        }),
        keys('help'),
      ),
    ];
  }, [actions, draft, inGit, keys, store, t, theme]);
}
