import { useEffect } from 'react';
import { useWords } from '../../i18n/index.js';
import type { Notice } from '../../state/types.js';
import { IconButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './status.module.css';

interface StatusProps { readonly notice: Notice | null; readonly connected: boolean; readonly said: string; readonly onGone: (id: number) => void }

/** How long news stays, in milliseconds; bad news is read more slowly. */
const STAYS = { done: 4_000, wrong: 12_000 };

/** News at the foot of the window, and the voice for screen readers. */
export function Status({ notice, connected, said, onGone }: StatusProps) {
  const { t } = useWords();
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => { onGone(notice.id); }, STAYS[notice.tone]);
    return () => { clearTimeout(timer); };
  }, [notice, onGone]);
  return (
    <>
      <div className={styles['status']}>
        {!connected && <p className={styles['notice']} data-tone="wrong" role="alert"><Icon name="warn" />{t.app.disconnected}</p>}
        <div role="status">
          {notice && (
            <p className={styles['notice']} data-tone={notice.tone}>
              <Icon name={notice.tone === 'done' ? 'check' : 'warn'} /><span>{notice.text}</span>
              <IconButton icon="close" size={12} label={t.app.close} onClick={() => { onGone(notice.id); }} />
            </p>
          )}
        </div>
      </div>
      <p className="quiet" aria-live="polite">{said}</p>
    </>
  );
}
