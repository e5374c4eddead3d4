import { useMemo } from 'react';
import { rightsIn } from '../state/team.js';
import { useApp, usePick } from '../state/use.js';
import { ProposalsView } from '../views/proposals/ProposalsView.js';

/** What is proposed for the team's library; who decides nothing sees what became of their own. */
export default function ProposalsScreen({ onBack }: { readonly onBack: () => void }) {
  const { actions } = useApp();
  const all = usePick((s) => s.proposals);
  const decides = usePick((s) => rightsIn(s).decide);
  const libraries = usePick((s) => s.libraries);
  const proposals = useMemo(() => (decides ? all : all.filter(({ own }) => own)), [all, decides]);
  const replies = useMemo(
    () => new Map(libraries.find(({ name }) => name === 'shared')?.library.replies.map((reply) => [reply.id, reply])),
    [libraries],
  );
  return (
    <ProposalsView
      proposals={proposals}
      replies={replies}
      decides={decides}
      onAnswer={actions.answerProposal}
      onAccept={actions.acceptProposal}
      onDecideMany={actions.decideMany}
      onWeigh={actions.weighProposal}
      onBack={onBack}
    />
  );
}
