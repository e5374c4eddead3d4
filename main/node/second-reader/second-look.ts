import { isWorthAsking, withReader } from '../../../core/answers/second-reader/apply.js';
import { requestOf } from '../../../core/answers/second-reader/request.js';
import type { ReaderReading } from '../../../core/answers/second-reader/reading.js';
import type { Trust } from '../../../core/answers/second-reader/trust.js';
import type { Analysis } from '../../../core/analyse.js';
import type { Lang } from '../../../core/contract.js';
import { askServer, type ReaderServer } from './client.js';

export interface Looked {
  readonly analysis: Analysis;
  /** Null when there was nothing to ask. */
  readonly reading: ReaderReading | null;
}

/** Has a second reader look once at what is in doubt of an analysis. Where it is silent the verdicts stay as they are. */
export async function secondLook(
  analysis: Analysis,
  message: string,
  { server, trust, sure, uiLang }: { readonly server: ReaderServer; readonly trust: Trust; readonly sure: boolean; readonly uiLang: Lang },
): Promise<Looked> {
  const open = analysis.asks.filter((ask) => isWorthAsking(ask, trust, sure));
  const request = requestOf(analysis.lang, message, open, analysis.sentences);
  if (!request) return { analysis, reading: null };
  const reading = await askServer(server, request);
  if (reading.code !== 'read') return { analysis, reading };
  const said = new Map(open.map((ask, i) => [ask, reading.verdicts[i] ?? null]));
  const asks = analysis.asks.map((ask) => {
    const verdict = said.get(ask);
    return verdict ? withReader(ask, verdict, analysis.sentences, trust, uiLang) : ask;
  });
  return { analysis: { ...analysis, asks }, reading };
}
