import { useMemo, useState } from 'react';
import { differingFields, placesOf, settledReply, undecided, type Choices } from '../../../core/library/conflict.js';
import type { ConflictCopy } from '../../../core/host.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Compared, replyText } from '../../ui/Compared.js';
import { Icon } from '../../ui/Icon.js';
import { Sheet } from '../../ui/Sheet.js';
import { ConflictView } from '../conflict/ConflictView.js';
import styles from './trouble.module.css';

type CopiedReply = ConflictCopy['replies'][number];

interface ConflictCopiesProps {
  readonly copies: readonly ConflictCopy[];
  readonly onSettle: (copy: ConflictCopy, reply: CopiedReply, choice: Reply | 'mine', last: boolean) => Promise<boolean>;
}

/** Copies of the library that a sync service made: told over every section, and decided reply by reply with both texts on the screen. */
export function ConflictCopies({ copies, onSettle }: ConflictCopiesProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (copy: ConflictCopy, { id }: CopiedReply): string => `${copy.path} ${id}`;
  const leftOf = (copy: ConflictCopy): readonly CopiedReply[] => copy.replies.filter((reply) => !decided.has(keyOf(copy, reply)));
  const settle = async (copy: ConflictCopy, reply: CopiedReply, choice: Reply | 'mine'): Promise<void> => {
    const last = leftOf(copy).length === 1;
    if (!(await onSettle(copy, reply, choice, last))) return;
    setDecided((before) => new Set([...before, keyOf(copy, reply)]));
    if (last) setOpen(null);
  };
  const shown = copies.filter((copy) => leftOf(copy).length > 0);
  const inHand = shown.find(({ path }) => path === open);
  return (
    <>
      {shown.map((copy) => (
        <section key={copy.path} className={styles['trouble']} role="alert" aria-label={t.files.copies.title}>
          <Icon name="warn" size={16} />
          <p>
            <b>{t.files.copies.title}.</b> {t.files.copies.told(leftOf(copy).length)} <code>{copy.path}</code>
          </p>
          <span className={styles['choices']}>
            <Button
              look="primary"
              onClick={() => {
                setOpen(copy.path);
              }}
            >
              {t.files.copies.look}
            </Button>
          </span>
        </section>
      ))}
      {inHand && (
        <Sheet
          label={t.files.copies.title}
          place="middle"
          onClose={() => {
            setOpen(null);
          }}
        >
          <div className={styles['sheet']}>
            {leftOf(inHand).map((reply) => (
              <Decision key={reply.id} reply={reply} onChoose={(choice) => void settle(inHand, reply, choice)} />
            ))}
            <Button
              onClick={() => {
                setOpen(null);
              }}
            >
              {t.files.copies.later}
            </Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Decision({
  reply: { id, mine, theirs },
  onChoose,
}: {
  readonly reply: CopiedReply;
  readonly onChoose: (choice: Reply | 'mine') => void;
}) {
  const { t } = useWords();
  const words = t.files.copies;
  const [choices, setChoices] = useState<Choices>({});
  // Nobody knows what both started from: every paragraph that differs is asked about.
  const conflict = useMemo(
    () => (mine === null ? null : { base: null, mine, theirs, fields: differingFields(mine, theirs) }),
    [mine, theirs],
  );
  return (
    <section aria-label={theirs.title} className={styles['decision']}>
      <h2>
        {theirs.title} <code>{id}</code>
      </h2>
      {mine === null && <p>{words.deleted}</p>}
      {conflict === null ? (
        <Compared before="" after={replyText(theirs)} />
      ) : (
        <ConflictView
          conflict={conflict}
          choices={choices}
          names={{ mine: words.ours, theirs: words.theirs }}
          onChoose={(place, choice) => setChoices((all) => ({ ...all, [place]: choice }))}
        />
      )}
      <span className={styles['choices']}>
        <Button
          onClick={() => {
            onChoose('mine');
          }}
        >
          {words.keepOurs}
        </Button>
        <Button
          onClick={() => {
            onChoose(theirs);
          }}
        >
          {words.takeTheirs}
        </Button>
        {conflict !== null && (
          <Button
            look="primary"
            disabled={undecided(placesOf(conflict), choices) > 0}
            onClick={() => {
              onChoose(settledReply(conflict, choices));
            }}
          >
            {t.team.conflict.save}
          </Button>
        )}
      </span>
    </section>
  );
}
