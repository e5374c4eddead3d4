/** The one implementation of `Host`. It knows files, not windows: what only a shell can do comes in as ports. */
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import type { Lang } from '../../core/contract.js';
import type { FollowUp, Host, Notice, Settings } from '../../core/host.js';
import { interfaceLang } from '../../core/ui-language.js';
import { sweep } from './atomic.js';
import { MACHINE_NAME } from './author.js';
import { makeBackup, restoreBackup, type BackupParts } from './backup/backup.js';
import { openCases } from './cases.js';
import { openClosedCases } from './closed-cases.js';
import { findCustomer, forgetCustomer } from './customers.js';
import { openDictionaries } from './dictionaries.js';
import { openLearning } from './learning.js';
import { openTeamPart } from './git/team-part.js';
import { openHistory } from './history.js';
import { openLibraries } from './libraries.js';
import { openPlaces } from './places.js';
import type { NodeHost, NodePaths, NodePorts } from './ports.js';
import { byRole } from './team-rights.js';
import { openUpdates } from './updates.js';
import { openPractice } from './practice.js';
import { openTeamFigures } from './team-figures.js';
import { startReminders } from './reminders.js';
import { openSecondReader } from './second-reader/service.js';
import { CLEARED_SETTINGS, openSettings } from './settings.js';
import { need, openShellCalls } from './shell-calls.js';
import { openCounts, openFollowUps, openForms, openWords, type StoreContext } from './stores.js';

export type { NodeHost, NodePaths, NodePorts } from './ports.js';

/** Where the team keeps its library; the data folder when none is open. Asked anew each time. */
const teamFolderOf = (settings: { readSettings(): Settings }, data: string) => (): string => {
  const { sharedLibrary } = settings.readSettings();
  return sharedLibrary === null ? data : dirname(sharedLibrary);
};

/** @throws HostError when the data folder cannot be used at all. */
export async function createNodeHost(paths: NodePaths, ports: NodePorts): Promise<NodeHost> {
  if (!isAbsolute(paths.data)) throw new TypeError('the data folder needs a full path');
  mkdirSync(paths.data, { recursive: true, mode: 0o700 });
  await sweep(paths.data);
  const bus = new EventEmitter();
  const emit: NodeHost['emit'] = (event, payload) => {
    bus.emit('message', { event, payload });
  };
  const notices: Notice[] = [];
  const onNotice = (notice: Notice): void => {
    notices.push(notice);
    ports.report('set aside', notice);
    emit('notice', notice);
  };
  const context: StoreContext = { data: paths.data, now: ports.now, onNotice };
  const onBug = (error: unknown): void => ports.report('background', error);

  const settings = openSettings(context),
    teamFolder = teamFolderOf(settings, paths.data),
    figures = openTeamFigures({ data: paths.data, teamFolder });
  const closed = openClosedCases(context);
  const cases = await openCases(context, closed, (id) => emit('casesChanged', { id }));
  const { forgetFollowUps, ...followUps } = openFollowUps(context, () => emit('followUpsChanged', {}));
  const { forget: forgetReplies, ...history } = openHistory(context);
  const { raiseUses, clearUses, raiseEdits, clearEdits, forgetEdits, ...counts } = openCounts(context);
  const aboutCustomers = {
    data: paths.data,
    closed,
    history: { ...history, forget: forgetReplies },
    openCases: { list: cases.listCases, remove: cases.removeCase },
    followUps: { list: followUps.listFollowUps, forget: forgetFollowUps },
    edits: { forget: forgetEdits },
  };
  const changeSettings = (patch: Partial<Settings>): Settings => {
    const next = settings.writeSettings(patch);
    emit('settingsChanged', next);
    return next;
  };
  const uiLang = (): Lang => languageOf(settings.readSettings(), ports.info.locale);
  const team = openTeamPart({
    ...{ ...context, settings: settings.readSettings, uiLang, emit, onBug, secrets: ports.secrets },
    listen: (hear) => bus.on('message', hear),
  });
  const libraries = await openLibraries({
    git: team.history,
    data: paths.data,
    starters: paths.starters,
    uiLang,
    now: ports.now,
    emit,
    onBug,
    onNotice,
    by: () => settings.readSettings().agentName,
    sharedPath: settings.readSettings().sharedLibrary,
    added: settings.readSettings().libraries,
    keepAdded: (list) => changeSettings({ libraries: list }),
  });
  const { close: closeDictionaries, ...dictionaries } = openDictionaries({
    data: paths.data,
    onBug,
    onChange: (list) => emit('dictionariesChanged', list),
    teamFolder,
  });
  const { clearAttempts, ...practice } = openPractice({
    ...context,
    onBug,
    teamFolder,
  });
  const reminders = startReminders({
    list: followUps.listFollowUps,
    now: ports.now,
    tell: (due) => emit('followUpsDue', { followUps: due }),
    onBug,
  });
  const { clearForms, ...forms } = openForms(context),
    { clearWords, ...ownWords } = openWords(context);
  const backupParts = (): BackupParts => ({ data: paths.data, host, closed, raiseUses, raiseEdits, now: ports.now });
  const { stop: stopReader, ...reader } = openSecondReader({
    ...context,
    settings: settings.readSettings,
    keep: (readerMeasured) => changeSettings({ readerMeasured }),
    policyText: async () => (await libraries.readPolicy()).text,
    pairs: paths.pairs,
    emit,
    onBug,
    secrets: ports.secrets,
  });
  const learning = openLearning({
    cases: async () => [...(await cases.listCases()), ...(await closed.all())],
    policyText: async () => (await libraries.readPolicy()).text,
    pairs: paths.pairs,
    now: ports.now,
    settings: settings.readSettings,
    keep: (learnt) => changeSettings({ learnt }),
    onBug,
  });
  const places = openPlaces({
    data: paths.data,
    sharedLibrary: () => settings.readSettings().sharedLibrary,
    added: () => settings.readSettings().libraries,
    clear: {
      // An empty case is what the agent is left with.
      cases: async () => {
        for (const one of await cases.listCases()) if (`${one.message}${one.draft}`.trim() !== '') await cases.removeCase(one.id);
      },
      closed: async () => learning.afterForgetting(await cases.clearClosed('9999')),
      history: () => forgetReplies(() => true),
      'follow-ups': () => forgetFollowUps(() => true),
      uses: clearUses,
      edits: clearEdits,
      words: clearWords,
      learnt: async () => changeSettings({ learnt: null }),
      practice: clearAttempts,
      forms: clearForms,
      'reader-key': () => reader.saveReaderKey(null),
      'git-key': team.forgetKey,
      settings: async () => changeSettings(CLEARED_SETTINGS),
    },
  });
  const host: Host = {
    info: async () => ({ ...ports.info, machine: MACHINE_NAME, notices: [...notices] }),
    readSettings: async () => settings.readSettings(),
    writeSettings: async (patch) => {
      const { sharedLibrary } = patch;
      if (sharedLibrary !== undefined && sharedLibrary !== settings.readSettings().sharedLibrary) await libraries.openShared(sharedLibrary);
      const next = changeSettings(patch);
      if (patch.teamRemote !== undefined) team.changed();
      return next;
    },
    listCases: cases.listCases,
    saveCase: cases.saveCase,
    removeCase: cases.removeCase,
    closeCase: cases.closeCase,
    reopenCase: cases.reopenCase,
    findClosed: cases.findClosed,
    clearClosed: async (before) => learning.afterForgetting(await cases.clearClosed(before)),
    findCustomer: (marks) => findCustomer(aboutCustomers, marks),
    forgetCustomer: async (marks) => {
      const traces = await forgetCustomer(aboutCustomers, marks);
      learning.afterForgetting(traces.cases.length + traces.openCases.length);
      // A share that cannot be written now is told: the customer's words may still be there.
      await figures.keepShared(new Set((await history.readHistory()).map(({ id }) => id)));
      return traces;
    },
    ...forms,
    readLibraries: libraries.readLibraries,
    openLibrary: async (path) => {
      const chosen = path ?? (await need(ports.chooseLibrary, 'choosing a file')());
      if (chosen === null) return null;
      const { library, remote } = await team.placeOf(chosen);
      const file = await libraries.openShared(library);
      changeSettings({ sharedLibrary: library, ...(remote === null ? {} : { teamRemote: remote }) });
      team.changed();
      return file;
    },
    addLibrary: async (source) => {
      if (source.kind !== 'file' || source.path !== null) return libraries.added.add(source);
      const chosen = await need(ports.chooseLibrary, 'choosing a file')();
      return chosen === null ? null : libraries.added.add({ kind: 'file', path: chosen });
    },
    changeLibrary: libraries.added.change,
    closeLibrary: libraries.added.close,
    ...byRole(libraries, settings.readSettings),
    listVersions: libraries.listVersions,
    listConflictCopies: libraries.listConflictCopies,
    dismissConflictCopy: libraries.dismissConflictCopy,
    settleLibrary: libraries.settleLibrary,
    settlePolicy: libraries.settlePolicy,
    ...team.calls,
    ...counts,
    readPolicy: libraries.readPolicy,
    ...history,
    ...withReminder(followUps, reminders.check),
    ...ownWords,
    ...dictionaries,
    ...practice,
    readTeamFigures: figures.readTeamFigures,
    shareFigures: figures.shareFigures,
    ...places,
    ...openUpdates({
      settings: settings.readSettings,
      policyText: async () => (await libraries.readPolicy()).text,
      version: ports.info.version,
      platform: ports.info.platform,
    }),
    clearHistory: (before) => forgetReplies(({ at }) => at < before),
    makeBackup: async (passphrase) => (await makeBackup(backupParts(), passphrase)).toString('base64'),
    restoreBackup: (base64, passphrase) => restoreBackup(backupParts(), Buffer.from(base64, 'base64'), passphrase),
    ...openShellCalls(ports, settings.readSettings),
    ...reader,
    learnVerdicts: learning.learn,
  };
  return {
    ...host,
    emit,
    checkReminders: reminders.check,
    onEvent: (listener) => {
      bus.on('message', listener);
      return () => {
        bus.off('message', listener);
      };
    },
    close: async () => {
      reminders.stop();
      stopReader();
      learning.stop();
      team.stop();
      closeDictionaries();
      await cases.flush();
      await libraries.close();
      bus.removeAllListeners();
    },
  };
}

/** The interface's language: what the settings say, else the system's, else English. */
export const languageOf = (settings: Settings, locale: string): Lang => interfaceLang(settings.language, locale);

/** A follow-up that is due the moment it is saved is told at once, not a minute later. */
function withReminder<T extends { saveFollowUp(followUp: FollowUp): Promise<null> }>(followUps: T, check: () => Promise<void>): T {
  return {
    ...followUps,
    saveFollowUp: async (followUp) => {
      await followUps.saveFollowUp(followUp);
      await check();
      return null;
    },
  };
}
