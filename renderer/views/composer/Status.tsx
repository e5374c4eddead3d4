import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.js';
import type { Notice } from '../../state/types.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './status.module.css';

interface StatusProps {
  readonly notice: Notice | null;
  readonly connected: boolean;
  readonly said: string;
  readonly onGone: (id: number) => void;
  readonly onUndo: (id: number) => void;
}

/** How long news stays, in milliseconds; bad news is read more slowly, and what can be undone leaves time to reach the button. */
const STAYS = { done: 4_000, wrong: 12_000, undo: 12_000 };

/** News at the foot of the window, and the voice for screen readers. */
export function Status({ notice, connected, said, onGone, onUndo }: StatusProps) {
  const { t } = useWords();
  /** The news that the pointer or the focus is on stays. */
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => {
    if (!notice || held === notice.id) return;
    const timer = setTimeout(
      () => {
        onGone(notice.id);
      },
      STAYS[notice.undo ? 'undo' : notice.tone],
    );
    return () => {
      clearTimeout(timer);
    };
  }, [notice, held, onGone]);
  return (
    <>
      <div className={styles['status']}>
        {!connected && (
          <p className={styles['notice']} data-tone="wrong" role="alert">
            <Icon name="warn" />
            {t.app.disconnected}
          </p>
        )}
        <div role="status">
          {notice && (
            <p
              className={styles['notice']}
              data-tone={notice.tone}
              onMouseEnter={() => {
                setHeld(notice.id);
              }}
              onMouseLeave={() => {
                setHeld(null);
              }}
              onFocus={() => {
                setHeld(notice.id);
              }}
              onBlur={() => {
                setHeld(null);
              }}
            >
              <Icon name={notice.tone === 'done' ? 'check' : 'warn'} />
              <span>{notice.text}</span>
              {notice.undo && (
                <Button
                  look="quiet"
                  className={styles['undo']}
                  onClick={() => {
                    onUndo(notice.id);
                  }}
                >
                  {t.app.undo}
                </Button>
              )}
              <IconButton
                icon="close"
                size={12}
                label={t.app.close}
                onClick={() => {
                  onGone(notice.id);
                }}
              />
            </p>
          )}
        </div>
      </div>
      <p className="quiet" aria-live="polite">
        {said}
      </p>
    </>
  );
}
