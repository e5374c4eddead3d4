import { memo, useMemo, useState } from 'react';
import type { Ask } from '../../../core/contract.js';
import type { Zone } from '../../../core/text/zones.js';
import { useWords } from '../../i18n/index.js';
import { rowState } from '../../state/select.js';
import { stretchesOf, type Piece, type Stretch } from '../../state/segments.js';
import styles from './message.module.css';

/** What is drawn of a very long message at first, in characters. */
const FIRST = 20_000;

export interface MessageTextProps {
  readonly message: string;
  readonly zones: readonly Zone[];
  readonly asks: readonly Ask[];
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
      {stretches.map((stretch) => stretch.kind === 'fold'
        ? <Folded key={stretch.start} stretch={stretch} {...props} />
        : <span key={stretch.start} className={stretch.kind === 'dim' ? styles['dim'] : undefined}><Pieces pieces={stretch.pieces} {...props} /></span>)}
      {shown < message.length && (
        <p className={styles['long']}>{t.message.long(shown, message.length)} <button type="button" onClick={() => { setAll(true); }}>{t.message.showAll}</button></p>
      )}
    </div>
  );
});

function Folded({ stretch, ...props }: MessageTextProps & { readonly stretch: Stretch }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['folded']}>
      <button type="button" aria-expanded={open} onClick={() => { setOpen(!open); }}>{t.message.folded(stretch.lines)} · {open ? t.message.fold : t.message.unfold}</button>
      {open && <div className={styles['dim']}><Pieces pieces={stretch.pieces} {...props} /></div>}
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
      <mark key={piece.start} className={styles['ask']} data-kind={ask.kind} data-tier={ask.tier} data-state={rowState(ask)} data-hand={ask.id === askInHand} title={name}
        onMouseEnter={() => { onLook(ask.id); }} onMouseLeave={() => { onLook(null); }} onClick={() => { onGo(ask.id); }}>
        {first && <sup className={styles['number']} aria-hidden="true">{number}</sup>}{piece.text}
      </mark>
    );
  });
}
