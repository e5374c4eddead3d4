/** Puts state, engine and machine together: what the window's pages start with. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostEvents, LibraryFile, Notice, Settings } from '../../core/host.js';
import { isAddedName, withLibrary } from '../../core/library-name.js';
import { createAnalysisClient } from '../analysis/client.js';
import { createShelfClient } from '../analysis/shelf-client.js';
import { analysing } from './effects/analyse.js';
import { caseActions, type CaseActions } from './effects/case-actions.js';
import { copyActions, type CopyActions } from './effects/copy-actions.js';
import { followDictionaries } from './effects/dictionaries.js';
import { quickActions, type QuickActions } from './effects/quick-actions.js';
import { replyActions, type ReplyActions } from './effects/reply-actions.js';
import { librariesActions, type LibrariesActions } from './effects/libraries-actions.js';
import { libraryActions, type LibraryActions } from './effects/library-actions.js';
import { transferActions, type TransferActions } from './effects/transfer-actions.js';
import { createFormKeeper, createSaver } from './effects/saver.js';
import { readerActions, type ReaderActions } from './effects/second-reader.js';
import { followProposals, proposalActions, type ProposalActions } from './effects/proposal-actions.js';
import { settingsActions, type SettingsActions } from './effects/settings-actions.js';
import { troubleActions, type TroubleActions } from './effects/trouble-actions.js';
import { versionActions, type VersionActions } from './effects/version-actions.js';
import { backupActions, type BackupActions } from './effects/backup-actions.js';
import { figuresActions, type FiguresActions } from './effects/figures-actions.js';
import { followTeamSync, gitActions, type GitActions } from './effects/git-actions.js';
import { policyEffects, type PolicyEffects } from './effects/policy-effects.js';
import { practiceActions, type PracticeActions } from './effects/practice-actions.js';
import { storedActions, type StoredActions } from './effects/stored-actions.js';
import { welcomeActions, type WelcomeActions } from './effects/welcome-actions.js';
import { wordingChecks, type WordingChecks } from './effects/wording-checks.js';
import { notify, words, type Surroundings } from './effects.js';
import { firstState } from './first-state.js';
import { keyFirst } from './key-first.js';
import type { Machine, Page } from './machine.js';
import { uiLang } from './select.js';
import type { AppState, Panel, View } from './types.js';

export interface Actions
  extends
    CaseActions,
    QuickActions,
    ReplyActions,
    LibraryActions,
    LibrariesActions,
    TransferActions,
    CopyActions,
    TroubleActions,
    VersionActions,
    ProposalActions,
    WelcomeActions,
    BackupActions,
    PolicyEffects,
    WordingChecks,
    FiguresActions,
    GitActions {
  readonly settings: SettingsActions;
  readonly reader: ReaderActions;
  readonly practice: PracticeActions;
  readonly stored: StoredActions;
  show(view: View): void;
  /** @param askId the ask that the palette is to find replies for. */
  open(panel: Panel, askId?: string): void;
  /** Keeps the text of a form that was not saved yet; null lets go of it. */
  keepForm(key: string, text: string | null): void;
  /** Opens a reply in the library by its key; `new` for a new one. */
  pick(key: string | null): void;
  clearNotice(id: number): void;
  /** Takes back what a notice tells. */
  undoNotice(id: number): void;
  loadSample(): void;
  setConnected(up: boolean): void;
  openWindow(): Promise<unknown>;
  /** Ends a quick insert with this text, filled. */
  finishQuickInsert(text: string): Promise<'pasted' | 'copied'>;
  cancelQuickInsert(): void;
  onQuickInsertOpened(start: () => void): () => void;
  /** Saves at once what waits to be saved. */
  flush(): void;
  stop(): void;
}

export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: Actions;
}

function listen(around: Surroundings, page: Page, actions: CaseActions, again: () => void): void {
  const { host, store, analysis } = around;
  const on = <E extends keyof HostEvents>(event: E, hear: (payload: HostEvents[E]) => void) => host.on(event, hear);
  on('libraryChanged', (file) => {
    const before = store.getState().libraries.find((l) => l.name === file.name);
    store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));
    // What comes in through git is told with whose it is.
    const isTold = store.getState().teamSync?.remote != null;
    if (file.name === 'shared' && before && before.revision !== file.revision && !around.saving.has(file.name) && !isTold)
      notify(around, words(around).library.changed);
  });
  on('policyChanged', (policyFile) => {
    store.setState({ policyFile });
    analysis.setPolicy(policyFile.text);
  });
  on('settingsChanged', (settings) => {
    store.setState((s) => ({ settings, ...stillOpen(s, settings) }));
    again();
  });
  on('followUpsChanged', () => {
    void host.listFollowUps().then((followUps) => store.setState({ followUps }));
  });
  on('followUpsDue', ({ followUps }) => {
    notify(around, words(around).followUps.nowDue(followUps.length, followUps[0]?.text ?? ''));
  });
  if (page === 'quick') return;
  const repaired = (all: readonly Notice[]): void => {
    if (all.length > 0) notify(around, all.map((what) => words(around).files.notice(what)).join(' '), 'wrong');
  };
  on('notice', (what) => {
    repaired([what]);
  });
  // Found while the machine started, before any window could listen.
  repaired(store.getState().info.notices ?? []);
  on('conflictCopiesChanged', (conflictCopies) => {
    store.setState({ conflictCopies });
  });
  void host.listConflictCopies().then((conflictCopies) => {
    store.setState({ conflictCopies });
  });
  followTeamSync(around);
  on('casesChanged', ({ id }) => {
    void actions.followCase(id);
  });
  on('messageCaptured', ({ text }) => {
    actions.newCase(text);
  });
}

/** What is open once added libraries were closed here or in another window; a reply of theirs is open no more. */
function stillOpen({ libraries, picked }: AppState, { libraries: listed }: Settings): Pick<AppState, 'libraries' | 'picked'> {
  const names = new Set<string>(listed.map(({ name }) => name));
  const left = libraries.filter(({ name }) => !isAddedName(name) || names.has(name));
  const of = picked?.slice(0, picked.indexOf(':')) ?? '';
  return { libraries: left.length === libraries.length ? libraries : left, picked: isAddedName(of) && !names.has(of) ? null : picked };
}

function listenToDictionaries(around: Surroundings, startCompiler: Machine['startCompiler'], again: () => void): void {
  const follow = followDictionaries(around, startCompiler, again);
  around.host.on('dictionariesChanged', follow);
  void around.host.listDictionaries().then(follow);
}

async function readLibraries({ host, store }: Surroundings): Promise<void> {
  const files = await host.readLibraries();
  // One that changed meanwhile was told, and is the newer.
  store.setState((s) => ({
    libraries: s.libraries.reduce<readonly LibraryFile[]>(withLibrary, files),
    librariesRead: true,
  }));
}

/** @throws HostError when the machine's data cannot be read. */
export async function createApp(machine: Machine, page: Page = 'composer'): Promise<App> {
  const { host, now, newId } = machine;
  const first = await firstState(machine, page);
  const store = createStore<AppState>()(() => first);
  const shelf = createShelfClient(machine.startShelf);
  let heard: ReturnType<typeof analysing> | null = null;
  const analysis = createAnalysisClient(machine.startAnalysis, machine.dictionaries, {
    analysed: (result, input) => heard?.analysed(result, input),
    failed: () => heard?.failed(),
    policy: (policy, policyProblems) => {
      store.setState({ policy, policyProblems });
      again();
      // A file with faults may say another time than the team meant: nothing is cleared by it.
      if (page === 'composer' && policyProblems.length === 0) cases.clearClosed();
    },
    dictionary: (lang, ok) => {
      if (!ok) store.setState((s) => ({ missingDictionaries: [...new Set([...s.missingDictionaries, lang])] }));
      again();
    },
  });
  const around: Surroundings = { host, store, analysis, shelf, now, newId, saving: new Map() };
  const analyser = analysing(around);
  heard = analyser;
  const { soon, now: atOnce, anew, stop: forgetTyping } = keyFirst(analyser.request, machine.afterFrame);
  const again = () => anew(store.getState().activeCase);
  const saver = createSaver(around);
  const forms = createFormKeeper(around);
  const cases = caseActions(around, saver, soon);
  const settings = settingsActions(around, again, forms.keep);
  analysis.setPolicy(first.policyFile.text);
  store.subscribe((state, before) => {
    if (state.libraries !== before.libraries) shelf.setLibraries(state.libraries);
  });
  listen(around, page, cases, again);
  if (machine.afterPaint) {
    // What fits the message is found anew.
    machine.afterPaint(() => readLibraries(around).then(again));
  } else await readLibraries(around);
  if (page === 'composer') listenToDictionaries(around, machine.startCompiler, again);
  let lastQuick = '';
  const proposals = proposalActions(around, machine.startLibraryWork);
  if (page === 'composer') followProposals(around, forms);
  const replies = replyActions(around, { forms, settings, cases, proposals, startWork: machine.startLibraryWork });
  const library = libraryActions(around, proposals);
  const actions: Actions = {
    ...cases,
    ...replies,
    ...library,
    ...librariesActions(around),
    ...transferActions(around, { startWork: machine.startLibraryWork, library }),
    ...quickActions(around, atOnce, () => lastQuick),
    ...copyActions(around, replies),
    ...troubleActions(around),
    ...versionActions(around),
    ...proposals,
    ...backupActions(around),
    ...figuresActions(around),
    ...gitActions(around),
    ...policyEffects(around, machine.startAnalysis, machine.dictionaries),
    ...wordingChecks(around, machine.startAnalysis, machine.dictionaries),
    ...welcomeActions(around, { settings, replies, keepForm: forms.keep }),
    settings,
    reader: readerActions(around, settings.change),
    practice: practiceActions(around),
    stored: storedActions(around, cases.newCase),
    show: (view) => store.setState({ view, panel: null }),
    open(panel, askId) {
      store.setState(
        panel === null ? { panel } : { panel, paletteAsk: askId ?? null, ...(panel === 'keys' ? {} : { view: 'composer' as const }) },
      );
      // What the caret stood in was spared while it was typed; copied it would be an error like any other.
      if (panel === 'reread') atOnce(store.getState().activeCase);
    },
    keepForm: forms.keep,
    pick: (picked) => store.setState({ picked }),
    clearNotice: (id) => store.setState((s) => (s.notice?.id === id ? { notice: null } : {})),
    undoNotice(id) {
      const { notice } = store.getState();
      if (notice?.id !== id) return;
      store.setState({ notice: null });
      notice.undo?.();
    },
    loadSample() {
      const { message, channel } = machine.sample(uiLang(store.getState().settings, store.getState().info.locale));
      cases.newCase(message);
      cases.setChannel(channel);
    },
    setConnected(connected) {
      const was = store.getState().connected;
      store.setState({ connected });
      // What a quick insert is for is kept nowhere.
      if (!was && connected && page === 'composer') for (const record of store.getState().cases) saver.now(record.id);
    },
    openWindow: () => host.openWindow(),
    finishQuickInsert(text) {
      lastQuick = text;
      return host.finishQuickInsert({ text });
    },
    cancelQuickInsert: () => void host.cancelQuickInsert(),
    onQuickInsertOpened: (start) => host.on('quickInsertOpened', start),
    flush: () => {
      saver.flush();
      forms.flush();
    },
    stop: () => {
      forgetTyping();
      analysis.stop();
      shelf.stop();
    },
  };
  return { store, actions };
}
