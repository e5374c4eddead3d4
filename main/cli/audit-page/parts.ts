/** The page's tables and conversations. Every word that is not ours is escaped here. */
import { escapeHtml } from '../../../core/channels/render.js';
import type { Lang } from '../../../core/contract.js';
import { byHarm } from '../../../core/findings/harm.js';
import type { Group } from '../../../core/audit/summary.js';
import type { JudgedExchange } from '../../../core/audit/judge.js';
import { ruleName } from '../../../core/policy/rule-names.js';
import { markedHtml, type Mark } from './marked.js';
import type { AuditWords } from './words.js';

export const percentIn = (words: Pick<AuditWords, 'locale'>, part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toLocaleString(words.locale, { style: 'percent', maximumFractionDigits: 0 });

/** @param name of a group's row, given as text. */
export function groupTable(
  words: AuditWords,
  head: string,
  groups: readonly Group[],
  name: (group: Group) => string,
  bars = false,
): string {
  const heads = [words.replies, words.complete, words.open, words.findings];
  const rows = groups.map((one) => {
    const share = one.replies === 0 ? 0 : one.complete / one.replies;
    const bar = bars ? `<td class="bar">${one.replies === 0 ? '' : `<span style="width:${Math.round(100 * share)}%"></span>`}</td>` : '';
    const figures = [one.replies, percentIn(words, one.complete, one.replies), one.open, one.findings];
    return `<tr><th scope="row">${escapeHtml(name(one))}</th>${bar}${figures.map((one) => `<td class="n">${typeof one === 'number' ? one.toLocaleString(words.locale) : one}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr><th scope="col">${escapeHtml(head)}</th>${bars ? '<td></td>' : ''}${heads.map((one) => `<th scope="col" class="n">${one}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** a, b … z, aa, ab … */
const letter = (n: number): string => (n < 26 ? '' : letter(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** One conversation: message and reply side by side with what was asked and found marked in them, and told below. */
export function exchangeHtml(
  words: AuditWords,
  lang: Lang,
  row: JudgedExchange,
  number: number,
  snippetName: (id: string) => string,
): string {
  const findings = byHarm(row.findings);
  const inMessage = row.asks.map(({ ask, standing }, i): Mark => ({
    start: ask.start,
    end: ask.end,
    look: standing,
    label: String(i + 1),
  }));
  const inReply: Mark[] = [
    ...row.asks.flatMap(({ ask, standing }, i) =>
      standing === 'open'
        ? []
        : ask.evidence.map((quote): Mark => ({ ...quote, look: standing === 'doubt' ? 'doubt' : 'evidence', label: String(i + 1) })),
    ),
    ...findings.map(({ start, end, severity }, i): Mark => ({ start, end, look: severity, label: letter(i) })),
  ];
  const asks = row.asks.map(
    ({ ask, standing }, i) =>
      `<li><sup>${i + 1}</sup> <span class="tag ${standing}">${words.standing[standing]}</span> ${escapeHtml(oneLine(ask.text))}${standing === 'answered' || ask.state === 'unanswered' || ask.why === '' ? '' : ` <span class="soft">${escapeHtml(ask.why)}</span>`}</li>`,
  );
  const found = findings.map(
    ({ rule, severity, message }, i) =>
      `<li><sup>${letter(i)}</sup> <span class="tag ${severity}">${words.severity[severity]}</span> <strong>${escapeHtml(ruleName(rule)[lang])}</strong> ${escapeHtml(message)}</li>`,
  );
  const about = [row.agent, words.channelOf[row.channel], dateIn(words, row.at), row.snippet === '' ? '' : snippetName(row.snippet)].filter(
    (one) => one !== '',
  );
  return `<article id="c${number}"><h3>${escapeHtml(words.exchange(number, String(row.id ?? '')))}</h3><p class="soft">${escapeHtml(about.join(' · '))}</p>
<div class="pair" lang="${row.read}"><section><h4 lang="${lang}">${words.message}</h4><p class="text">${markedHtml(row.message, inMessage, words.cut)}</p></section><section><h4 lang="${lang}">${words.reply}</h4><p class="text">${markedHtml(row.reply, inReply, words.cut)}</p></section></div>
<ul class="found">${asks.join('')}${found.join('')}</ul></article>`;
}

/** @returns a day in words; empty for none. */
export const dateIn = ({ locale }: Pick<AuditWords, 'locale'>, iso: string): string =>
  iso === ''
    ? ''
    : new Date(`${iso.slice(0, 10)}T12:00:00Z`).toLocaleDateString(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });

/** Words around what was found, on one line. */
function oneLine(text: string, most = 160): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
}
