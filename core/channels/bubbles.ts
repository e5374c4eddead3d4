import { sentencesOf } from '../text/sentences.js';

/** Length that a chat bubble is read at a glance, in UTF-16 code units. */
const BUBBLE = 300;

/**
 * Cuts a chat reply into bubbles of at most `limit` code units: short paragraphs together, long ones at
 * sentence ends, and inside a sentence only when it is longer than a bubble, at a space.
 */
export function toBubbles(text: string, limit: number = BUBBLE): string[] {
  const paragraphs = text.split(/\n{2,}/).flatMap((paragraph) => {
    const bubbles: string[] = [];
    let bubble = '';
    let before = 0;
    for (const { start, end } of sentencesOf(paragraph)) {
      const joint = paragraph.slice(before, start).includes('\n') ? '\n' : ' ';
      before = end;
      for (const piece of pieces(paragraph.slice(start, end), limit)) {
        if (bubble !== '' && bubble.length + 1 + piece.length > limit) {
          bubbles.push(bubble);
          bubble = '';
        }
        bubble = bubble === '' ? piece : `${bubble}${joint}${piece}`;
      }
    }
    if (bubble !== '') bubbles.push(bubble);
    return bubbles;
  });
  // A greeting alone, a closing alone, a line of eight words: nobody sends each by itself.
  const merged: string[] = [];
  for (const next of paragraphs) {
    const last = merged.at(-1);
    if (last !== undefined && last.length + 2 + next.length <= limit) merged[merged.length - 1] = `${last}\n\n${next}`;
    else merged.push(next);
  }
  return merged;
}

function pieces(sentence: string, limit: number): string[] {
  const out: string[] = [];
  let rest = sentence;
  while (rest.length > limit) {
    const space = rest.lastIndexOf(' ', limit);
    let cut = space > limit / 2 ? space : limit;
    if (/[\ud800-\udbff]/.test(rest[cut - 1] ?? '')) cut--;
    out.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') out.push(rest);
  return out;
}
