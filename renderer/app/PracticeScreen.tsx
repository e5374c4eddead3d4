import { useCallback, useEffect, useMemo, useState } from 'react';
import casesEn from '../../resources/practice/cases-en.yaml?raw';
import casesEs from '../../resources/practice/cases-es.yaml?raw';
import type { Analysis } from '../../core/analyse.js';
import type { Lang } from '../../core/contract.js';
import type { PracticeShelf } from '../../core/host.js';
import { assess, resultOf } from '../../core/practice/assess.js';
import { PRACTICE_KINDS, type PracticeCase } from '../../core/practice/case.js';
import { parsePractice } from '../../core/practice/cases.js';
import { useWords } from '../i18n/index.js';
import { showKey } from '../state/keys.js';
import { useApp, usePick } from '../state/use.js';
import { FromHistory } from '../views/practice/FromHistory.js';
import { PracticeView, type Tried } from '../views/practice/PracticeView.js';
import { isMac } from './keys.js';

const FILES: Readonly<Record<Lang, string>> = { es: casesEs, en: casesEn };
const NO_SHELF: PracticeShelf = { cases: [], folder: '', problems: [], progress: {} };
const formOf = (id: string) => `practice:${id}`;

/** Practice on cases that look real: bundled ones, and the team's own. */
export default function PracticeScreen() {
  const { actions } = useApp();
  const { lang: ui } = useWords();
  const [lang, setLang] = useState<Lang>(ui);
  const [shelf, setShelf] = useState<PracticeShelf>(NO_SHELF);
  const [adding, setAdding] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => {
    void actions.practice.readPractice().then((read) => {
      if (read) setShelf(read);
    });
  }, [actions]);
  const cases = useMemo(() => {
    const own = shelf.cases.filter((one) => one.lang === lang).map((one) => ({ ...one, kind: 'team' as const }));
    return [...parsePractice(FILES[lang]).cases, ...own].sort((a, b) => PRACTICE_KINDS.indexOf(a.kind) - PRACTICE_KINDS.indexOf(b.kind));
  }, [lang, shelf]);
  const given = cases.find(({ id }) => id === picked) ?? null;
  const attempt = usePracticeAttempt(given, shelf, setShelf);
  const begun = usePick((s) => s.forms);
  const mac = usePick((s) => isMac(s.info.platform));
  if (adding)
    return (
      <AddScreen
        folder={shelf.folder}
        onBack={(next) => {
          if (next) setShelf(next);
          setAdding(false);
        }}
      />
    );
  return (
    <PracticeView
      cases={cases}
      lang={lang}
      onLang={(next) => {
        setLang(next);
        setPicked(null);
      }}
      progress={shelf.progress}
      isBegun={(id) => (begun[formOf(id)] ?? '') !== ''}
      problems={shelf.problems}
      given={given}
      onPick={setPicked}
      {...attempt}
      doneKey={showKey('Mod+Enter', mac)}
      onAdd={() => {
        setAdding(true);
      }}
      onRemove={(id) => {
        void actions.practice.removeCase(id).then((next) => {
          if (next) setShelf(next);
          if (next) setPicked(null);
        });
      }}
    />
  );
}

/** The reply being written to a case, kept as it is typed, and what it came to once it is done. */
function usePracticeAttempt(given: PracticeCase | null, shelf: PracticeShelf, onShelf: (shelf: PracticeShelf) => void): Tried {
  const { actions } = useApp();
  const id = given?.id ?? '';
  const draft = usePick((s) => s.forms[formOf(id)] ?? '');
  const [read, setRead] = useState<{ readonly id: string; readonly analysis: Analysis } | null>(null);
  const [said, setSaid] = useState<Readonly<Record<number, boolean>>>({});
  const [state, setState] = useState<Tried['state']>('writing');
  const analysis = read?.id === id ? read.analysis : null;
  const assessment = useMemo(() => (given && analysis ? assess(given, analysis, said) : null), [given, analysis, said]);
  // The language's dictionary is there when it is wanted.
  useEffect(() => {
    if (given) void actions.practice.readReply(given, '');
  }, [actions, given]);
  const keep = useCallback(
    (made: Analysis, verdicts: Readonly<Record<number, boolean>>, again: boolean) => {
      if (!given) return;
      const last = shelf.progress[given.id];
      const tries = (last?.tries ?? 0) + (again || !last ? 1 : 0);
      const next = { ...resultOf(assess(given, made, verdicts)), at: new Date().toISOString(), tries };
      onShelf({ ...shelf, progress: { ...shelf.progress, [given.id]: next } });
      void actions.practice.saveAttempt(given.id, next);
    },
    [actions, given, shelf, onShelf],
  );
  return {
    draft,
    state: analysis ? 'done' : state === 'done' ? 'writing' : state,
    assessment,
    cards: analysis?.cards ?? [],
    foundAsks: analysis?.asks ?? [],
    onDraft: (text) => {
      actions.keepForm(formOf(id), text === '' ? null : text);
    },
    onDone: () => {
      if (!given || draft.trim() === '' || state === 'checking') return;
      setState('checking');
      void actions.practice.readReply(given, draft).then((made) => {
        setState(made ? 'done' : 'failed');
        if (!made) return;
        setSaid({});
        setRead({ id: given.id, analysis: made });
        keep(made, {}, true);
      });
    },
    onSay: (at, isAnswered) => {
      const next = { ...said, [at]: isAnswered };
      setSaid(next);
      if (analysis) keep(analysis, next, false);
    },
    onAgain: () => {
      setRead(null);
      setState('writing');
    },
    onRestart: () => {
      actions.keepForm(formOf(id), null);
      setRead(null);
      setState('writing');
    },
  };
}

function AddScreen({ folder, onBack }: { readonly folder: string; readonly onBack: (next: PracticeShelf | null) => void }) {
  const { actions } = useApp();
  const history = usePick((s) => s.history);
  useEffect(() => {
    void actions.loadHistory();
  }, [actions]);
  return (
    <FromHistory
      folder={folder}
      history={history}
      onAnonymise={actions.practice.anonymised}
      onSave={async (given) => {
        const next = await actions.practice.addCase(given);
        if (next) onBack(next);
      }}
      onBack={() => {
        onBack(null);
      }}
    />
  );
}
