/** Drawn on a 16-pixel grid with a 1.5-pixel line; always beside a word or inside a named button. */
const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  answered: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM5 8.2l2.1 2.1L11 6',
  partly: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 1.75v12.5M8.5 4.5h3.4M8.5 8h5M8.5 11.5h3.4',
  unanswered: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5z',
  'not-needed': 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM5 8h6',
  elsewhere: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM5.8 10.2l4.2-4.2M6.8 5.8h3.4v3.4',
  waiting: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.5V8l2.4 1.6',
  warn: 'M8 2.2l6.2 11H1.8zM8 6.4v3.2M8 11.6v.1',
  block: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM8 4.8v4M8 11.1v.1',
  hint: 'M8 1.9a4.4 4.4 0 00-2.4 8.1v1.6h4.8V10A4.4 4.4 0 008 1.9zM6.2 13.8h3.6',
  composer: 'M2.5 13.5h11M3.5 10.8l7.6-7.6 2 2-7.6 7.6H3.5z',
  library: 'M3 2.5h2.5v11H3zM6.8 2.5h2.5v11H6.8zM10.6 3l2.3-.6 2 10.5-2.3.6z',
  'follow-ups': 'M3 3.5h10v9.8H3zM3 6.3h10M5.5 2v2.5M10.5 2v2.5M5.6 9.6l1.6 1.6 3-3',
  statistics: 'M2.5 13.5h11M4 11V8M7 11V4.5M10 11V6.5M13 11V3',
  policy: 'M8 1.8l5.2 2v4c0 3-2.2 5.2-5.2 6.4-3-1.2-5.2-3.4-5.2-6.4v-4zM5.8 8l1.6 1.6 2.9-3.1',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  keys: 'M1.8 4h12.4v8H1.8zM4 6.5h.1M6.6 6.5h.1M9.2 6.5h.1M11.8 6.5h.1M4.5 9.5h7',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.4 10.4l3.3 3.3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  clipboard: 'M4 3.2h8v10.6H4zM6 1.9h4v2.4H6z',
  quote: 'M3 4.5h4v4L5.2 12M9 4.5h4v4L11.2 12',
  edit: 'M3.5 10.8l7.6-7.6 2 2-7.6 7.6H3.5z',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  chevron: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  trash: 'M3 4.5h10M6 4.5V2.8h4v1.7M4.2 4.5l.6 9h6.4l.6-9',
  pin: 'M8 9.5v5M5 2.5h6l-1 4 2 3H4l2-3z',
  clock: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.5V8l2.4 1.6',
  up: 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  downwards: 'M8 3v9.5M4.5 9L8 12.5 11.5 9',
  send: 'M2.5 8.5l3.2 3.2 3-3M7.3 11.7l6.2-7.4',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 13.5h10',
  open: 'M2 12.8V3.5h4l1.5 1.8H14v7.5z',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16, className }: { readonly name: IconName; readonly size?: number; readonly className?: string | undefined }) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
