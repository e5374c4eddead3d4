import { AGENT_SPEAKER, CUSTOMER_SPEAKER, ROLE_LABEL, SPEAKER_LABELS, SPEAKER_LINE, SYSTEM_LINE } from '../language/zones.js';
import type { MarkedLine } from './zones.js';
import { fold } from './fold.js';

interface Turn { readonly line: number; readonly speaker: string; readonly valueAt: number }

/**
 * Chat transcripts and exports: at least two lines that begin with a speaker's label. What the
 * customer says after the shop's last turn is open (`body`); what was said before is context.
 * @returns false when the text is no transcript; then nothing was marked.
 */
export function chatZones(text: string, lines: MarkedLine[]): boolean {
  const turns = turnsOf(text, lines);
  const speakers = new Set(turns.map((turn) => turn.speaker));
  if (turns.length < 2) return false;
  const isAgent = agentsAmong(speakers, turns);
  const open = firstOpen(turns, isAgent);
  turns.forEach((turn, t) => {
    const to = turns[t + 1]?.line ?? lines.length;
    for (let i = turn.line; i < to; i++) {
      const line = lines[i] as MarkedLine;
      line.speaker = turn.speaker;
      line.kind = isAgent(turn.speaker) ? 'agent' : t >= open ? 'body' : 'quote';
      if (i === turn.line) line.valueAt = turn.valueAt;
      if (SYSTEM_LINE.test(i === turn.line ? fold(text.slice(turn.valueAt, line.end)).trim() : line.folded)) line.kind = 'system';
    }
  });
  for (const line of lines.slice(0, turns[0]?.line)) if (!line.blank) line.kind = SYSTEM_LINE.test(line.folded) ? 'system' : line.kind;
  return true;
}

function turnsOf(text: string, lines: readonly MarkedLine[]): Turn[] {
  const turns: Turn[] = [];
  let labelled = 0;
  lines.forEach((line, i) => {
    if (line.folded === '') return;
    const raw = text.slice(line.start, line.end);
    const stamped = SPEAKER_LABELS[0]?.exec(raw);
    const named = stamped ? null : SPEAKER_LABELS[1]?.exec(raw);
    const role = stamped || named ? null : ROLE_LABEL.exec(line.folded);
    const alone = stamped || named || role ? null : SPEAKER_LINE.exec(raw);
    const speaker = stamped?.[2] ?? named?.[1] ?? role?.[1] ?? alone?.[1];
    if (speaker === undefined || (alone && !/^\p{Lu}/u.test(speaker))) return;
    labelled++;
    const length = (stamped ?? named ?? role ?? alone)?.[0].length ?? 0;
    turns.push({ line: i, speaker: speaker.trim(), valueAt: line.start + length + (role ? raw.length - raw.trimStart().length : 0) });
  });
  return labelled >= 2 ? turns : [];
}

/** The shop's speakers by their name; with two unknown names, the one who does not speak last. */
function agentsAmong(speakers: ReadonlySet<string>, turns: readonly Turn[]): (speaker: string) => boolean {
  const agents = new Set([...speakers].filter((s) => AGENT_SPEAKER.test(fold(s)) && !CUSTOMER_SPEAKER.test(fold(s))));
  const customers = [...speakers].filter((s) => CUSTOMER_SPEAKER.test(fold(s)));
  if (agents.size === 0 && speakers.size === 2) {
    const customer = customers[0] ?? turns.at(-1)?.speaker;
    for (const s of speakers) if (s !== customer) agents.add(s);
  }
  return (speaker) => agents.has(speaker);
}

/** Index of the first turn that waits for an answer: after the last agent turn, or the last run of the customer's. */
function firstOpen(turns: readonly Turn[], isAgent: (speaker: string) => boolean): number {
  let end = turns.length;
  while (end > 0 && isAgent((turns[end - 1] as Turn).speaker)) end--;
  let open = end;
  while (open > 0 && !isAgent((turns[open - 1] as Turn).speaker)) open--;
  return open;
}
