/** Replies in from files of other programs, and out to them. */
import type { Lang } from '../../../core/contract.js';
import type { LibraryName } from '../../../core/host.js';
import type { Diagnosis } from '../../../core/library/doctor.js';
import type { GivenFile } from '../../../core/library/transfer.js';
import type { Reply } from '../../../core/library/types.js';
import { doLibraryTask, type LibraryAnswer, type LibraryPort } from '../../analysis/library-work.js';
import { notify, words, type Surroundings } from '../effects.js';
import { idFor } from '../reply-form.js';
import { uiLang } from '../select.js';
import type { LibraryActions } from './library-actions.js';

export interface TransferActions {
  /** What the files hold, to be looked at. @param format null: told by the files. */
  readImport(files: readonly GivenFile[], format: string | null): Promise<LibraryAnswer>;
  /** Takes in what was chosen; a reply in another language than the library's says so. */
  takeIn(library: LibraryName, replies: readonly Reply[], language: Lang | null): Promise<boolean>;
  /** What is wrong with a library as a whole; null, and said so, when it could not be looked through. */
  examine(library: LibraryName): Promise<readonly Diagnosis[] | null>;
  /** The files to save; null, and said so, when the format cannot hold the library. */
  writeExport(library: LibraryName, format: string): Promise<Extract<LibraryAnswer, { type: 'saved' }> | null>;
}

export function transferActions(
  around: Surroundings,
  { startWork, library: { addReplies } }: { readonly startWork: () => LibraryPort; readonly library: Pick<LibraryActions, 'addReplies'> },
): TransferActions {
  const state = () => around.store.getState();
  const lang = (): Lang => uiLang(state().settings, state().info.locale);
  return {
    readImport: (files, format) =>
      doLibraryTask(startWork, {
        type: 'import',
        files,
        format,
        lang: lang(),
        there: state().libraries.flatMap(({ library }) => library.replies),
      }),
    takeIn(name, replies, language) {
      const own = state().libraries.find((file) => file.name === name)?.library.language;
      return addReplies(
        name,
        language === null || language === own ? replies : replies.map((reply) => ({ ...reply, language: reply.language ?? language })),
      );
    },
    async examine(name) {
      const file = state().libraries.find((one) => one.name === name);
      if (!file) return [];
      const answer = await doLibraryTask(startWork, { type: 'examine', library: file.library, lang: lang(), now: around.now() });
      if (answer.type === 'examined') return answer.found;
      notify(around, words(around).doctor.failed, 'wrong');
      return null;
    },
    async writeExport(name, format) {
      const file = state().libraries.find((one) => one.name === name);
      if (!file) return null;
      const base = idFor(file.library.name, new Set()) || 'relee';
      const answer = await doLibraryTask(startWork, { type: 'export', library: file.library, format, lang: lang(), name: base });
      if (answer.type === 'saved') return answer;
      const { faults } = words(around).transfer;
      notify(around, answer.type === 'fault' ? faults[answer.code](answer.message) : faults.broken(''), 'wrong');
      return null;
    },
  };
}
