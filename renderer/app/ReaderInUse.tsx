import { readerInUse } from '../../core/answers/second-reader/in-use.js';
import { useWords } from '../i18n/index.js';
import { usePick, usePickShallow } from '../state/use.js';
import { Icon } from '../ui/Icon.js';
import styles from '../views/composer/frame.module.css';

/** Says in every section, for as long as it is so, that a second reader is in use, which and where. */
export function ReaderInUse() {
  const { t } = useWords();
  const reader = usePickShallow((s) => {
    const used = readerInUse(s.policy, s.settings);
    return {
      model: used?.model ?? '',
      host: used && URL.canParse(used.url) ? new URL(used.url).host : (used?.url ?? ''),
      by: used?.by ?? null,
    };
  });
  const reading = usePick((s) => s.reading);
  if (reader.by === null) return null;
  return (
    <p className={styles['reader']} role="note" data-reading={reading}>
      <Icon name={reading === 'silent' ? 'warn' : 'reader'} size={14} />
      <span>{t.reader.inUse(reader.model, reader.host, reader.by)}</span>
      {reading !== 'idle' && <span>{reading === 'asking' ? t.reader.reads : t.reader.isSilent}</span>}
    </p>
  );
}
