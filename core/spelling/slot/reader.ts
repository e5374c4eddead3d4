import type { Lang } from '../../contract.js';
import type { Localized } from '../../localized.js';
import type { KeptLines } from '../kept-lines.js';
import type { SpellToken } from '../tokens.js';
import { piecesOf } from './context.js';
import { slotHits } from './find.js';
import { KindIndex, type SlotKinds } from './kinds.js';
import { slotWeights } from './weights.js';

/** A word whose like is far likelier in its place. */
export interface SlotFinding {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly meant: string;
  readonly reason: Localized;
}

/** Reads a text line by line by the fitted weights of its language. */
export class SlotReader {
  private readonly index: KindIndex;

  /** @param has whether a word is one of the common ones: a rare word is nobody's slip's meaning. */
  constructor(
    private readonly kinds: SlotKinds,
    private readonly lang: Lang,
    private readonly has: (word: string) => boolean,
  ) {
    this.index = new KindIndex(kinds);
  }

  /**
   * @param tokens the words of the text: what is none of them (an address, a code) is not looked at.
   * @param kept where what was found in a line stays while the rest is typed.
   */
  read(text: string, tokens: readonly SpellToken[], kept: KeptLines | undefined): SlotFinding[] {
    const starts = new Map(tokens.map((token) => [token.start, token]));
    const out: SlotFinding[] = [];
    let from = 0;
    for (const line of text.split('\n')) {
      for (const found of kept ? kept.of(this, line, () => this.readLine(line)) : this.readLine(line)) {
        const token = starts.get(found.start + from);
        // A capital inside a sentence is a name's.
        if (token && (token.startsSentence || !/^\p{Lu}/u.test(token.text)))
          out.push({ ...found, start: found.start + from, end: found.end + from });
      }
      from += line.length + 1;
    }
    return out;
  }

  private readLine(line: string): SlotFinding[] {
    const pieces = piecesOf(line);
    const found: SlotFinding[] = [];
    let before = -1;
    for (const { first, last, meant } of slotHits(pieces, this.index, this.has, slotWeights(this.lang))) {
      if (first <= before) continue;
      before = last;
      found.push({
        start: pieces[first]?.start ?? 0,
        end: pieces[last]?.end ?? 0,
        meant: meant.text,
        reason: this.kinds.reasons[reasonOf(meant.kind)] as Localized,
      });
    }
    return found;
  }
}

const AGREEMENT =
  /^(?:number|gender|plural verb|past$|(?:el|la|los|las|un|una|unos|este|estos|nuestros?|todos?|mucho|otro|su)\/|has\/|is\/|was\/|this\/|that\/|don't\/|ha\/han|está\/están)/;
function reasonOf(kind: string): string {
  if (/^(?:past|first|future|stress)$/.test(kind)) return 'accent';
  if (AGREEMENT.test(kind)) return 'agreement';
  const [a = '', b = ''] = kind.split('/');
  if (/ /.test(kind)) return 'spaces';
  return a.normalize('NFD').replace(/\u0301/g, '') === b.normalize('NFD').replace(/\u0301/g, '') ? 'accent' : 'sound';
}
