import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { placesOf, settledReply, undecided, type Choices } from '../../../core/library/conflict.js';
import type { Diagnosis } from '../../../core/library/doctor.js';
import type { PastEffect } from '../../../core/library/past-effect.js';
import type { Proposal } from '../../../core/library/proposals.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { titleOfProposal } from '../../../core/library/proposals.js';
import { standingOfProposal, type Standing } from '../../state/team.js';
import { Button } from '../../ui/Button.js';
import { Compared, replyText } from '../../ui/Compared.js';
import { Icon } from '../../ui/Icon.js';
import { ConflictView } from '../conflict/ConflictView.js';
import styles from './proposals.module.css';

export interface DetailProps {
  readonly proposal: Proposal;
  /** The reply as it is in the library now. */
  readonly live: Reply | null;
  readonly decides: boolean;
  readonly onAnswer: (id: string, act: 'comment' | 'declined' | 'withdrawn', text: string) => Promise<boolean>;
  readonly onAccept: (proposal: Proposal, reply: Reply | null, live: Reply | null, text: string) => Promise<boolean>;
  readonly onWeigh: (before: Reply | null, after: Reply | null) => Promise<Weighed | null>;
  /** Those that were made in one go with it, itself among them. */
  readonly batch: readonly Proposal[];
  readonly onDecideMany: (batch: readonly Proposal[], act: 'accepted' | 'declined', text: string) => Promise<boolean>;
}

interface Weighed {
  readonly found: readonly Diagnosis[];
  readonly effect: PastEffect;
}

/** One proposal: what would change, what speaks for it and against it, what was said, and the decision. */
export function ProposalDetail({ proposal, live, decides, batch, onAnswer, onAccept, onDecideMany, onWeigh }: DetailProps) {
  const { t } = useWords();
  const words = t.team.proposals;
  const standing = useMemo(() => standingOfProposal(proposal, live), [proposal, live]);
  const [choices, setChoices] = useState<Choices>({});
  const open = proposal.state === 'open';
  const after = standing.conflict ? settledReply(standing.conflict, choices) : standing.after;
  const undone = standing.conflict ? undecided(placesOf(standing.conflict), choices) : 0;
  return (
    <article className={styles['proposal']} aria-label={titleOfProposal(proposal)}>
      <h2>
        {titleOfProposal(proposal)} <span data-state={proposal.state}>{words.state[proposal.state]}</span>
      </h2>
      {proposal.note !== '' && (
        <p className={styles['note']}>
          <b>{words.why}:</b> {proposal.note}
        </p>
      )}
      <section aria-label={words.change}>
        <h3>{words.change}</h3>
        {open && <StandingNote standing={standing} proposal={proposal} />}
        {open && standing.conflict && decides ? (
          <ConflictView
            conflict={standing.conflict}
            choices={choices}
            names={{ mine: words.mine, theirs: words.theirs }}
            onChoose={(place, choice) => setChoices((all) => ({ ...all, [place]: choice }))}
          />
        ) : (
          <>
            <p className={styles['legend']}>
              <del>{words.removed}</del> <ins>{words.added}</ins>
            </p>
            <Compared
              before={replyText(open && standing.conflict === null ? live : proposal.base)}
              after={replyText(open && standing.conflict === null ? standing.after : proposal.reply)}
            />
          </>
        )}
      </section>
      {open && decides && <Weighing before={live} after={proposal.reply} onWeigh={onWeigh} />}
      <Talk proposal={proposal} />
      <Decision
        proposal={proposal}
        decides={decides}
        ready={undone === 0 && !(proposal.reply === null && live === null)}
        onAnswer={onAnswer}
        batch={batch}
        onAccept={(text) => onAccept(proposal, after, live, text)}
        onDecideMany={onDecideMany}
      />
    </article>
  );
}

function StandingNote({ standing, proposal }: { readonly standing: Standing; readonly proposal: Proposal }) {
  const { t } = useWords();
  const words = t.team.proposals;
  const text = standing.already
    ? words.already
    : standing.conflict
      ? words.conflict
      : standing.live === null && proposal.base !== null
        ? words.gone
        : standing.moved
          ? words.moved
          : null;
  return text === null ? null : (
    <p className={styles['moved']}>
      <Icon name="warn" size={14} /> {text}
    </p>
  );
}

/** What the doctor says, and what past messages would have got. */
function Weighing({
  before,
  after,
  onWeigh,
}: {
  readonly before: Reply | null;
  readonly after: Reply | null;
  readonly onWeigh: DetailProps['onWeigh'];
}) {
  const { t } = useWords();
  const words = t.team.proposals;
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const weigh = useEffectEvent(onWeigh);
  useEffect(() => {
    let wanted = true;
    void weigh(before, after).then((all) => {
      if (wanted) setWeighed(all);
    });
    return () => {
      wanted = false;
    };
  }, [before, after]);
  return (
    <>
      {after !== null && (
        <section aria-label={words.doctor}>
          <h3>{words.doctor}</h3>
          {weighed === null ? (
            <p className={styles['soft']}>{words.looking}</p>
          ) : weighed.found.length === 0 ? (
            <p className={styles['soft']}>{words.healthy}</p>
          ) : (
            <ul className={styles['found']}>
              {weighed.found.slice(0, 20).map((one, i) => (
                <li key={i}>
                  <Icon name={one.severity === 'error' ? 'block' : one.severity} size={14} /> <b>{t.doctor.rules[one.rule]}</b>:{' '}
                  {one.message}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section aria-label={words.past}>
        <h3>{words.past}</h3>
        {weighed === null ? <p className={styles['soft']}>{words.looking}</p> : <Effect effect={weighed.effect} />}
      </section>
    </>
  );
}

function Effect({ effect: { looked, messages, asks, before, after, differences } }: { readonly effect: PastEffect }) {
  const { t } = useWords();
  const words = t.team.proposals;
  if (looked === 0) return <p className={styles['soft']}>{words.noPast}</p>;
  if (messages === 0) return <p className={styles['soft']}>{words.noFit(looked)}</p>;
  return (
    <>
      <p>{words.effect(asks, messages, before, after)}</p>
      <ul className={styles['found']}>
        {differences.map((one, i) => (
          <li key={i} data-gain={one.after}>
            <Icon name={one.after ? 'answered' : 'unanswered'} size={14} /> {t.app.quoted(one.text)}:{' '}
            {one.after ? words.gains : words.loses}
          </li>
        ))}
      </ul>
    </>
  );
}

function Talk({ proposal }: Pick<DetailProps, 'proposal'>) {
  const { t, locale } = useWords();
  const words = t.team.proposals;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-label={words.talk}>
      <h3>{words.talk}</h3>
      {proposal.events.length === 0 && <p className={styles['soft']}>{words.nothingSaid}</p>}
      <ul className={styles['talk']}>
        {proposal.events.map((event, i) => (
          <li key={i}>
            <p className={styles['soft']}>
              {words.by(event.by, event.machine)} {words.act[event.act]} · {date.format(new Date(event.at))}
            </p>
            {event.text !== '' && <p>{event.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DecisionProps extends Pick<DetailProps, 'proposal' | 'decides' | 'batch' | 'onAnswer' | 'onDecideMany'> {
  /** Everything in dispute is decided. */
  readonly ready: boolean;
  readonly onAccept: (text: string) => Promise<boolean>;
}

function Decision({ proposal, decides, ready, batch, onAnswer, onAccept, onDecideMany }: DecisionProps) {
  const { t } = useWords();
  const words = t.team.proposals;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const run = (what: Promise<boolean>) => {
    setBusy(true);
    void what
      .then((done) => {
        if (done) setText('');
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const open = proposal.state === 'open';
  const silent = text.trim() === '';
  return (
    <div className={styles['decision']}>
      <textarea
        aria-label={words.say}
        placeholder={words.say}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(e) => {
          setText(e.target.value);
        }}
      />
      <div className={styles['acts']}>
        {open && decides && (
          <Button look="primary" disabled={busy || !ready} onClick={() => run(onAccept(text.trim()))}>
            {words.accept}
          </Button>
        )}
        {open && decides && (
          <Button
            disabled={busy || silent}
            title={silent ? words.declineWhy : undefined}
            onClick={() => run(onAnswer(proposal.id, 'declined', text.trim()))}
          >
            {words.decline}
          </Button>
        )}
        <Button disabled={busy || silent} onClick={() => run(onAnswer(proposal.id, 'comment', text.trim()))}>
          {words.comment}
        </Button>
        {open && proposal.own && (
          <Button look="quiet" disabled={busy} onClick={() => run(onAnswer(proposal.id, 'withdrawn', text.trim()))}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {open && decides && batch.length > 1 && (
        <div className={styles['acts']}>
          <span className={styles['soft']}>{words.batch(batch.length)}</span>
          <Button disabled={busy} onClick={() => run(onDecideMany(batch, 'accepted', text.trim()))}>
            {words.acceptMany(batch.length)}
          </Button>
          <Button
            disabled={busy || silent}
            title={silent ? words.declineWhy : undefined}
            onClick={() => run(onDecideMany(batch, 'declined', text.trim()))}
          >
            {words.declineMany(batch.length)}
          </Button>
        </div>
      )}
      {open && decides && silent && <p className={styles['soft']}>{words.declineWhy}</p>}
    </div>
  );
}
