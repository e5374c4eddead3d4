import { resolve } from 'node:path';
import { HostError } from '../../../core/host.js';
import { kindOfProposal, titleOfProposal, type Proposal } from '../../../core/library/proposals.js';
import type { Reply } from '../../../core/library/types.js';
import { parsePolicy } from '../../../core/policy/parse.js';
import { rightsOf } from '../../../core/policy/roles.js';
import { authorMark, MACHINE_NAME } from '../../node/author.js';
import { dataFolder } from '../../node/folders.js';
import { openLastGood } from '../../node/last-good.js';
import { openLibraryStore } from '../../node/library-store.js';
import { policyPathOf } from '../../node/policy-file.js';
import { openProposalFiles } from '../../node/proposal-files.js';
import { openProposals, type Proposals } from '../../node/proposals.js';
import { openSavedVersions } from '../../node/saved-versions.js';
import { readTextFile } from '../../node/text-file.js';
import { openVersions } from '../../node/versions.js';
import { textOption, uiOption, UsageError, type Command, type Options, type Outcome } from '../command.js';

const SAY = {
  es: {
    state: { open: 'pendiente', accepted: 'aceptada', declined: 'rechazada', withdrawn: 'retirada' },
    kind: { add: 'nueva', change: 'cambio', remove: 'borrar' },
    none: 'Ninguna propuesta.',
    before: 'ANTES',
    after: 'DESPUÉS',
    gone: '(se borra)',
    fresh: '(nueva)',
    accepted: 'Aceptada y guardada.',
    declined: 'Rechazada.',
    conflict: 'La respuesta cambió en lo mismo: decídalo en la ventana, párrafo a párrafo. No se ha guardado nada.',
  },
  en: {
    state: { open: 'open', accepted: 'accepted', declined: 'declined', withdrawn: 'withdrawn' },
    kind: { add: 'new', change: 'change', remove: 'remove' },
    none: 'No proposals.',
    before: 'BEFORE',
    after: 'AFTER',
    gone: '(removed)',
    fresh: '(new)',
    accepted: 'Accepted and saved.',
    declined: 'Declined.',
    conflict: 'The reply was changed in the same place: decide it in the window, paragraph by paragraph. Nothing was saved.',
  },
} as const;
type Say = (typeof SAY)[keyof typeof SAY];

const bug = (error: unknown): never => {
  throw error;
};

/** The team's library and its proposals as the app opens them. */
async function withTeam<T>(path: string, by: string, ui: 'es' | 'en', work: (proposals: Proposals) => Promise<T>): Promise<T> {
  const data = resolve(dataFolder()),
    now = (): Date => new Date();
  const noted: Promise<void>[] = [];
  const store = await openLibraryStore({
    ...{ name: 'shared', path, expected: true, uiLang: () => ui, now, onBug: bug, onChange: () => undefined },
    ...{ versions: openVersions(data, path, now), lastGood: openLastGood(data, path, now, bug) },
    empty: () => ({ version: 1, name: '', language: ui, replies: [] }),
    onSaved: (changes) => {
      noted.push(openSavedVersions({ path: () => path, data, now, by: () => by }).noteReplies(changes));
    },
  });
  const proposals = openProposals({
    ...{ path, shelf: openProposalFiles(path), mark: authorMark(data), by: () => by, now, onBug: bug, emit: () => undefined },
    save: (reply, base) => store.save(reply, base),
    remove: (base) => store.remove(base),
  });
  try {
    return await work(proposals);
  } finally {
    proposals.stop();
    await Promise.all(noted);
    await store.close();
  }
}

/** @throws HostError `not-allowed` when the policy beside the library gives the decision to others. */
async function mustDecide(library: string, name: string): Promise<void> {
  const text = await readTextFile(policyPathOf(library));
  const { role, decide } = rightsOf(parsePolicy(text.kind === 'text' ? text.text : '').policy.roles, { name, machine: MACHINE_NAME });
  if (!decide) throw new HostError('not-allowed', `${role}: the policy gives the decision to others (--by NAME says who you are)`);
}

const lineOf = (one: Proposal, say: Say): string =>
  `${one.id}  ${say.state[one.state]}  ${say.kind[kindOfProposal(one)]}  ${titleOfProposal(one)}  (${one.by || one.machine}, ${one.at.slice(0, 10)})\n`;
const bodyOf = (reply: Reply | null, instead: string): string =>
  reply === null ? `${instead}\n` : `${reply.title}\n\n${reply.body.trimEnd()}\n`;

function shown(one: Proposal, say: Say): Outcome {
  const talk = one.events.map(({ at, by, act, text }) => `${at.slice(0, 10)} ${by} ${act}: ${text}\n`).join('');
  const text = `${lineOf(one, say)}${one.note === '' ? '' : `${one.note}\n`}\n${say.before}\n${bodyOf(one.base, say.fresh)}\n${say.after}\n${bodyOf(one.reply, say.gone)}${talk}`;
  return { text, json: one, blocked: false };
}

async function answered(proposals: Proposals, options: Options, say: Say): Promise<Outcome> {
  const all = await proposals.list();
  const [show, accept, decline] = (['show', 'accept', 'decline'] as const).map((name) => textOption(options, name));
  const id = show ?? accept ?? decline;
  if (id === undefined) {
    const wanted = options['all'] === true ? all : all.filter(({ state }) => state === 'open');
    return { text: wanted.map((one) => lineOf(one, say)).join('') || `${say.none}\n`, json: wanted, blocked: false };
  }
  const one = all.find((each) => each.id === id);
  if (one === undefined) throw new UsageError(`no proposal ${id}`);
  if (show !== undefined) return shown(one, say);
  const reason = textOption(options, 'reason') ?? '';
  if (decline !== undefined) {
    await proposals.answer(id, 'declined', reason);
    return { text: `${say.declined}\n`, json: { id, state: 'declined' }, blocked: false };
  }
  const { code } = await proposals.accept(id, one.reply, one.base, reason);
  const saved = code === 'saved';
  return { text: `${saved ? say.accepted : say.conflict}\n`, json: { id, state: saved ? 'accepted' : 'open' }, blocked: !saved };
}

export const proposals: Command = {
  name: 'proposals',
  about: 'Lists what is proposed for a team’s library, shows one, and accepts or declines it.',
  files: ['LIBRARY'],
  options: {
    all: { about: 'list those that were decided as well' },
    show: { value: 'ID', about: 'show one, before and after, with what was said of it' },
    accept: { value: 'ID', about: 'save it in the library; exit status 1 when the reply was changed in the same place meanwhile' },
    decline: { value: 'ID', about: 'decline it' },
    reason: { value: 'TEXT', about: 'what its author reads with the decision' },
    by: { value: 'NAME', about: 'your name, by which the policy knows your role' },
  },
  run: async (options, [file]) => {
    const library = resolve(file as string),
      ui = uiOption(options),
      by = textOption(options, 'by') ?? '';
    if (['show', 'accept', 'decline'].filter((name) => options[name] !== undefined).length > 1)
      throw new UsageError('one of --show, --accept and --decline');
    try {
      if (options['accept'] !== undefined || options['decline'] !== undefined) await mustDecide(library, by);
      return await withTeam(library, by, ui, (team) => answered(team, options, SAY[ui]));
    } catch (error) {
      if (error instanceof HostError) throw new UsageError(error.message);
      throw error;
    }
  },
};
