/** Reads the golden messages: text with drawn asks, `{q/time ¿Cuándo llega?}`. See email.txt for the format. */
import { readFileSync, readdirSync } from 'node:fs';
import type { AnswerType, AskKind, Lang } from '../../../core/contract.js';

export interface GoldenAsk {
  readonly kind: AskKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly expects: readonly AnswerType[];
}
export interface GoldenMessage {
  readonly id: string;
  readonly channel: string;
  readonly lang: Lang;
  readonly text: string;
  readonly asks: readonly GoldenAsk[];
}

const KINDS: Readonly<Record<string, AskKind>> = { q: 'question', r: 'request', x: 'rhetorical', c: 'complaint' };
const DRAWN = /\{([qrxc])(?:\/([a-z+]+))? ([^}]+)\}/g;

/** @returns every golden message, in the order of files and lines. */
export function goldenMessages(): GoldenMessage[] {
  const dir = new URL('.', import.meta.url);
  return readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .flatMap((file) => readOne(file.replace('.txt', ''), readFileSync(new URL(file, dir), 'utf8')));
}

function readOne(channel: string, source: string): GoldenMessage[] {
  let lang: Lang = 'es';
  return source.split('\n').flatMap((line, i): GoldenMessage[] => {
    if (line.startsWith('## ')) {
      lang = line.slice(3).trim() as Lang;
      return [];
    }
    return line.trim() === '' || line.startsWith('#')
      ? []
      : [{ id: `${channel}:${i + 1}`, channel, lang, ...drawn(line.replaceAll('⏎', '\n')) }];
  });
}

/** The text without the drawing, and where the drawn asks are in it. */
export function drawn(line: string): { text: string; asks: GoldenAsk[] } {
  const asks: GoldenAsk[] = [];
  let text = '';
  let from = 0;
  for (const m of line.matchAll(DRAWN)) {
    text += line.slice(from, m.index);
    const words = m[3] as string;
    asks.push({
      kind: KINDS[m[1] as string] as AskKind,
      text: words,
      start: text.length,
      end: text.length + words.length,
      expects: (m[2]?.split('+') ?? []) as AnswerType[],
    });
    text += words;
    from = m.index + m[0].length;
  }
  return { text: text + line.slice(from), asks };
}
