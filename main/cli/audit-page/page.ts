/** The audit as a page that a lead reads, prints and hands round: no script, nothing loaded, every word of customers and agents escaped. */
import { byWeight, rulesByHarm, type RuleCount, type Summary } from '../../../core/audit/summary.js';
import type { Columns, Field } from '../../../core/audit/columns.js';
import type { JudgedExchange } from '../../../core/audit/judge.js';
import { escapeHtml } from '../../../core/channels/render.js';
import { RULES } from '../../../core/checks/rules/index.js';
import type { Channel, Lang, Span } from '../../../core/contract.js';
import { ruleName } from '../../../core/policy/rule-names.js';
import { dateIn, exchangeHtml, groupTable, percentIn } from './parts.js';
import { STYLE } from './style.js';
import { AUDIT_WORDS, type AuditWords } from './words.js';

export interface AuditPage {
  readonly file: string;
  /** As people know it. */
  readonly encoding: string;
  readonly columns: Columns;
  readonly rows: readonly JudgedExchange[];
  readonly summary: Summary;
  /** What was not read or not counted, a sentence each. */
  readonly notes: readonly string[];
  /** Conversations shown at most. */
  readonly most: number;
  /** A library reply's name. */
  readonly snippetName: (id: string) => string;
}

/** Examples of one point. */
const EXAMPLES = 3;

/** @returns the columns as a person checks them: mensaje «Consulta». */
export const columnsText = (words: AuditWords, columns: Columns): string =>
  Object.entries(columns)
    .map(([field, name]) => `${words.field[field as Field]} ${words.quoted(name)}`)
    .join(' · ');

export function auditPage(page: AuditPage, lang: Lang): string {
  const words = AUDIT_WORDS[lang],
    { summary } = page;
  const shown = byWeight(page.rows);
  const numbers = new Map(shown.slice(0, page.most).map((row, i) => [row, i + 1]));
  const sections: readonly (readonly [string, string, string])[] = [
    ['points', words.points, pointsHtml(page, words, lang, numbers)],
    [
      'weeks',
      words.weeks,
      summary.weeks.length < 2 ? '' : groupTable(words, words.week, summary.weeks, ({ name }) => dateIn(words, name), true),
    ],
    ['agents', words.agents, summary.agents.length === 0 ? '' : groupTable(words, words.agent, summary.agents, ({ name }) => name)],
    [
      'snippets',
      words.snippets,
      summary.snippets.length === 0 ? '' : groupTable(words, words.snippet, summary.snippets, ({ name }) => page.snippetName(name)),
    ],
    ['channels', words.channels, groupTable(words, words.channel, summary.channels, ({ name }) => words.channelOf[name as Channel])],
    ['exchanges', words.exchanges, exchangesHtml(page, words, lang, shown, numbers)],
  ];
  const there = sections.filter(([, , html]) => html !== '');
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${words.title} · ${escapeHtml(page.file)}</title><style>${STYLE}</style></head><body>
<h1>${words.title}</h1>
<p class="soft">${escapeHtml([words.from(page.file, page.encoding), period(words, page.rows)].filter((one) => one !== '').join(' · '))}</p>
<p class="soft">${words.columnsRead}: ${escapeHtml(columnsText(words, page.columns))}</p>
${page.notes.map((note) => `<p class="soft">${escapeHtml(note)}</p>`).join('')}
${figures(words, summary)}
<nav>${there.map(([id, title]) => `<a href="#${id}">${title}</a>`).join('')}</nav>
${there.map(([id, title, html]) => `<section id="${id}"><h2>${title}</h2>${html}</section>`).join('\n')}
</body></html>
`;
}

function figures(words: AuditWords, { replies, complete, asks, answered, doubtful }: Summary): string {
  const n = (count: number) => count.toLocaleString(words.locale);
  const all: readonly (readonly [string, string])[] = [
    [words.replies, n(replies)],
    [words.complete, percentIn(words, complete, replies)],
    [words.asks, n(asks)],
    [words.answered, percentIn(words, answered, asks)],
    [words.open, percentIn(words, asks - answered - doubtful, asks)],
    [words.doubtful, percentIn(words, doubtful, asks)],
  ];
  return `<dl class="figures">${all.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function period(words: AuditWords, rows: readonly JudgedExchange[]): string {
  const days = rows.flatMap(({ at }) => (at === '' ? [] : [at.slice(0, 10)])).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? '' : words.period(dateIn(words, first), dateIn(words, last));
}

interface Example {
  readonly row: JudgedExchange;
  readonly html: string;
}

function pointsHtml(page: AuditPage, words: AuditWords, lang: Lang, numbers: ReadonlyMap<JudgedExchange, number>): string {
  const { summary, rows } = page;
  const openIn = rows.filter(({ asks }) => asks.some(({ standing }) => standing === 'open'));
  const open = openIn.flatMap((row) =>
    row.asks.filter(({ standing }) => standing === 'open').map(({ ask }): Example => ({ row, html: around(row.message, ask) })),
  );
  const unanswered =
    open.length === 0
      ? ''
      : pointHtml({
          words,
          numbers,
          all: summary.replies,
          name: words.unanswered,
          about: words.unansweredAbout,
          tag: '',
          count: open.length,
          replies: openIn.length,
          examples: open,
        });
  const about = new Map(RULES.map((rule) => [rule.id as string, rule.about[lang]]));
  const ruled = rulesByHarm(summary.rules).map((rule) => {
    const examples = examplesOf(rule, rows);
    const tag = `<span class="tag ${rule.severity}">${words.severity[rule.severity]}</span> `;
    return pointHtml({
      words,
      numbers,
      all: summary.replies,
      name: ruleName(rule.rule)[lang],
      about: about.get(rule.rule) ?? '',
      tag,
      count: rule.count,
      replies: rule.replies,
      examples,
    });
  });
  const blocking = ruled.filter((_, i) => rulesByHarm(summary.rules)[i]?.severity === 'block');
  const points = [...blocking, unanswered, ...ruled.slice(blocking.length)].filter((one) => one !== '');
  return points.length === 0
    ? `<p>${words.none}</p>`
    : `<p class="soft">${words.pointsAbout} ${summary.doubtful > 0 ? words.doubtAbout : ''}</p>${points.join('')}`;
}

/** What a finding points at, with the words around it; of one about an absence, its message. */
const examplesOf = ({ rule }: RuleCount, rows: readonly JudgedExchange[]): Example[] =>
  rows.flatMap((row) =>
    row.findings
      .filter((one) => one.rule === rule)
      .map((one) => ({ row, html: one.text === '' ? escapeHtml(one.message) : around(row.reply, one) })),
  );

/** Characters shown before and after what is meant. */
const AROUND = 60;

/** What is meant in bold, and the words around it to the next blank. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start),
    after = text.slice(end, end + AROUND);
  const flat = (words: string) => escapeHtml(words.replace(/\s+/g, ' '));
  const from = start > AROUND ? `…${before.replace(/^\S*/, '')}` : before,
    to = end + AROUND < text.length ? `${after.replace(/\S*$/, '')}…` : after;
  return `${flat(from)}<strong>${flat(text.slice(start, Math.min(end, start + 3 * AROUND)))}</strong>${flat(to)}`;
}

interface Point {
  readonly words: AuditWords;
  readonly numbers: ReadonlyMap<JudgedExchange, number>;
  readonly all: number;
  readonly name: string;
  readonly about: string;
  readonly tag: string;
  readonly count: number;
  readonly replies: number;
  readonly examples: readonly Example[];
}

function pointHtml({ words, numbers, all, name, about, tag, count, replies, examples }: Point): string {
  // Those that can be opened below come first, one a conversation and none twice.
  const single = [...new Map(examples.map((one) => [one.row, one])).values()];
  const first = [...new Map([...single].reverse().map((one) => [one.html, one])).values()]
    .reverse()
    .sort((a, b) => Number(numbers.has(b.row)) - Number(numbers.has(a.row)));
  const items = first.slice(0, EXAMPLES).map(({ row, html }) => {
    const number = numbers.get(row);
    return `<li><span lang="${row.read}">${html}</span>${number === undefined ? '' : ` <a href="#c${number}">${words.see}</a>`}</li>`;
  });
  return `<h3>${tag}${escapeHtml(name)} · ${count.toLocaleString(words.locale)}</h3><p class="soft">${about === '' ? '' : `${escapeHtml(about)} `}(${words.inReplies(replies, all)})</p><ul class="examples">${items.join('')}</ul>`;
}

function exchangesHtml(
  page: AuditPage,
  words: AuditWords,
  lang: Lang,
  shown: readonly JudgedExchange[],
  numbers: ReadonlyMap<JudgedExchange, number>,
): string {
  if (shown.length === 0) return `<p>${words.none}</p>`;
  const drawn = [...numbers].map(([row, number]) => exchangeHtml(words, lang, row, number, page.snippetName));
  return `<p class="soft">${words.exchangesAbout(numbers.size, shown.length)} ${words.key}</p>${drawn.join('\n')}`;
}
