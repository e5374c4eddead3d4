import type { FoundAsk, Lang } from '../contract.js';

/** Finds every question, request and complaint of a customer's message. OWNER: reader. Temporary body. */
export function findAsks(_message: string, _lang: Lang): FoundAsk[] {
  return [];
}
