import type { Surroundings } from '../effects.js';
import { WELCOME, type WelcomeAnswers } from '../welcome.js';
import type { ReplyActions } from './reply-actions.js';
import type { SettingsActions } from './settings-actions.js';

export interface WelcomeActions {
  /** Takes the first start's answers into use, or none (skipped); then it is not asked again. A team file that cannot be opened is told, and asked for again. */
  welcome(answers: WelcomeAnswers | null): Promise<void>;
}

interface Neighbours {
  readonly settings: Pick<SettingsActions, 'change' | 'setPolicy'>;
  readonly replies: Pick<ReplyActions, 'openLibrary'>;
  readonly keepForm: (key: string, text: string | null) => void;
}

export function welcomeActions({ store }: Surroundings, { settings, replies, keepForm }: Neighbours): WelcomeActions {
  return {
    async welcome(answers) {
      const [name, shop, team] = [answers?.name ?? '', answers?.shop ?? '', answers?.team ?? ''].map((text) => text.trim()) as [
        string,
        string,
        string,
      ];
      if (team !== '' && !(await replies.openLibrary(team))) return;
      // A team's file comes with its policy, which names the shop; without one it is this agent's to name.
      if (shop !== '' && team === '' && store.getState().policy.shop.names.length === 0)
        await settings.setPolicy(['shop', 'names'], [shop]);
      await settings.change({ ...(name === '' ? {} : { agentName: name }), firstRunDone: true });
      keepForm(WELCOME, null);
    },
  };
}
