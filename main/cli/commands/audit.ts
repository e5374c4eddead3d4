import { writeFileSync } from 'node:fs';
import { counts, isOpen, standingOf } from '../../../core/answers/standing.js';
import { analyse } from '../../../core/analyse.js';
import { csvRecords } from '../../../core/library/formats/csv.js';
import { auditHtml, AUDIT_WORDS, type Audit, type AuditRow, type Group } from '../audit-report.js';
import { nowOption, textOption, uiOption, UsageError, type Command, type Row } from '../command.js';
import { bold, parseRow, readText } from '../io.js';
import { loadPolicy, spellerOf } from '../resources.js';
import { channelField, idOf, langField, textField } from '../row.js';

interface Numbered {
  readonly line: number;
  readonly row: Row | null;
  readonly error: string;
}

function readRows(text: string, path: string): Numbered[] {
  if (!path.toLowerCase().endsWith('.csv') && /^\s*\{/.test(text)) {
    return text.split('\n').flatMap((line, at): Numbered[] => {
      if (line.trim() === '') return [];
      try {
        return [{ line: at + 1, row: parseRow(line), error: '' }];
      } catch (error) {
        return [{ line: at + 1, row: null, error: error instanceof Error ? error.message : String(error) }];
      }
    });
  }
  const records = csvRecords(text);
  const first = records[0];
  if (first && !('message' in first.fields && 'reply' in first.fields))
    throw new UsageError(`${path}: the first row must name the columns "message" and "reply"`);
  return records.map(({ line, fields }) => ({
    line,
    row: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    error: '',
  }));
}

interface Judged extends AuditRow {
  readonly asks: number;
  readonly answered: number;
  readonly blocked: boolean;
}

const say = (row: Row, field: string): string => (typeof row[field] === 'string' ? (row[field] as string) : '');

function groupBy(rows: readonly Judged[], name: (row: Judged) => string): Group[] {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) if (name(row) !== '') groups.set(name(row), [...(groups.get(name(row)) ?? []), row]);
  return [...groups]
    .map(([key, list]) => ({
      name: key,
      replies: list.length,
      complete: list.filter((row) => row.open.length === 0).length,
      open: list.reduce((sum, row) => sum + row.open.length, 0),
      findings: list.reduce((sum, row) => sum + row.findings.length, 0),
    }))
    .sort((a, b) => b.open - a.open || b.findings - a.findings);
}

function summarise(rows: readonly Judged[], unreadable: Audit['unreadable']): Audit {
  const rules = new Map<string, number>();
  for (const row of rows) for (const finding of row.findings) rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
  return {
    replies: rows.length,
    unreadable,
    asks: rows.reduce((sum, row) => sum + row.asks, 0),
    answered: rows.reduce((sum, row) => sum + row.answered, 0),
    doubtful: rows.reduce((sum, row) => sum + row.doubtful.length, 0),
    complete: rows.filter((row) => row.open.length === 0).length,
    rules: [...rules].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count),
    agents: groupBy(rows, (row) => row.agent),
    snippets: groupBy(rows, (row) => row.snippet),
    rows: rows.map(({ id, agent, snippet, open, doubtful, findings }) => ({ id, agent, snippet, open, doubtful, findings })),
  };
}

export const audit: Command = {
  name: 'audit',
  about: 'Reads past conversations and reports what was left unanswered, by rule, agent and reply.',
  files: ['IN.csv|IN.jsonl'],
  options: {
    out: { value: 'F', about: 'write an HTML report' },
    policy: { value: 'F', about: 'the team’s policy; the default one when absent' },
  },
  reads: '{id, message, reply, channel?, agent?, at?, snippet?}',
  run: async (options, [file]) => {
    const path = file as string,
      policy = await loadPolicy(textOption(options, 'policy')),
      uiLang = uiOption(options),
      today = nowOption(options);
    const judged: Judged[] = [],
      unreadable: { line: number; error: string }[] = [];
    for (const { line, row, error } of readRows(readText(path), path)) {
      if (!row) {
        unreadable.push({ line, error });
        continue;
      }
      try {
        const at = say(row, 'at'),
          lang = langField(row);
        const now = Number.isNaN(Date.parse(at)) ? today : new Date(at).toISOString();
        const result = analyse(
          {
            message: textField(row, 'message'),
            draft: textField(row, 'reply'),
            channel: channelField(row),
            ...(lang ? { lang } : {}),
            uiLang,
            context: {},
            policy,
            now,
          },
          spellerOf,
        );
        const counted = result.asks.filter(counts),
          doubtful = counted.filter((ask) => standingOf(ask) === 'doubt'),
          open = counted.filter((ask) => isOpen(ask) && !doubtful.includes(ask));
        judged.push({
          id: idOf(row),
          agent: say(row, 'agent'),
          snippet: say(row, 'snippet'),
          asks: counted.length,
          answered: counted.length - open.length - doubtful.length,
          open: open.map((ask) => ask.text),
          doubtful: doubtful.map((ask) => ask.text),
          findings: result.findings
            .filter((finding) => finding.severity !== 'hint')
            .map(({ rule, severity, text }) => ({ rule, severity, text })),
          blocked: result.findings.some((finding) => finding.severity === 'block'),
        });
      } catch (failure) {
        unreadable.push({ line, error: failure instanceof Error ? failure.message : String(failure) });
      }
    }
    if (judged.length === 0 && unreadable.length > 0) throw new UsageError(`${path}:${unreadable[0]?.line}: ${unreadable[0]?.error}`);
    const report = summarise(judged, unreadable),
      words = AUDIT_WORDS[uiLang],
      out = textOption(options, 'out');
    if (out !== undefined) {
      try {
        writeFileSync(out, auditHtml(report, uiLang));
      } catch (error) {
        throw new UsageError(`${out}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);
    const text = [
      `${report.replies} ${words.replies}, ${share(report.complete, report.replies)} ${words.complete}; ${report.asks} ${words.asks}, ${share(report.answered, report.asks)} ${words.answered}, ${share(report.doubtful, report.asks)} ${words.doubtful}${unreadable.length === 0 ? '' : `; ${unreadable.length} ${words.unreadable} (${unreadable[0]?.line}: ${unreadable[0]?.error})`}`,
      ...report.rules.map((one) => `${String(one.count).padStart(6)}  ${bold(one.rule)}`),
      ...report.agents.map((one) => `${one.name}: ${one.replies} ${words.replies}, ${share(one.complete, one.replies)} ${words.complete}`),
    ].join('\n');
    return { text: `${text}\n`, json: report, blocked: judged.some((row) => row.blocked) };
  },
};
