/** Reads the golden shapes: whole pastes with what is the customer's drawn in. See mail.txt for the format. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Lang, Span } from '../../../core/contract.js';

export interface GoldenShape {
  readonly id: string;
  readonly lang: Lang;
  /** Empty when nobody is named. */
  readonly customer: string;
  /** "order=PV-2025-0871", as written, blanks left out. */
  readonly entities: readonly string[];
  readonly text: string;
  /** The customer's own words. */
  readonly own: readonly Span[];
  /** What may be taken for either. */
  readonly either: readonly Span[];
}

export const squeezed = (words: string): string => words.replace(/\s/g, '').replace(/^#/, '').toLowerCase();

export function goldenShapes(): GoldenShape[] {
  const dir = new URL('.', import.meta.url);
  return readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, dir), 'utf8').split(/^@@@ /m).slice(1).map(readOne));
}

function readOne(source: string): GoldenShape {
  const end = source.indexOf('\n');
  const [id = '', lang = 'es', customer = '-', entities = ''] = source
    .slice(0, end)
    .split('|')
    .map((part) => part.trim());
  const { text, spans } = drawn(source.slice(end + 1).replace(/\n+$/, ''));
  return {
    id,
    lang: lang as Lang,
    customer: customer === '-' ? '' : customer,
    text,
    own: spans['⟦'],
    either: spans['⟪'],
    entities:
      entities === ''
        ? []
        : entities.split(';').map((e) => {
            const at = e.indexOf('=');
            return `${e.slice(0, at).trim()}=${squeezed(e.slice(at + 1))}`;
          }),
  };
}

function drawn(source: string): { readonly text: string; readonly spans: Readonly<Record<'⟦' | '⟪', readonly Span[]>> } {
  const spans: Record<'⟦' | '⟪', Span[]> = { '⟦': [], '⟪': [] };
  let text = '';
  let start = 0;
  for (const c of source) {
    if (c === '⟦' || c === '⟪') start = text.length;
    else if (c === '⟧') spans['⟦'].push({ start, end: text.length });
    else if (c === '⟫') spans['⟪'].push({ start, end: text.length });
    else text += c;
  }
  return { text, spans };
}
