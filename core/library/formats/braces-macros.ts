/** `{name: settings}` of Text Blaze, `{date +2d}` of Raycast and Alfred: one reader of macros in single braces. */

export interface Macro {
  readonly raw: string;
  readonly name: string;
  /** What follows the name, as written. */
  readonly rest: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of one macro that are looked at. */
const LONGEST = 4_000;

/** Macros in order; braces inside one are balanced, and what is no known name is text. */
export function* macros(text: string, known: (name: string) => boolean): Generator<Macro> {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const name = /^\{\s*(=|\/?[a-z][\w-]{0,30})/i.exec(text.slice(at, at + 40));
    if (!name || !known((name[1] as string).toLowerCase())) continue;
    let depth = 0,
      end = -1;
    for (let i = at; i < text.length && i < at + LONGEST; i++) {
      if (text[i] === '{') depth++;
      else if (text[i] === '}' && --depth === 0) {
        end = i + 1;
        break;
      }
    }
    if (end < 0) continue;
    yield {
      raw: text.slice(at, end),
      name: (name[1] as string).toLowerCase(),
      rest: text.slice(at + name[0].length, end - 1).trim(),
      start: at,
      end,
    };
    at = end - 1;
  }
}

/** "; " separated settings: `name=x`, and what has no name. */
export function settings(rest: string): { readonly named: ReadonlyMap<string, string>; readonly plain: readonly string[] } {
  const named = new Map<string, string>(),
    plain: string[] = [];
  for (const part of rest.replace(/^:/, '').split(';')) {
    const match = /^\s{0,99}([a-z]{1,99})\s{0,99}=\s{0,99}([\s\S]{0,20000}?)\s{0,99}$/i.exec(part);
    if (match) named.set((match[1] as string).toLowerCase(), (match[2] as string).replace(/^"([\s\S]*)"$/, '$1'));
    else if (part.trim() !== '') plain.push(part.trim());
  }
  return { named, plain };
}
