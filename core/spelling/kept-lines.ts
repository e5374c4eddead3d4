/** What was found in each line of a draft, by who looked: a line stays while the rest is typed. */

/** Lines of one draft with its edits that are kept. */
const MOST = 120;

/** Bounded; whoever owns it drops it with the case, for it holds the words of one. */
export class KeptLines {
  private readonly kept = new WeakMap<object, Map<string, unknown>>();

  /** @param most lines kept by one who looks; all are forgotten at once when there are more. */
  constructor(private readonly most = MOST) {}

  /** @param who whose findings they are. @param key the line, with all else that they hang on. */
  of<T>(who: object, key: string, find: () => T): T {
    let lines = this.kept.get(who);
    if (!lines) this.kept.set(who, (lines = new Map<string, unknown>()));
    if (lines.has(key)) return lines.get(key) as T;
    const found = find();
    if (lines.size >= this.most) lines.clear();
    lines.set(key, found);
    return found;
  }
}

/** @returns the lines of a text with their breaks' offsets; a figure at a line's end belongs to the word that begins the next ("3\\nunidades"). */
export function linesApart(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at > 0 && isFigure(text.charCodeAt(at - 1))) continue;
    lines.push({ start, end: at });
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}
const isFigure = (code: number): boolean => code >= 48 && code <= 57;
