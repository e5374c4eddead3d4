import { memo, useMemo, useState } from 'react';
import type { Ask } from '../../../core/contract.js';
import type { Zone } from '../../../core/text/zones.js';
import { useWords } from '../../i18n/index.js';
import { rowState } from '../../state/select.js';
import { stretchesOf, type Piece, type Stretch, type TurnLabel } from '../../state/segments.js';
import styles from './message.module.css';

/** What is drawn of a very long message at first, in characters. */
const FIRST = 20_000;

export interface MessageTextProps {
  readonly message: string;
  readonly zones: readonly Zone[];
  readonly asks: readonly Ask[];
  /** Characters at its end that the engine did not read. */
  readonly unread: number;
  readonly askInHand: string | null;
  readonly onLook: (askId: string | null) => void;
  readonly onGo: (askId: string) => void;
}

export const MessageText = memo(function MessageText(props: MessageTextProps) {
  const { message, zones, asks } = props;
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? message.length : Math.min(FIRST, message.length);
  const stretches = useMemo(() => stretchesOf(message, zones, asks, shown), [message, zones, asks, shown]);
  return (
    <div className={styles['text']}>
      {stretches.map((stretch) =>
        stretch.turn ? (
          <Turn key={stretch.start} stretch={stretch} turn={stretch.turn} {...props} />
        ) : (
          <Said key={stretch.start} stretch={stretch} {...props} />
        ),
      )}
      {props.unread > 0 && (
        <p className={styles['long']} role="note">
          {t.message.unread(props.unread)}
        </p>
      )}
      {shown < message.length && (
        <p className={styles['long']}>
          {t.message.long(shown, message.length)}{' '}
          <button
            type="button"
            onClick={() => {
              setAll(true);
            }}
          >
            {t.message.showAll}
          </button>
        </p>
      )}
    </div>
  );
});

function Said({ stretch, ...props }: MessageTextProps & { readonly stretch: Stretch }) {
  if (stretch.kind === 'fold') return <Folded stretch={stretch} {...props} />;
  return (
    <span className={stretch.kind === 'dim' ? styles['dim'] : undefined}>
      <Pieces pieces={stretch.pieces} {...props} />
    </span>
  );
}

/** One turn of a conversation: who, when, and what was said. */
function Turn({ stretch, turn, ...props }: MessageTextProps & { readonly stretch: Stretch; readonly turn: TurnLabel }) {
  const { t } = useWords();
  const side = turn.role === 'shop' ? t.message.shop : t.message.customer;
  // "Tú", "You": the page's word for whoever looks at it.
  const own = /^(?:t[uú]|vos|you|has enviado|enviaste|you sent)\b/i.test(turn.speaker);
  return (
    <div className={styles['turn']} data-role={turn.role} data-earlier={turn.earlier}>
      <p className={styles['speaker']}>
        <b>{own || turn.speaker === '' ? side : turn.speaker}</b>
        {turn.stamp !== '' && <span> · {turn.stamp}</span>}
        {turn.earlier && <span title={t.message.earlierHint}> · {t.message.earlier}</span>}
      </p>
      <Said stretch={stretch} {...props} />
    </div>
  );
}

function Folded({ stretch, ...props }: MessageTextProps & { readonly stretch: Stretch }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['folded']}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t.message.folded(stretch.lines)} · {open ? t.message.fold : t.message.unfold}
      </button>
      {open && (
        <div className={styles['dim']}>
          <Pieces pieces={stretch.pieces} {...props} />
        </div>
      )}
    </div>
  );
}

function Pieces({ pieces, askInHand, onLook, onGo }: MessageTextProps & { readonly pieces: readonly Piece[] }) {
  const { t } = useWords();
  return pieces.map((piece) => {
    if (!piece.ask) return <span key={piece.start}>{piece.text}</span>;
    const { ask, number, first } = piece.ask;
    const name = t.message.ask(number, t.kind[ask.kind], t.state[rowState(ask)]);
    return (
      <mark
        key={piece.start}
        {...(first ? { 'data-ask-mark': `ask-${ask.id}` } : {})}
        className={styles['ask']}
        data-kind={ask.kind}
        data-tier={ask.tier}
        data-state={rowState(ask)}
        data-hand={ask.id === askInHand}
        title={name}
        onMouseEnter={() => {
          onLook(ask.id);
        }}
        onMouseLeave={() => {
          onLook(null);
        }}
        onClick={() => {
          onGo(ask.id);
        }}
      >
        {first && (
          <sup className={styles['number']} aria-hidden="true">
            {number}
          </sup>
        )}
        {piece.text}
      </mark>
    );
  });
}
