import { useMemo, useState } from 'react';
import type { Proposal } from '../../../core/library/proposals.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { kindOfProposal, titleOfProposal } from '../../../core/library/proposals.js';
import { batchOf } from '../../state/team.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead } from '../../ui/Field.js';
import { Windowed } from '../../ui/Windowed.js';
import { ProposalDetail, type DetailProps } from './ProposalDetail.js';
import styles from './proposals.module.css';

interface ProposalsViewProps extends Pick<DetailProps, 'onAnswer' | 'onAccept' | 'onDecideMany' | 'onWeigh'> {
  /** Newest first. */
  readonly proposals: readonly Proposal[];
  /** The team's replies as they are now, by id. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** May accept and decline. */
  readonly decides: boolean;
  readonly onBack: () => void;
}

const ROW = 46;

/** What is proposed for the team's library: who, what, how it stands; and the one in hand. */
export function ProposalsView({ proposals, replies, decides, onBack, ...acts }: ProposalsViewProps) {
  const { t, locale } = useWords();
  const words = t.team.proposals;
  const [picked, setPicked] = useState<string | null>(null);
  // What waits stands before what is over.
  const shown = useMemo(() => [...proposals].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open')), [proposals]);
  const at = shown.findIndex(({ id }) => id === picked);
  const date = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }), [locale]);
  const current = shown[at];
  return (
    <main className={styles['page']}>
      <PageHead title={words.title} note={decides ? words.noteLead : words.noteAgent}>
        <Button onClick={onBack}>{words.back}</Button>
      </PageHead>
      {shown.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <div className={styles['columns']}>
          <div className={styles['rows']}>
            <Windowed
              id="proposals-list"
              label={words.title}
              count={shown.length}
              rowHeight={ROW}
              selected={at}
              onSelect={(i) => {
                setPicked(shown[i]?.id ?? null);
              }}
              renderRow={(i) => {
                const one = shown[i];
                return one ? (
                  <div className={styles['row']}>
                    <p>
                      <b>{titleOfProposal(one)}</b>
                    </p>
                    <p>
                      <span data-state={one.state}>{words.state[one.state]}</span>
                      {['', words.kind[kindOfProposal(one)], words.by(one.by, one.machine), date.format(new Date(one.at))].join(' · ')}
                    </p>
                  </div>
                ) : null;
              }}
            />
          </div>
          <div className={styles['detail']}>
            {current === undefined ? (
              <Empty title={words.pick} />
            ) : (
              <ProposalDetail
                key={current.id}
                proposal={current}
                live={replies.get((current.reply ?? current.base)?.id ?? '') ?? null}
                decides={decides}
                batch={batchOf(proposals, current)}
                {...acts}
              />
            )}
          </div>
        </div>
      )}
    </main>
  );
}
