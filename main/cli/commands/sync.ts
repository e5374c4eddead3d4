import { resolve } from 'node:path';
import { HostError } from '../../../core/host.js';
import { authorMark } from '../../node/author.js';
import { dataFolder } from '../../node/folders.js';
import { CONFLICT_NOTE } from '../../node/git/note.js';
import { syncLibrary, type Synced } from '../../node/git/sync.js';
import { nowOption, textOption, uiOption, UsageError, type Command } from '../command.js';

const SAY = {
  es: {
    nothing: 'Nada que sincronizar: ya está al día.',
    committed: 'Sus cambios quedan en la historia.',
    received: 'Han entrado cambios de los demás.',
    sent: 'Sus cambios están en el repositorio común.',
    disputed: (titles: string) => `Cambiado a la vez por otra persona; su texto queda como propuesta: ${titles}`,
    proposed: (titles: string) => `Propuestas que han llegado: ${titles}`,
    proposing: (titles: string) => `Propuestas enviadas, cada una en su rama: ${titles}`,
    alone: 'El repositorio no tiene remoto «origin»: la historia se queda en esta carpeta.',
  },
  en: {
    nothing: 'Nothing to sync: it is up to date.',
    committed: 'Your changes are in the history.',
    received: 'Others’ changes came in.',
    sent: 'Your changes are in the shared repository.',
    disputed: (titles: string) => `Changed by somebody else at the same time; your text is a proposal now: ${titles}`,
    proposed: (titles: string) => `Proposals that came in: ${titles}`,
    proposing: (titles: string) => `Proposals sent, each as a branch: ${titles}`,
    alone: 'The repository has no remote “origin”: the history stays in this folder.',
  },
} as const;

function told(done: Synced, ui: 'es' | 'en'): string {
  const say = SAY[ui];
  const { received, sent } = done.proposals;
  const lines = [
    ...(done.remote === null ? [say.alone] : []),
    ...(done.committed ? [say.committed] : []),
    ...(done.received ? [say.received] : []),
    ...(done.sent ? [say.sent] : []),
    ...(received.length > 0 ? [say.proposed(received.join(', '))] : []),
    ...(sent.length > 0 ? [say.proposing(sent.join(', '))] : []),
    ...(done.disputed.length > 0 ? [say.disputed(done.disputed.join(', '))] : []),
  ];
  return `${(lines.length === 0 ? [say.nothing] : lines).join('\n')}\n`;
}

export const sync: Command = {
  name: 'sync',
  about: 'Brings a library that lies in a git repository in step with its remote: commits, merges, pushes.',
  files: ['LIBRARY'],
  options: {
    by: { value: 'NAME', about: 'the name that stands in the history; the computer’s when absent' },
  },
  run: async (options, [file]) => {
    const ui = uiOption(options),
      now = nowOption(options);
    try {
      const done = await syncLibrary({
        library: resolve(file as string),
        by: textOption(options, 'by') ?? '',
        // Never an option of its own: what stands on a command line can be read by every program.
        key: process.env['RELEE_GIT_KEY'] ?? null,
        mark: authorMark(resolve(dataFolder())),
        now: () => (options['now'] === undefined ? new Date() : new Date(now)),
        conflictNote: CONFLICT_NOTE[ui],
      });
      return { text: told(done, ui), json: done, blocked: false };
    } catch (error) {
      if (error instanceof HostError) throw new UsageError(error.message);
      throw error;
    }
  },
};
