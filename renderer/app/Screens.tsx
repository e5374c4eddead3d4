import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Span } from '../../core/contract.js';
import { formatWords } from '../../core/spelling/words.js';
import { icsOf } from '../../core/followups/ics.js';
import { measurementOf, namedReader } from '../../core/answers/second-reader/in-use.js';
import { commandFor, keyName } from '../state/keys.js';
import { activeCase, pointsOf, readMessage, rereadPolicy, shownFindings, type Point } from '../state/select.js';
import type { View } from '../state/types.js';
import { useApp, usePick, usePickShallow } from '../state/use.js';
import { useWords } from '../i18n/index.js';
import { Empty } from '../ui/Field.js';
import { Reread } from '../views/reread/Reread.js';
import type { BackupProps } from '../views/settings/Backup.js';
import { download } from './download.js';
import { isMac, useKeyText } from './keys.js';
import { today } from './today.js';
import { useNow } from './useNow.js';

// The rules come along with it, which no other view on this thread needs.
const VersionsScreen = lazy(() => import('./VersionsScreen.js'));
const LibrariesScreen = lazy(() => import('./LibrariesScreen.js'));
const StoredScreen = lazy(() => import('./StoredScreen.js'));
const practice = () => import('./PracticeScreen.js');
const PracticeScreen = lazy(practice);
const policy = () => import('./PolicyScreen.js');
const PolicyScreen = lazy(policy);
// What most days never open does not hold up the first paint.
const views = {
  followUps: () => import('../views/followups/FollowUpsView.js'),
  library: () => import('./LibraryScreen.js'),
  settings: () => import('../views/settings/SettingsView.js'),
  statistics: () => import('./StatisticsScreen.js'),
};
const FollowUpsView = lazy(async () => ({ default: (await views.followUps()).FollowUpsView }));
const LibraryScreen = lazy(async () => ({ default: (await views.library()).LibraryScreen }));
const SettingsView = lazy(async () => ({ default: (await views.settings()).SettingsView }));
const StatisticsScreen = lazy(views.statistics);

/** Brings the other sections in while nobody waits, so that they open at once. */
export async function warmSections(): Promise<void> {
  for (const load of [views.library, views.followUps, views.settings, views.statistics, policy, practice]) {
    await nobodyTypes();
    await load();
  }
}
/** Longest wait for a quiet moment, in milliseconds. */
const BUSY_FOR = 10_000;
/** Resolves when the window has nothing to do. */
const nobodyTypes = (): Promise<void> =>
  new Promise((done) => {
    // Safari has no such call.
    if (!('requestIdleCallback' in window)) setTimeout(done, 200);
    else
      requestIdleCallback(
        () => {
          done();
        },
        { timeout: BUSY_FOR },
      );
  });
const NONE: readonly never[] = [];

/** Every section but the composer, and the re-read view that takes the composer's place. */
export function Screens({ onGo }: { readonly onGo: (span: Span) => void }) {
  const view = usePick((s) => s.view);
  if (view === 'composer') return <RereadScreen onGo={onGo} />;
  return (
    <Suspense fallback={<Loading />}>
      <Section view={view} />
    </Suspense>
  );
}

function Loading() {
  const { t } = useWords();
  return (
    <main aria-busy="true">
      <Empty title={t.app.starting} />
    </main>
  );
}

function Section({ view }: { readonly view: Exclude<View, 'composer'> }) {
  const read = usePick((s) => s.librariesRead);
  switch (view) {
    case 'library':
      return read ? <LibraryScreen /> : <Loading />;
    case 'follow-ups':
      return <FollowUpsScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'statistics':
      return <StatisticsScreen />;
    case 'policy':
      return <PolicySection />;
    case 'settings':
      return <SettingsSection />;
  }
}

function RereadScreen({ onGo }: { readonly onGo: (span: Span) => void }) {
  const { store, actions } = useApp();
  const keys = useKeyText();
  const record = usePick(activeCase);
  const analysis = usePick((s) => s.analyses[s.activeCase]);
  const asks = usePick((s) => readMessage(s).asks);
  const zones = usePick((s) => readMessage(s).zones);
  const policy = usePickShallow(rereadPolicy);
  const followUps = usePick((s) => s.followUps);
  const failed = usePick((s) => s.analysisFailed);
  const copied = usePick((s) => (s.copied?.caseId === s.activeCase ? s.copied : null));
  const reason = usePick((s) => s.forms[`reason:${s.activeCase}`] ?? '');
  const isCopyKey = useCallback(
    (event: KeyboardEvent) => {
      const s = store.getState();
      return commandFor(keyName(event, isMac(s.info.platform)), s.settings.keys) === 'reread';
    },
    [store],
  );
  const compiled = useMemo(() => (record ? actions.compiled(record) : { text: '' }), [actions, record]);
  const message = record?.message ?? '';
  if (!record) return null;
  const findings = shownFindings(analysis?.findings ?? NONE, record.dismissed);
  const points = pointsOf(findings, asks, policy);
  const checking =
    !failed && record.draft.trim() !== '' && !(analysis?.final === true && analysis.draft === record.draft && analysis.message === message);
  const end = record.draft.trimEnd().length;
  const write = (point: Point) => {
    onGo(point.kind === 'finding' ? point.finding : (point.ask.evidence[0] ?? { start: end, end }));
  };
  return (
    <Reread
      checking={checking}
      message={message}
      zones={zones}
      unread={analysis?.unread ?? 0}
      asks={asks}
      points={points}
      full={policy.fullReread}
      findings={findings.filter((f) => f.severity !== 'block')}
      compiled={compiled}
      channel={record.channel}
      copied={copied !== null && copied.entry.reply === compiled.text ? copied.parts : 0}
      kept={followUps.filter((f) => f.caseId === record.id && !f.done && (copied ? f.createdAt >= copied.entry.at : false))}
      reason={reason}
      copyKey={keys('reread')}
      isCopyKey={isCopyKey}
      onReason={(text) => {
        actions.keepForm(`reason:${record.id}`, text === '' ? null : text);
      }}
      onDecide={(ask, state) => {
        actions.overrule(ask, state);
      }}
      onCopy={(why, part) => void actions.copy(why, part)}
      onBack={() => {
        actions.open(null);
      }}
      onWrite={write}
      onFollowUp={(next, id) => void (next ? actions.saveFollowUp(next) : actions.removeFollowUp(id))}
      onNext={() => {
        actions.nextCase();
      }}
    />
  );
}

function PolicySection() {
  const [history, setHistory] = useState(false);
  return history ? (
    <VersionsScreen
      of="policy"
      onBack={() => {
        setHistory(false);
      }}
    />
  ) : (
    <PolicyScreen
      onHistory={() => {
        setHistory(true);
      }}
    />
  );
}

function FollowUpsScreen() {
  const { actions } = useApp();
  const followUps = usePick((s) => s.followUps);
  return (
    <FollowUpsView
      followUps={followUps}
      today={today()}
      onSave={(f) => void actions.saveFollowUp(f)}
      onAdd={(given) => void actions.addFollowUp(given)}
      onRemove={(id) => void actions.removeFollowUp(id)}
      onExport={() => {
        download('relee.ics', icsOf(followUps), 'text/calendar');
      }}
      onSnooze={(f, days) => void actions.snooze(f, days, today())}
      onCase={(id) => void actions.reopenCase(id)}
    />
  );
}

function SettingsSection() {
  const [page, setPage] = useState<'settings' | 'stored' | 'libraries'>('settings');
  const back = () => {
    setPage('settings');
  };
  if (page === 'stored') return <StoredScreen onBack={back} />;
  if (page === 'libraries') return <LibrariesScreen onBack={back} />;
  return (
    <SettingsScreen
      onStored={() => {
        setPage('stored');
      }}
      onLibraries={() => {
        setPage('libraries');
      }}
    />
  );
}

function SettingsScreen({ onStored, onLibraries }: { readonly onStored: () => void; readonly onLibraries: () => void }) {
  const { actions } = useApp();
  const sync = usePick((s) => s.teamSync);
  const now = useNow();
  const settings = usePick((s) => s.settings);
  const info = usePick((s) => s.info);
  const libraries = usePick((s) => s.libraries);
  const words = usePick((s) => s.words);
  const dropped = usePick((s) => s.dropped);
  const policy = usePick((s) => s.policy);
  const measuring = usePick((s) => s.measuring);
  const named = namedReader(policy, settings);
  const [learns, setLearns] = useState(false);
  const dictionary = {
    words,
    onAdd: (w: string) => void actions.settings.addWord(w),
    onRemove: (w: string) => void actions.settings.removeWord(w),
    onImport: (text: string) => void actions.settings.importWords(text),
    onExport: () => {
      download('relee-palabras.txt', formatWords(words), 'text/plain');
    },
  };
  const backup: BackupProps = {
    onMake: async (passphrase) => {
      const bytes = await actions.makeBackup(passphrase);
      if (bytes !== null) download(`relee-${today()}.relee`, new Uint8Array(bytes), 'application/octet-stream');
      return bytes !== null;
    },
    onRestore: actions.restoreBackup,
  };
  const exportVerdicts = () => {
    void actions.labels().then((lines) => {
      if (lines !== null) download('relee-verdicts.jsonl', lines, 'application/jsonl');
    });
  };
  return (
    <SettingsView
      settings={settings}
      info={info}
      libraries={libraries}
      dictionary={dictionary}
      dropped={{ dropped, onCopyPath: () => void actions.settings.copyDictionaryFolder() }}
      reader={{
        choice: settings.secondReader,
        mayChoose: policy.secondReader.agents,
        named,
        measured: measurementOf(named, settings),
        measuring,
        keepsKeys: info.safeKeys === true,
        onChoose: (patch) => void actions.reader.choose(patch),
        onMeasure: () => void actions.reader.measure(),
        onStop: actions.reader.stopMeasuring,
        onKey: actions.reader.saveKey,
      }}
      learning={{
        on: settings.learning,
        learnt: settings.learnt,
        busy: learns,
        onSwitch: (learning) => void actions.settings.change({ learning }),
        onLearn: () => {
          setLearns(true);
          void actions.settings.learnVerdicts().finally(() => {
            setLearns(false);
          });
        },
      }}
      git={{
        sync,
        keepsKeys: info.safeKeys === true,
        onOpen: actions.openRepository,
        onAgree: (remote) => void actions.agreeToRemote(remote),
        onSync: () => void actions.syncTeam(),
        onUnlock: (since) => void actions.unlockTeam(since),
        onKey: actions.saveTeamKey,
      }}
      mac={isMac(info.platform)}
      now={now}
      quickUrl="./quick.html"
      onChange={(patch) => void actions.settings.change(patch)}
      backup={backup}
      policyRereads={policy.fullReread}
      onStored={onStored}
      onLibraries={onLibraries}
      updates={{
        named: settings.updates,
        byPolicy: policy.updates,
        onName: (updates) => void actions.settings.change({ updates }),
        onCheck: actions.stored.checkUpdate,
      }}
      onExportVerdicts={exportVerdicts}
    />
  );
}
