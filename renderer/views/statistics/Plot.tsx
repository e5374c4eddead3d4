import { useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import styles from './statistics.module.css';

export interface PlotProps {
  /** What is drawn along the bottom, in order. */
  readonly names: readonly string[];
  /** Shares, 0–1; null where there is nothing to tell. */
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly bars?: boolean;
  readonly locale: string;
}

const HEIGHT = 180;
const COLOURS = ['--accent-fill', '--partly'] as const;

/** Shares as bars or lines, for the eye; the table beside it says the same to everybody. */
export function Plot(props: PlotProps) {
  // Drawn anew with other colours.
  return <Drawing key={useTheme()} {...props} />;
}

function Drawing({ names, lines, bars = false, locale }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = place.current;
    if (!node) return;
    let plot: uPlot | null = null,
      ended = false;
    const sized = new ResizeObserver(() => plot?.setSize({ width: node.clientWidth, height: HEIGHT }));
    // Fifty kilobytes that only this view needs.
    void import('uplot').then(({ default: Plotter }) => {
      if (ended) return;
      plot = new Plotter(optionsOf(Plotter, node, { names, lines, bars, locale }), dataOf(names, lines), node);
      sized.observe(node);
    });
    return () => {
      ended = true;
      sized.disconnect();
      plot?.destroy();
    };
  }, [names, lines, bars, locale]);
  return <div className={styles['plot']} ref={place} aria-hidden="true" />;
}

/** Changes with the colours: a drawing takes none by itself. */
function useTheme(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const changed = (): void => setTimes((n) => n + 1);
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', changed);
    const chosen = new MutationObserver(changed);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', changed);
      chosen.disconnect();
    };
  }, []);
  return times;
}

const dataOf = (names: PlotProps['names'], lines: PlotProps['lines']): uPlot.AlignedData => [
  names.map((_, i) => i),
  ...lines.map(({ values }) => [...values]),
];

function optionsOf(Plotter: typeof uPlot, node: HTMLElement, { names, lines, bars, locale }: PlotProps): uPlot.Options {
  const colour = (name: string, fallback: string) => getComputedStyle(node).getPropertyValue(name).trim() || fallback;
  const axis = { stroke: colour('--soft', '#666'), grid: { stroke: colour('--line', '#ddd'), width: 1 }, ticks: { show: false } };
  const percent = (value: number) => value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    width: node.clientWidth,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    scales: { x: { time: false, range: [-0.6, names.length - 0.4] }, y: { range: [0, 1] } },
    axes: [
      { ...axis, grid: { show: false }, splits: () => names.map((_, i) => i), values: (_, at) => at.map((i) => names[i] ?? ''), space: 40 },
      { ...axis, size: 56, splits: () => [0, 0.25, 0.5, 0.75, 1], values: (_, at) => at.map(percent) },
    ],
    series: [
      {},
      ...lines.map(({ name }, i): uPlot.Series => {
        const stroke = colour(COLOURS[i] ?? '--soft', '#3b6fd4');
        const drawn = Plotter.paths.bars?.({ size: [0.7, 40] });
        return bars && drawn
          ? { label: name, stroke, fill: stroke, paths: drawn, points: { show: false } }
          : { label: name, stroke, width: 2, spanGaps: true, points: { show: true, size: 6 }, ...(i === 1 ? { dash: [6, 4] } : {}) };
      }),
    ],
  } as uPlot.Options;
}
