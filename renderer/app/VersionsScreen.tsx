import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SavedVersion } from '../../core/host.js';
import { useApp, usePick } from '../state/use.js';
import { VersionsView } from '../views/versions/VersionsView.js';

/** The saved versions of the team's library or policy. */
export default function VersionsScreen({ of, onBack }: { readonly of: 'shared' | 'policy'; readonly onBack: () => void }) {
  const { actions } = useApp();
  const libraries = usePick((s) => s.libraries);
  const policy = usePick((s) => s.policyFile.text);
  const revision = usePick((s) => (of === 'policy' ? s.policyFile.revision : s.libraries.find(({ name }) => name === 'shared')?.revision));
  const [versions, setVersions] = useState<readonly SavedVersion[] | null>(null);
  const read = useCallback(() => actions.listVersions(of).then(setVersions), [actions, of]);
  // A colleague's save is in the list as soon as it is in the library.
  useEffect(() => {
    if (revision !== undefined) void read();
  }, [read, revision]);
  const replies = useMemo(
    () => new Map(libraries.find(({ name }) => name === 'shared')?.library.replies.map((reply) => [reply.id, reply])),
    [libraries],
  );
  return (
    <VersionsView
      versions={versions}
      replies={replies}
      policy={of === 'policy' ? policy : null}
      onRestore={(version) => actions.restoreVersion(of, version)}
      onBack={onBack}
    />
  );
}
