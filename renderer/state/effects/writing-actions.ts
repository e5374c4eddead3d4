/** What is told of a reply while somebody writes it: how it reads, what it needs, and what the checks say of it. */
import { sampleOf, wholeWording, wordingsOf, placedIn, type ReplyWording } from '../../../core/check-reply.js';
import type { Finding } from '../../../core/contract.js';
import type { LibraryName } from '../../../core/host.js';
import type { Beside } from '../../../core/library/doctor.js';
import type { Reply } from '../../../core/library/types.js';
import type { CompletionSource } from '../../../core/template/completions.js';
import { fillReply, type Filled } from '../../../core/template/fill.js';
import { placeholdersOf } from '../../../core/template/placeholders.js';
import { doLibraryTask, type LibraryPort } from '../../analysis/library-work.js';
import { words, type Surroundings } from '../effects.js';
import { libraryLabel } from '../library-label.js';
import type { LookedAt, TriedOn } from '../looked-at.js';
import { resolverIn, shelve } from '../replies.js';
import { uiLang } from '../select.js';
import type { Chosen } from './edit-counting.js';

export interface WritingActions {
  /** The reply as it would be inserted. */
  tried(reply: Reply, library: LibraryName, on: TriedOn): Filled;
  /** Null when it could not be looked at. @param isNew a twin is looked for in every open library. */
  lookAt(reply: Reply, library: LibraryName, isNew: boolean): Promise<LookedAt | null>;
  completionSource(): CompletionSource;
}

/** Names of fields that a library uses itself, of so many replies at most. */
const READ = 2_000;

export function writingActions(
  around: Surroundings,
  { startWork, chosen }: { readonly startWork: () => LibraryPort; readonly chosen: Chosen },
): WritingActions {
  const { store, analysis, now } = around;
  const lang = () => uiLang(store.getState().settings, store.getState().info.locale);
  const include = (name: LibraryName) => resolverIn(store.getState().libraries, name);
  const libraryOf = (name: LibraryName) => store.getState().libraries.find((file) => file.name === name)?.library;
  const besideOf = (name: LibraryName): readonly Beside[] =>
    store
      .getState()
      .libraries.filter((file) => file.name !== name)
      .map((file) => ({ library: file.name, label: libraryLabel(file, words(around).library), replies: file.library.replies }));
  let known: { readonly of: unknown; readonly source: CompletionSource } | null = null;

  async function wordsOf(wordings: readonly ReplyWording[], name: LibraryName): Promise<readonly (readonly Finding[])[]> {
    const resolve = include(name),
      ui = lang();
    const whole = wordings.map((wording) => wholeWording(wording, resolve, ui));
    const checked = await analysis.checkWordings({ wordings: whole, uiLang: ui, now: now() });
    return checked.map((one, i) => one.findings.flatMap((finding) => placedIn((wordings[i] as ReplyWording).body, one, finding) ?? []));
  }

  return {
    tried(reply, name, on) {
      const { policy } = store.getState();
      if (on === 'case') {
        const { body, known: context, options } = chosen({ library: name, key: '', reply });
        return fillReply(body, context, options);
      }
      const [wording] = wordingsOf(reply, libraryOf(name)?.language ?? lang());
      return sampleOf(wording as ReplyWording, { policy, now: now(), uiLang: lang(), include: include(name) });
    },
    async lookAt(reply, name, isNew) {
      const library = libraryOf(name);
      if (library === undefined) return null;
      const [answer, found] = await Promise.all([
        doLibraryTask(startWork, { type: 'look', reply, library, beside: isNew ? besideOf(name) : [], lang: lang(), now: now() }),
        wordsOf(wordingsOf(reply, library.language), name).catch(() => null),
      ]);
      if (answer.type !== 'examined' || found === null) return null;
      const [findings = [], ...ofVariants] = found;
      return { diagnoses: answer.found, findings, ofVariants };
    },
    completionSource() {
      const { libraries } = store.getState(),
        ui = lang();
      if (known !== null && known.of === libraries && known.source.uiLang === ui) return known.source;
      const replies = shelve(libraries).map(({ reply }) => reply);
      const fields = new Set(
        replies
          .slice(0, READ)
          .flatMap(({ body }) => placeholdersOf(body).flatMap(({ path, isPath, isLiteral }) => (isPath && !isLiteral ? [path] : []))),
      );
      known = {
        of: libraries,
        source: {
          uiLang: ui,
          fields: [...fields],
          replies: replies.map(({ id, shortcut, title }) => ({ reference: shortcut ?? id, title })),
        },
      };
      return known.source;
    },
  };
}
