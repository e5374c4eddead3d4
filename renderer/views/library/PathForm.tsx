import { useState } from 'react';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import styles from './library.module.css';

/** Asks for the path of a library where no dialog of the system does. */
export function PathForm({ onOpen, onCancel }: { readonly onOpen: (path: string) => void; readonly onCancel: () => void }) {
  const { t } = useWords();
  const [path, setPath] = useState('');
  return (
    <form
      className={styles['openPath']}
      onSubmit={(e) => {
        e.preventDefault();
        if (path.trim() !== '') onOpen(path.trim());
      }}
    >
      <label>
        {t.library.path}{' '}
        <input
          autoFocus
          value={path}
          placeholder="/…/equipo.yaml"
          onChange={(e) => {
            setPath(e.target.value);
          }}
          onKeyDown={(e) => {
            if (e.key === 'Escape') onCancel();
          }}
        />
      </label>
      <Button type="submit">{t.library.openPath}</Button>
      <Button look="quiet" onClick={onCancel}>
        {t.app.cancel}
      </Button>
    </form>
  );
}
