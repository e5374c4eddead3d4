/** The audit as a page of its own: no script, nothing loaded, every word of customers and agents escaped. */
import { escapeHtml } from '../../core/channels/render.js';
import type { Lang } from '../../core/contract.js';

export interface Group {
  readonly name: string;
  readonly replies: number;
  readonly complete: number;
  readonly open: number;
  readonly findings: number;
}
export interface AuditRow {
  readonly id: unknown;
  readonly agent: string;
  readonly snippet: string;
  readonly open: readonly string[];
  /** What the engine will not commit itself on: to be looked at, counted neither as answered nor as open. */
  readonly doubtful: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly text: string }[];
}
export interface Audit {
  readonly replies: number;
  readonly unreadable: readonly { readonly line: number; readonly error: string }[];
  readonly asks: number;
  readonly answered: number;
  readonly doubtful: number;
  readonly complete: number;
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
  readonly agents: readonly Group[];
  readonly snippets: readonly Group[];
  readonly rows: readonly AuditRow[];
}

export const AUDIT_WORDS = {
  es: {
    title: 'Auditoría de respuestas',
    replies: 'respuestas',
    complete: 'contestan todo',
    asks: 'peticiones',
    answered: 'contestadas',
    doubtful: 'en duda',
    rule: 'Regla',
    times: 'Veces',
    agent: 'Agente',
    snippet: 'Respuesta de la biblioteca',
    open: 'Sin contestar',
    findings: 'Avisos',
    id: 'Conversación',
    unreadable: 'filas ilegibles',
    none: 'Nada que señalar.',
  },
  en: {
    title: 'Audit of replies',
    replies: 'replies',
    complete: 'answer everything',
    asks: 'asks',
    answered: 'answered',
    doubtful: 'in doubt',
    rule: 'Rule',
    times: 'Times',
    agent: 'Agent',
    snippet: 'Library reply',
    open: 'Not answered',
    findings: 'Findings',
    id: 'Conversation',
    unreadable: 'unreadable rows',
    none: 'Nothing to point out.',
  },
} as const;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #d8dde3;overflow-wrap:anywhere}@media(prefers-color-scheme:dark){body{color:#e6e9ec;background:#16191d}th,td{border-color:#343a41}}';

export function auditHtml(audit: Audit, lang: Lang): string {
  const words = AUDIT_WORDS[lang];
  const groups = (list: readonly Group[]): string[][] =>
    list.map((one) => [one.name, String(one.replies), percent(one.complete, one.replies), String(one.open), String(one.findings)]);
  const heads = (name: string): string[] => [name, words.replies, words.complete, words.open, words.findings];
  const marked = audit.rows.filter((row) => row.open.length > 0 || row.doubtful.length > 0 || row.findings.length > 0);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style></head><body>
<h1>${words.title}</h1>
<p>${audit.replies} ${words.replies}: ${percent(audit.complete, audit.replies)} ${words.complete}. ${audit.asks} ${words.asks}: ${percent(audit.answered, audit.asks)} ${words.answered}, ${percent(audit.doubtful, audit.asks)} ${words.doubtful}.${audit.unreadable.length === 0 ? '' : ` ${audit.unreadable.length} ${words.unreadable}.`}</p>
<h2>${words.findings}</h2>${table(
    [words.rule, words.times],
    audit.rules.map((one) => [one.rule, String(one.count)]),
  )}
${audit.agents.length === 0 ? '' : `<h2>${words.agent}</h2>${table(heads(words.agent), groups(audit.agents))}`}
${audit.snippets.length === 0 ? '' : `<h2>${words.snippet}</h2>${table(heads(words.snippet), groups(audit.snippets))}`}
<h2>${words.open}</h2>${
    marked.length === 0
      ? `<p>${words.none}</p>`
      : table(
          [words.id, words.agent, words.open, words.doubtful, words.findings],
          marked.map((row) => [
            String(row.id ?? ''),
            row.agent,
            row.open.join('\n'),
            row.doubtful.join('\n'),
            row.findings.map((one) => `${one.rule}${one.text === '' ? '' : `: ${one.text}`}`).join('\n'),
          ]),
        )
  }
</body></html>
`;
}
