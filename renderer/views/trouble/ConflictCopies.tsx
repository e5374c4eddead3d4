import { useState } from 'react';
import type { ConflictCopy } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Compared, replyText } from '../../ui/Compared.js';
import { Icon } from '../../ui/Icon.js';
import { Sheet } from '../../ui/Sheet.js';
import styles from './trouble.module.css';

type CopiedReply = ConflictCopy['replies'][number];

interface ConflictCopiesProps {
  readonly copies: readonly ConflictCopy[];
  readonly onSettle: (copy: ConflictCopy, reply: CopiedReply, choice: 'mine' | 'theirs', last: boolean) => Promise<boolean>;
}

/** Copies of the library that a sync service made: told over every section, and decided reply by reply with both texts on the screen. */
export function ConflictCopies({ copies, onSettle }: ConflictCopiesProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (copy: ConflictCopy, { id }: CopiedReply): string => `${copy.path} ${id}`;
  const leftOf = (copy: ConflictCopy): readonly CopiedReply[] => copy.replies.filter((reply) => !decided.has(keyOf(copy, reply)));
  const settle = async (copy: ConflictCopy, reply: CopiedReply, choice: 'mine' | 'theirs'): Promise<void> => {
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
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}) {
  const { t } = useWords();
  const words = t.files.copies;
  return (
    <section aria-label={theirs.title} className={styles['decision']}>
      <h2>
        {theirs.title} <code>{id}</code>
      </h2>
      {mine === null && <p>{words.deleted}</p>}
      <p className={styles['legend']}>
        {mine !== null && <del>{words.ours}</del>} <ins>{words.theirs}</ins>
      </p>
      <Compared before={replyText(mine)} after={replyText(theirs)} />
      <span className={styles['choices']}>
        <Button
          onClick={() => {
            onChoose('mine');
          }}
        >
          {words.keepOurs}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onChoose('theirs');
          }}
        >
          {words.takeTheirs}
        </Button>
      </span>
    </section>
  );
}
