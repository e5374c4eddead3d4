import { lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { GivenFile } from '../../core/library/transfer.js';
import { useApp, usePick } from '../state/use.js';
import { LibraryView } from '../views/library/LibraryView.js';
import { rightsIn } from '../state/team.js';
import { useWords } from '../i18n/index.js';
import { ago } from '../ui/ago.js';
import { useNow } from './useNow.js';
import { useProposing } from './useProposing.js';
import { useWriting } from './useWriting.js';
import type { Edited } from '../views/library/ReplyRow.js';
import { replyKey } from '../state/replies.js';

const LibrariesScreen = lazy(() => import('./LibrariesScreen.js'));
const VersionsScreen = lazy(() => import('./VersionsScreen.js'));
const ProposalsScreen = lazy(() => import('./ProposalsScreen.js'));
const DoctorScreen = lazy(async () => ({ default: (await import('./DoctorScreen.js')).DoctorScreen }));
// The readers of twenty formats come along with them.
const ImportScreen = lazy(async () => ({ default: (await import('./TransferScreens.js')).ImportScreen }));
const ExportScreen = lazy(async () => ({ default: (await import('./TransferScreens.js')).ExportScreen }));

/** More than anyone looks through; what has all the words is shown besides. */
const HITS = 500;

export function LibraryScreen() {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const uses = usePick((s) => s.uses);
  const edits = usePick((s) => s.edits);
  useEffect(() => void actions.loadEdits(), [actions]);
  const forms = usePick((s) => s.forms);
  const picked = usePick((s) => s.picked);
  const [section, setSection] = useState<'list' | 'proposals' | 'history' | 'import' | 'export' | 'doctor' | 'libraries'>('list');
  const [given, setGiven] = useState<readonly GivenFile[] | null>(null);
  const back = useCallback(() => {
    setSection('list');
    setGiven(null);
  }, []);
  const proposing = useProposing();
  const writing = useWriting();
  const waiting = usePick((s) => {
    const { named, decide } = rightsIn(s);
    const seen = s.proposals.filter(({ own }) => decide || own);
    return named || seen.length > 0 ? seen.filter(({ state }) => state === 'open').length : null;
  });
  const standing = useStanding();
  const edited = useEdited();
  const search = useCallback(async (query: string) => (await actions.search(query, HITS))?.map(({ key }) => key) ?? null, [actions]);
  const bulk = useMemo(
    () => ({
      move: actions.moveReplies,
      tag: actions.tagReplies,
      archive: actions.archiveReplies,
      favourite: actions.markFavourites,
      duplicate: actions.duplicateReplies,
      remove: actions.removeReplies,
    }),
    [actions],
  );
  if (section === 'proposals') return <ProposalsScreen onBack={back} />;
  if (section === 'history') return <VersionsScreen of="shared" onBack={back} />;
  if (section === 'import') return <ImportScreen given={given} onBack={back} />;
  if (section === 'doctor') return <DoctorScreen onBack={back} />;
  if (section === 'libraries') return <LibrariesScreen onBack={back} />;
  if (section === 'export') return <ExportScreen onBack={back} />;
  return (
    <LibraryView
      libraries={libraries}
      uses={uses}
      edits={edits}
      edited={edited}
      writing={writing}
      forms={forms}
      picked={picked}
      search={search}
      bulk={bulk}
      proposing={proposing}
      waiting={waiting}
      standing={standing}
      onPick={actions.pick}
      onKeep={actions.keepEdit}
      onLetGo={actions.letGo}
      onSave={actions.save}
      onRemove={actions.remove}
      onSection={setSection}
      onFiles={(files) => {
        setGiven(files);
        setSection('import');
      }}
    />
  );
}

/** One line on the team's repository, where it is kept in step. */
function useStanding(): string | null {
  const { t, locale } = useWords();
  const sync = usePick((s) => s.teamSync);
  const now = useNow();
  if (sync?.on !== true) return null;
  const age = sync.last === null ? null : ago(sync.last, now, locale);
  return sync.trouble === null && age !== null ? t.git.line(age) : t.git.lineLate(age);
}

/** Who changed each reply last, read anew when a library changes. */
function useEdited(): Readonly<Record<string, Edited>> {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const [edited, setEdited] = useState<Readonly<Record<string, Edited>>>({});
  useEffect(() => {
    let wanted = true;
    void Promise.all(libraries.map(async ({ name }) => ({ name, versions: await actions.listVersions(name) }))).then((all) => {
      if (!wanted) return;
      const next: Record<string, Edited> = {};
      // Newest first: the first of each is the last edit; what was there before anybody noted has no name.
      for (const { name, versions } of all)
        for (const { id, by, at, first } of versions) if (!first) next[replyKey(name, id)] ??= { by, at };
      setEdited(next);
    });
    return () => {
      wanted = false;
    };
  }, [actions, libraries]);
  return edited;
}
