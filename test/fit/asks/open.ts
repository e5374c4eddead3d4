/**
 * Openly licensed text of other people (resources/ATTRIBUTION.md), read from a folder that is no part of the project: sentences
 * that ask or do not, and customers' posts with their asks. It keeps the tagger from finding asks in all that is written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../../core/contract.js';
import { ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE, NO_TAG } from '../../../core/asks/tagger/chain.js';
import type { PlacedAsk } from '../corpus.js';
import { instanceOf, type Instance, type LabelledMessage } from './instances.js';

const SENTENCES = /^(?:ud_es_gsd|ud_es_pud|ud_es_coser|tydip_es_talk|xquad_es|ud_en_ewt_\w+|multidogo_\w+)$/;
const POSTS = 'ibm_twitter_care';
const SENTENCE_WEIGHT = 0.15,
  ASKING_WEIGHT = 0.15,
  POST_WEIGHT = 1.5;
const OPEN = (1 << NO_TAG) | (1 << COMPLAINT_BEGIN) | (1 << COMPLAINT_INSIDE),
  ASKING = OPEN | (1 << ASK_BEGIN) | (1 << ASK_INSIDE);

interface OpenRow {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly text_unpunct?: string;
  readonly label?: string;
  readonly complaint?: number;
  readonly asks?: readonly { readonly type: string; readonly text: string; readonly start: number; readonly end: number }[];
}

/** @returns instances in parts that are left out together with a set of the corpus each. @param folder searched for *.jsonl. */
export function openInstances(folder: string, sets: readonly string[]): Instance[] {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /(?:question_mark|multidogo|messages_hand)\S*\.jsonl$/.test(name))
    .sort();
  let n = 0;
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line): Instance[] => {
        const row = JSON.parse(line) as OpenRow & { readonly lang?: Lang },
          set = sets[n++ % sets.length] as string,
          lang: Lang = /(?:^|\/)es_/.test(name) ? 'es' : 'en';
        if (row.source === POSTS && row.asks) return postOf(row, set, lang);
        return SENTENCES.test(row.source) ? sentenceOf(row, set, lang) : [];
      }),
  );
}

function postOf(row: OpenRow, set: string, lang: Lang): Instance[] {
  const gold = (row.asks ?? [])
    .filter(({ type }) => type === 'question' || type === 'request')
    .map(({ type, text, start, end }): PlacedAsk => ({
      kind: type as 'question',
      span: text,
      start,
      end,
      state: 'unanswered',
      evidence: [],
    }));
  const x = instanceOf({ id: row.id, set, lang, message: row.text, gold }, 'open');
  if (row.complaint)
    x.allowed.forEach((states, i) => {
      if (states === 1 << NO_TAG) x.allowed[i] = OPEN;
    });
  return [{ ...x, weight: POST_WEIGHT }];
}

/**
 * A sentence that asks nothing, or in which something asks. "Other" says only that it bore no question mark: what the rules
 * read as a request stays out.
 */
function sentenceOf(row: OpenRow, set: string, lang: Lang): Instance[] {
  const asks = row.label !== 'other';
  const labelled: LabelledMessage = { id: row.id, set, lang, message: row.text_unpunct ?? row.text, gold: [] };
  const x = instanceOf(labelled, 'open');
  if (x.gaps.length === 0 || (!asks && x.rules.asks.some((ask) => ask.kind === 'request'))) return [];
  x.allowed.fill(asks ? ASKING : OPEN);
  return [{ ...x, some: asks, weight: asks ? ASKING_WEIGHT : SENTENCE_WEIGHT }];
}
