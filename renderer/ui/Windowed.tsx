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
  /** Several rows may be marked: by Space, Shift with the arrows or a click, Ctrl and a click, Ctrl+A. */
  readonly marks?: Marks;
  /** Asked first for every key in the list. @returns true when the key did something. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
}

/** The rows that are marked, by number. */
export interface Marks {
  readonly has: (index: number) => boolean;
  readonly any: boolean;
  /** Turns one mark over. */
  readonly toggle: (index: number) => void;
  /** Marks these as well, both ends included. */
  readonly extend: (from: number, to: number) => void;
  readonly all: () => void;
  readonly none: () => void;
}

const SPARE = 6;

/** A list box that draws only the rows in sight: 10,000 replies scroll like ten. */
export function Windowed({
  id,
  label,
  count,
  rowHeight,
  selected,
  onSelect,
  onChoose,
  renderRow,
  focusable = true,
  marks,
  onKey,
}: WindowedProps) {
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
  const isMarkKey = (event: KeyboardEvent): boolean => {
    if (!marks) return false;
    if (event.key === ' ' && selected >= 0) marks.toggle(selected);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) marks.all();
    else if (event.key === 'Escape' && marks.any) marks.none();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isMarkKey(event) || onKey?.(event) === true) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
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
      const to = Math.max(0, Math.min(count - 1, next));
      if (marks && event.shiftKey && selected >= 0) marks.extend(selected, to);
      onSelect(to);
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
        aria-selected={marks?.any === true ? marks.has(i) : i === selected}
        data-current={i === selected}
        aria-setsize={count}
        aria-posinset={i + 1}
        className={styles['row']}
        ref={(node) => {
          if (node) {
            node.style.top = `${i * rowHeight}px`;
            node.style.height = `${rowHeight}px`;
          }
        }}
        onClick={(event) => {
          if (marks && (event.ctrlKey || event.metaKey)) {
            marks.toggle(i);
            return;
          }
          if (marks && event.shiftKey && selected >= 0) marks.extend(selected, i);
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
        aria-multiselectable={marks ? true : undefined}
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
