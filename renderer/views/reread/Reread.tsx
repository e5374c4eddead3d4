import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Ask, Channel, Finding, OverrideState } from '../../../core/contract.js';
import type { Compiled } from '../../../core/channels/compile.js';
import type { FollowUp } from '../../../core/host.js';
import type { Zone } from '../../../core/text/zones.js';
import { useWords } from '../../i18n/index.js';
import { isOpen, isReason, rowState, type Point } from '../../state/select.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { MessageText } from '../composer/MessageText.js';
import { After } from './After.js';
import { PointCard } from './PointCard.js';
import { ReplyText } from './ReplyText.js';
import styles from './reread.module.css';

export interface RereadProps {
  /** The reply as it stands is still being read. */
  readonly checking: boolean;
  readonly message: string;
  readonly zones: readonly Zone[];
  /** Characters at the message's end that the engine did not read. */
  readonly unread: number;
  readonly asks: readonly Ask[];
  /** Still to be looked at, what blocks first. */
  readonly points: readonly Point[];
  /** Every ask is to be confirmed before copying. */
  readonly full: boolean;
  readonly findings: readonly Finding[];
  readonly compiled: Compiled;
  readonly channel: Channel;
  /** Parts copied so far; 0: not copied as it stands. */
  readonly copied: number;
  readonly kept: readonly FollowUp[];
  /** The reason typed before, kept while the view is left. */
  readonly reason: string;
  readonly copyKey: string;
  readonly isCopyKey: (event: KeyboardEvent) => boolean;
  readonly onReason: (reason: string) => void;
  readonly onDecide: (ask: Ask, state: OverrideState) => void;
  readonly onCopy: (reason: string, part?: number) => void;
  readonly onBack: () => void;
  /** To the words in the draft; for an ask that has none, to its end. */
  readonly onWrite: (point: Point) => void;
  readonly onFollowUp: (followUp: FollowUp | null, id: string) => void;
  readonly onNext: () => void;
}

const LETTERS: Readonly<Record<string, OverrideState>> = { a: 'answered', o: 'open', n: 'not-needed', e: 'elsewhere' };

/** Read again before it goes: the message beside the reply as it will be copied, and one by one what is not sure. */
export function Reread(props: RereadProps) {
  const {
    checking,
    message,
    zones,
    unread,
    asks,
    points,
    findings,
    compiled,
    copied,
    reason,
    copyKey,
    isCopyKey,
    onCopy,
    onBack,
    onDecide,
    onWrite,
    onNext,
  } = props;
  const { t } = useWords();
  const [at, setAt] = useState(0);
  const [overriding, setOverriding] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const wanted = useRef(false);
  const parts = compiled.parts && compiled.parts.length > 1 ? compiled.parts : null;
  const total = parts?.length ?? 1;
  const done = copied >= total;
  const point = points[Math.min(at, points.length - 1)];
  const blocking = points.filter((p) => p.blocks);
  const open = points.length - blocking.length;
  const counted = asks.filter((a) => a.tier === 1 && a.kind !== 'rhetorical');
  const settled = counted.filter((a) => !points.some((p) => p.kind === 'ask' && p.ask.id === a.id));
  const sure = settled.filter((a) => !isOpen(a)),
    left = settled.filter(isOpen);
  const lit = useMemo(
    () => (point?.kind === 'ask' ? point.ask.evidence.map((e) => e.text) : point?.kind === 'finding' ? [point.finding.text] : []),
    [point],
  );
  useEffect(() => {
    head.current?.focus();
  }, []);
  useEffect(() => {
    if (overriding) reasonField.current?.focus();
  }, [overriding]);
  const next = parts && !done ? copied : undefined;
  const go = () => {
    if (checking) {
      wanted.current = true;
      return;
    }
    if (done) onNext();
    else if (blocking.length > 0 && !isReason(reason)) {
      if (overriding) reasonField.current?.focus();
      else if (blocking[0]) onWrite(blocking[0]);
    } else onCopy(reason, next);
  };
  // A second key that came before the reply was read through counts once it has been.
  const settle = useEffectEvent(() => {
    if (wanted.current) {
      wanted.current = false;
      go();
    }
  });
  useEffect(() => {
    if (!checking) settle();
  }, [checking]);
  const decide = (ask: Ask, state: OverrideState) => {
    onDecide(ask, state);
    if (points.findIndex((p) => p === point) >= points.length - 1) setAt(Math.max(0, points.length - 2));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (isCopyKey(event)) {
      event.preventDefault();
      go();
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      if (overriding) setOverriding(false);
      else onBack();
      return;
    }
    const typing = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !point || done) return;
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    const state = LETTERS[event.key.toLowerCase()];
    const onButton = event.target instanceof HTMLButtonElement;
    if (step !== undefined) {
      setAt((i) => Math.max(0, Math.min(points.length - 1, Math.min(i, points.length - 1) + step)));
      event.preventDefault();
    } else if (state && point.kind === 'ask') {
      decide(point.ask, state);
      event.preventDefault();
    } else if (event.key.toLowerCase() === 'w' || (event.key === 'Enter' && !onButton)) {
      onWrite(point);
      event.preventDefault();
    }
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);
  const tone = checking ? 'wait' : done ? 'done' : blocking.length > 0 ? 'block' : open > 0 ? 'open' : 'done';
  const verdict = checking
    ? t.reread.checking
    : done
      ? t.reread.copied
      : blocking.length > 0
        ? props.full
          ? t.reread.unconfirmed(blocking.length)
          : t.reread.blocked(blocking.length)
        : open > 0
          ? t.reread.openPoints(open)
          : message.trim() === ''
            ? t.reread.noMessage
            : left.length > 0
              ? t.reread.settled
              : t.reread.ready;
  return (
    <main className={styles['view']}>
      <header className={styles['head']}>
        <Button look="quiet" onClick={onBack} keys="Esc">
          {t.reread.back}
        </Button>
        <h1 ref={head} tabIndex={-1}>
          {t.reread.title}
        </h1>
        <p className={styles['verdict']} data-tone={tone} role="status">
          <Icon name={tone === 'wait' ? 'clock' : tone === 'block' ? 'block' : tone === 'open' ? 'unanswered' : 'answered'} />
          {verdict}
        </p>
      </header>
      <div className={styles['columns']}>
        <section className={styles['asks']} aria-label={t.reread.original} tabIndex={0}>
          <h2>{t.reread.original}</h2>
          {message.trim() === '' ? (
            <p className={styles['note']}>{t.reread.noMessage}</p>
          ) : (
            <MessageText
              message={message}
              zones={zones}
              asks={asks}
              unread={unread}
              askInHand={point?.kind === 'ask' ? point.ask.id : null}
              onLook={() => {}}
              onGo={(id) => {
                const i = points.findIndex((p) => p.kind === 'ask' && p.ask.id === id);
                if (i >= 0) setAt(i);
              }}
            />
          )}
        </section>
        <section className={styles['reply']} aria-label={t.reread.reply} tabIndex={0}>
          <h2>
            {t.reread.reply}{' '}
            <small>
              {t.reread.as(t.channel[props.channel])}
              {parts && ` · ${t.reread.parts(parts.length)}`}
            </small>
          </h2>
          <ReplyText
            compiled={compiled}
            channel={props.channel}
            lit={done ? [] : lit}
            copied={copied}
            onCopyPart={(i) => {
              onCopy(reason, i);
            }}
            blocked={blocking.length > 0 && !isReason(reason)}
          />
        </section>
      </div>
      <section className={styles['points']} aria-label={t.reread.toDecide}>
        {!done && point && (
          <PointCard
            key={point.kind === 'ask' ? point.ask.id : `${point.finding.rule}:${point.finding.start}`}
            point={point}
            number={points.indexOf(point) + 1}
            of={points.length}
            onDecide={decide}
            onWrite={onWrite}
            onStep={(by) => {
              setAt(Math.max(0, Math.min(points.length - 1, points.indexOf(point) + by)));
            }}
          />
        )}
        {!done && left.length > 0 && <Folded open asks={left} />}
        {!done && sure.length > 0 && <Folded asks={sure} />}
        {!done && findings.length > 0 && <p className={styles['note']}>{t.reread.alsoFindings(findings.length)}</p>}
        {done && <After kept={props.kept} onFollowUp={props.onFollowUp} />}
      </section>
      <footer className={styles['foot']}>
        {!done &&
          blocking.length > 0 &&
          (overriding ? (
            <label className={styles['reason']}>
              <span data-asked={reason !== '' && !isReason(reason)}>
                {reason !== '' && !isReason(reason) ? t.reread.reasonThin : t.reread.reason}
              </span>
              <input
                ref={reasonField}
                value={reason}
                maxLength={2000}
                onChange={(e) => {
                  props.onReason(e.target.value);
                }}
              />
            </label>
          ) : (
            <p className={styles['which']}>
              {t.reread.blockedBy}:{' '}
              {blocking
                .map((p) => (p.kind === 'ask' ? `${p.number}. ${p.ask.text}` : p.finding.message))
                .map((text) => (text.length > 70 ? `${text.slice(0, 69)}…` : text))
                .join(' · ')}
            </p>
          ))}
        <span className={styles['gap']} />
        {done ? (
          <>
            <Button onClick={onBack}>{t.reread.stay}</Button>
            <Button look="primary" icon="check" keys={copyKey} onClick={onNext}>
              {t.reread.next}
            </Button>
          </>
        ) : blocking.length > 0 ? (
          <>
            {overriding ? (
              <Button
                icon="copy"
                disabled={!isReason(reason)}
                onClick={() => {
                  onCopy(reason, next);
                }}
              >
                {t.reread.copyAnyway}
              </Button>
            ) : (
              <Button
                look="quiet"
                onClick={() => {
                  setOverriding(true);
                }}
              >
                {t.reread.copyAnyway}
              </Button>
            )}
            <Button
              look="primary"
              icon="edit"
              keys={copyKey}
              onClick={() => {
                if (blocking[0]) onWrite(blocking[0]);
              }}
            >
              {t.reread.backToBlock}
            </Button>
          </>
        ) : (
          <Button look="primary" icon="copy" keys={copyKey} onClick={go}>
            {parts ? t.reread.copyPartOf(copied + 1, total) : t.reread.copy}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** What needs no decision, counted; opened on a key: surely answered, or held and left open on purpose. */
function Folded({ asks, open = false }: { readonly asks: readonly Ask[]; readonly open?: boolean }) {
  const { t } = useWords();
  const held = asks.filter((ask) => rowState(ask) === 'held').length;
  const told = open
    ? [held > 0 ? t.reread.held(held) : '', asks.length > held ? t.reread.leftOpen(asks.length - held) : '']
    : [t.reread.sure(asks.length)];
  return (
    <details className={styles['sure']} data-open={open}>
      <summary>
        <Icon name={open ? (held > 0 ? 'held' : 'unanswered') : 'answered'} size={14} /> {told.filter((text) => text !== '').join(' · ')}
      </summary>
      <ul>
        {asks.map((ask) => (
          <li key={ask.id}>
            <Icon name={rowState(ask)} size={12} /> {ask.text}
            {open && ask.why !== '' ? (
              <span> · {ask.why}</span>
            ) : (
              ask.evidence[0] && <span> · {t.app.quoted(ask.evidence[0].text.slice(0, 80))}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
