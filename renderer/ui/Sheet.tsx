import { useEffect, useRef, type ReactNode } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  readonly label: string;
  readonly place: 'top' | 'middle';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over the window. The browser keeps the focus inside and closes it on Escape. */
export function Sheet({ label, place, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
    return () => {
      node?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['sheet']}
      data-place={place}
      aria-label={label}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
      onMouseDown={(e) => {
        if (e.target === dialog.current) onClose();
      }}
    >
      <div className={styles['inside']}>{children}</div>
    </dialog>
  );
}
