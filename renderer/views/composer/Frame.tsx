import { type ReactNode } from 'react';
import { useWords } from '../../i18n/index.js';
import { VIEWS, type View } from '../../state/types.js';
import { Icon } from '../../ui/Icon.js';
import styles from './frame.module.css';

interface FrameProps {
  readonly view: View;
  readonly dueCount: number;
  readonly onShow: (view: View) => void;
  readonly onKeys: () => void;
  /** What is told above every section. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
}

/** The narrow rail of sections at the left, and the section itself. */
export function Frame({ view, dueCount, onShow, onKeys, top, children }: FrameProps) {
  const { t } = useWords();
  return (
    <div className={styles['frame']}>
      <nav className={styles['rail']} aria-label={t.app.navigation}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles['section']}
            aria-current={name === view ? 'page' : undefined}
            title={t.app.views[name]}
            onClick={() => {
              onShow(name);
            }}
            aria-label={name === 'follow-ups' && dueCount > 0 ? `${t.app.views[name]}, ${dueCount}` : t.app.views[name]}
          >
            <Icon name={name} size={18} />
            {name === 'follow-ups' && dueCount > 0 && <span className={styles['badge']}>{dueCount > 99 ? '99+' : dueCount}</span>}
          </button>
        ))}
        <span className={styles['gap']} />
        <button type="button" className={styles['section']} title={`${t.app.keys} (?)`} aria-label={t.app.keys} onClick={onKeys}>
          <Icon name="keys" size={18} />
        </button>
      </nav>
      <div>{top}</div>
      {children}
    </div>
  );
}
