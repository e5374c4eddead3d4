import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { foldName, AUDIT_FIELDS, type Columns, type Field } from '../../../core/audit/columns.js';
import { exchangesOf, type Exchanges } from '../../../core/audit/exchanges.js';
import { judgeExchange, type JudgedExchange } from '../../../core/audit/judge.js';
import { sourceRows, type SourceRows, type Unreadable } from '../../../core/audit/rows.js';
import { summarise, type Summary } from '../../../core/audit/summary.js';
import type { Lang } from '../../../core/contract.js';
import { ruleName } from '../../../core/policy/rule-names.js';
import { auditPage, columnsText } from '../audit-page/page.js';
import { percentIn } from '../audit-page/parts.js';
import { AUDIT_WORDS, type AuditWords } from '../audit-page/words.js';
import { listOption, nowOption, numberOption, textOption, uiOption, UsageError, type Command } from '../command.js';
import { bold, readEncoded, reasonOf } from '../io.js';
import { loadLibrary, loadPolicy, spellerOf } from '../resources.js';

/** `message=Consulta,reply=Contestación`, once or several times. @throws UsageError for a field or a column that there is not. */
function columnsByHand(given: readonly string[], names: readonly string[], path: string): Columns {
  const known = new Map(names.map((name) => [foldName(name), name]));
  const out: Partial<Record<Field, string>> = {};
  for (const part of given.flatMap((one) => one.split(',')).filter((one) => one.trim() !== '')) {
    const at = part.indexOf('='),
      field = AUDIT_FIELDS.find((one) => one === part.slice(0, at).trim().toLowerCase()),
      column = known.get(foldName(part.slice(at + 1)));
    if (at < 0 || field === undefined)
      throw new UsageError(`--columns wants FIELD=COLUMN, the field one of ${AUDIT_FIELDS.join(', ')}, not "${part}"`);
    if (column === undefined) throw new UsageError(`${path}: has no column "${part.slice(at + 1).trim()}"; it has: ${listed(names)}`);
    out[field] = column;
  }
  return out;
}

/** Names of a file's columns on one line. */
const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, 30)
    .map((name) => `"${name.replace(/\s+/g, ' ').slice(0, 60)}"`)
    .join(', ')}${names.length > 30 ? ', …' : ''}`;

function needShape({ shape, columns }: Exchanges, source: SourceRows, path: string): void {
  if (shape !== null || source.names.length === 0) return;
  const missing = (['message', 'reply'] as const).filter((field) => columns[field] === undefined);
  throw new UsageError(
    `${path}: no column is known to be the ${missing.length === 1 ? missing[0] : 'message or the reply'}; say which it is: --columns message=…,reply=… (or body=…,author=…,conversation=… where each message has its own row). It has: ${listed(source.names)}`,
  );
}

/** What was not read or not counted, a sentence each. */
function notesOf(words: AuditWords, read: Exchanges, unreadable: readonly Unreadable[]): string[] {
  const others = Object.entries(read.otherChannels).map(([name, count]) => `${name} (${count})`);
  const first = unreadable[0];
  return [
    ...(first === undefined ? [] : [words.unreadable(unreadable.length, `${first.line} (${first.error})`)]),
    ...(read.leftOut === 0 ? [] : [words.leftOut(read.leftOut)]),
    ...(others.length === 0 ? [] : [words.otherChannels(others.join(', '))]),
    ...(read.undated === 0 ? [] : [words.undated(read.undated)]),
  ];
}

/** One row of the report for machines. */
const reported = ({ line, id, agent, snippet, channel, at, read, asks, findings }: JudgedExchange) => ({
  id,
  line,
  agent,
  snippet,
  channel,
  at,
  lang: read,
  open: asks.flatMap(({ ask, standing }) => (standing === 'open' ? [ask.text] : [])),
  doubtful: asks.flatMap(({ ask, standing }) => (standing === 'doubt' ? [ask.text] : [])),
  findings: findings.map(({ rule, severity, text, start, end, message }) => ({ rule, severity, text, start, end, message })),
});

function summaryText(words: AuditWords, lang: Lang, summary: Summary, notes: readonly string[], columns: Columns): string {
  const { replies, complete, asks, answered, doubtful } = summary;
  return [
    `${replies} ${words.replies}, ${percentIn(words, complete, replies)} ${words.complete}; ${asks} ${words.asks}, ${percentIn(words, answered, asks)} ${words.answered}, ${percentIn(words, doubtful, asks)} ${words.doubtful}`,
    `${words.columnsRead}: ${columnsText(words, columns)}`,
    ...notes,
    ...summary.rules.map((one) => `${String(one.count).padStart(6)}  ${bold(ruleName(one.rule)[lang])}`),
    ...summary.agents.map(
      (one) => `${one.name}: ${one.replies} ${words.replies}, ${percentIn(words, one.complete, one.replies)} ${words.complete}`,
    ),
  ].join('\n');
}

function save(path: string, html: string): void {
  try {
    writeFileSync(path, html);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

export const audit: Command = {
  name: 'audit',
  about: 'Reads past conversations and reports what was left unanswered, by rule, agent, reply, channel and week.',
  files: ['IN.csv|IN.jsonl|IN.json'],
  options: {
    out: { value: 'F', about: 'write the report as an HTML page' },
    columns: {
      value: 'FIELD=COLUMN,…',
      many: true,
      about: `what the columns are, where their names do not tell: ${AUDIT_FIELDS.join(', ')}`,
    },
    most: { value: 'N', about: 'conversations shown on the page, the gravest first (100)' },
    library: { value: 'F', about: 'name the replies used by their titles in this library' },
    policy: { value: 'F', about: 'the team’s policy; the default one when absent' },
  },
  reads: '{id, message, reply, channel?, agent?, at?, snippet?, lang?}, or columns by the usual names of help desks',
  run: async (options, [file]) => {
    const path = file as string,
      uiLang = uiOption(options),
      words = AUDIT_WORDS[uiLang],
      policy = await loadPolicy(textOption(options, 'policy')),
      now = nowOption(options),
      library = textOption(options, 'library'),
      titles = new Map(
        library === undefined ? [] : (await loadLibrary(library, uiLang)).library.replies.map(({ id, title }) => [id, title]),
      );
    const { text, encoding } = readEncoded(path);
    const source = sourceRows(text);
    const read = exchangesOf(source, { byHand: columnsByHand(listOption(options, 'columns'), source.names, path), lang: uiLang, now });
    needShape(read, source, path);
    const unreadable = [...read.unreadable],
      rows: JudgedExchange[] = [];
    for (const exchange of read.exchanges) rows.push(judgeExchange(exchange, { policy, uiLang, now }, spellerOf));
    if (rows.length === 0 && unreadable.length > 0) throw new UsageError(`${path}:${unreadable[0]?.line}: ${unreadable[0]?.error}`);
    const summary = summarise(rows),
      notes = notesOf(words, read, unreadable),
      out = textOption(options, 'out');
    const snippetName = (id: string): string => titles.get(id) ?? id;
    const page = {
      file: basename(path),
      encoding,
      columns: read.columns,
      rows,
      summary,
      notes,
      most: numberOption(options, 'most', 100),
      snippetName,
    };
    if (out !== undefined) save(out, auditPage(page, uiLang));
    const { otherChannels, leftOut, undated, columns } = read;
    return {
      text: `${summaryText(words, uiLang, summary, notes, columns)}\n`,
      json: { ...summary, unreadable, leftOut, undated, otherChannels, encoding, columns, rows: rows.map(reported) },
      blocked: rows.some(({ findings }) => findings.some(({ severity }) => severity === 'block')),
    };
  },
};
