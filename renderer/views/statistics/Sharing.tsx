import { useState } from 'react';
import type { SharedFigures, TeamFigures } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import styles from './statistics.module.css';

export interface SharingProps {
  readonly team: readonly TeamFigures[];
  /** What would be shared now. */
  readonly would: SharedFigures;
  /** The policy shares what was written, too. */
  readonly words: boolean;
  /** It would, but the library lies in git, which forgets nothing. */
  readonly withheld: boolean;
  readonly onShare: (figures: SharedFigures | null) => Promise<void>;
}

/** Entries shown of what would be shared. */
const SHOWN = 3;

/** Nothing leaves this computer before the button is pressed; what would is shown beside it. */
export function Sharing({ team, would, words, withheld, onShare }: SharingProps) {
  const { t, locale } = useWords();
  const [busy, setBusy] = useState(false);
  const w = t.lead.sharing;
  const shares = team.some(({ own }) => own);
  const share = (figures: SharedFigures | null) => {
    setBusy(true);
    void onShare(figures).finally(() => {
      setBusy(false);
    });
  };
  const day = (iso: string) => new Date(iso).toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  return (
    <section className={styles['leadPart']} data-wide="true" aria-label={w.title}>
      <h3>{w.title}</h3>
      <p>{words ? w.noteWords : w.note}</p>
      {withheld && <p>{w.withheld}</p>}
      <p>
        {team.length === 0
          ? w.nobody
          : w.who(team.map(({ agent, at, entries }) => w.one(agent || t.lead.noAgent, day(at), entries.length)).join(' · '))}
      </p>
      <details className={styles['shared']}>
        <summary>{w.show(would.entries.length)}</summary>
        <pre tabIndex={0}>{JSON.stringify({ ...would, entries: would.entries.slice(-SHOWN) }, null, 1)}</pre>
      </details>
      <div className={styles['buttons']}>
        <Button
          disabled={busy || would.entries.length === 0}
          onClick={() => {
            share(would);
          }}
        >
          {shares ? w.again : w.share}
        </Button>
        {shares && (
          <Button
            disabled={busy}
            onClick={() => {
              share(null);
            }}
          >
            {w.stop}
          </Button>
        )}
      </div>
    </section>
  );
}
