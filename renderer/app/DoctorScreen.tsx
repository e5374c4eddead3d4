import { useEffect, useState } from 'react';
import type { LibraryFile, LibraryName } from '../../core/host.js';
import type { Diagnosis } from '../../core/library/doctor.js';
import { replyKey } from '../state/replies.js';
import { useApp, usePick } from '../state/use.js';
import type { CheckedWords } from '../state/words-found.js';
import { DoctorView } from '../views/library/DoctorView.js';

/** Looks anew whenever the library changes: what was mended goes from the list. */
export function DoctorScreen({ onBack }: { readonly onBack: () => void }) {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const [library, setLibrary] = useState<LibraryName>(libraries[0]?.name ?? 'personal');
  const [looked, setLooked] = useState<{ readonly file: LibraryFile; readonly found: readonly Diagnosis[] } | null>(null);
  const file = libraries.find((l) => l.name === library);
  useEffect(() => {
    if (!file) return;
    let wanted = true;
    void actions.examine(file.name).then((found) => {
      if (wanted && found !== null) setLooked({ file, found });
    });
    return () => {
      wanted = false;
    };
  }, [actions, file]);
  const [words, setWords] = useState<{ readonly file: LibraryFile; readonly at: CheckedWords } | null>(null);
  useEffect(() => {
    if (!file) return;
    return actions.checkWords(file, (at) => {
      setWords({ file, at });
    });
  }, [actions, file]);
  return (
    <DoctorView
      words={words?.file.name === library ? words.at : null}
      libraries={libraries}
      library={library}
      // What was found a moment ago stays on the screen until the next look is done.
      found={looked?.file.name === library ? looked.found : null}
      onLibrary={setLibrary}
      onGo={({ id }) => {
        actions.pick(replyKey(library, id));
        onBack();
      }}
      onMend={(found) => void actions.mendReplies(library, found)}
      onArchive={(reply) => void actions.archiveReplies([{ library, key: replyKey(library, reply.id), reply }], true)}
      onBack={onBack}
    />
  );
}
