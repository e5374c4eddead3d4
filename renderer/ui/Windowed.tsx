import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './windowed.module.css';

interface WindowedProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Pixels; every row is as high. */
  readonly rowHeight: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onChoose?: (index: number) => void;
  readonly renderRow: (index: number) => ReactNode;
  readonly focusable?: boolean;
}

const SPARE = 6;

/** A list box that draws only the rows in sight: 10,000 replies scroll like ten. */
export function Windowed({ id, label, count, rowHeight, selected, onSelect, onChoose, renderRow, focusable = true }: WindowedProps) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    const measure = () => setView({ top: node.scrollTop, height: node.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(node);
    measure();
    return () => watcher.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (inner.current) inner.current.style.height = `${count * rowHeight}px`;
  }, [count, rowHeight]);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node || selected < 0) return;
    const top = selected * rowHeight;
    if (top < node.scrollTop) node.scrollTop = top;
    else if (top + rowHeight > node.scrollTop + node.clientHeight) node.scrollTop = top + rowHeight - node.clientHeight;
  }, [selected, rowHeight]);
  const from = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const next = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      onSelect(Math.max(0, Math.min(count - 1, next)));
    }
    if (event.key === 'Enter' && onChoose && selected >= 0) {
      event.preventDefault();
      onChoose(selected);
    }
  };
  const rows = [];
  for (let i = from; i < to; i++) {
    rows.push(
      <div
        key={i}
        id={`${id}-${i}`}
        role="option"
        aria-selected={i === selected}
        aria-setsize={count}
        aria-posinset={i + 1}
        className={styles['row']}
        ref={(node) => {
          if (node) {
            node.style.top = `${i * rowHeight}px`;
            node.style.height = `${rowHeight}px`;
          }
        }}
        onClick={() => {
          onSelect(i);
          onChoose?.(i);
        }}
      >
        {renderRow(i)}
      </div>,
    );
  }
  return (
    <div
      ref={box}
      className={styles['box']}
      onScroll={(e) => setView({ top: e.currentTarget.scrollTop, height: e.currentTarget.clientHeight })}
    >
      <div
        ref={inner}
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={focusable ? 0 : -1}
        className={styles['inner']}
        onKeyDown={focusable ? onKeyDown : undefined}
        aria-activedescendant={focusable && selected >= from && selected < to ? `${id}-${selected}` : undefined}
      >
        {rows}
      </div>
    </div>
  );
}
