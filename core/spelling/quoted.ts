import type { Span } from '../contract.js';

/** Lines that introduce what another person wrote: "El lun, 3 nov, Ana escribió:", "On Monday Ana wrote:", "-----Mensaje original-----". */
const INTRODUCES =
  /^\s*(?:(?:el|on|le)\s.{4,120}\b(?:escribió|wrote|escribio)\s*:|-{2,}\s*(?:mensaje original|original message|mensaje reenviado|forwarded message)\s*-{2,})\s*$/i;

/** The stretches of a draft that its author wrote: no lines that begin with `>`, nothing after the line that introduces the quoted message. */
export function ownText(draft: string): Span[] {
  const spans: Span[] = [];
  let from = -1;
  let at = 0;
  while (at <= draft.length) {
    const newline = draft.indexOf('\n', at);
    const end = newline < 0 ? draft.length : newline + 1;
    const line = draft.slice(at, Math.min(end, at + 400));
    const introduces = INTRODUCES.test(line);
    if (introduces || /^\s*>/.test(line)) {
      if (from >= 0) spans.push({ start: from, end: at });
      from = -1;
      if (introduces) return spans;
    } else if (from < 0) from = at;
    if (newline < 0) break;
    at = end;
  }
  if (from >= 0 && from < draft.length) spans.push({ start: from, end: draft.length });
  return spans;
}
