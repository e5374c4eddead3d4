/** The lead's figures as one table that a spreadsheet opens: a row a figure. */
import type { Lang } from '../../core/contract.js';
import { printCsv } from '../../core/library/formats/csv.js';
import { ruleName } from '../../core/policy/rule-names.js';
import type { Messages } from '../i18n/index.js';
import type { LeadFigures, Measured, Part } from './lead-statistics.js';

export interface CsvWords {
  readonly t: Messages;
  readonly lang: Lang;
  readonly nameOfReply: (key: string) => string;
}

/** @returns CSV (RFC 4180) with a byte-order mark, which Excel needs to read it as UTF-8. */
export function leadCsv(figures: LeadFigures, { t, lang, nameOfReply }: CsvWords): string {
  const w = t.lead;
  const part = ({ count, of }: Part) => [String(count), String(of)];
  const measured = (section: string, name: string, one: Measured) => [
    section,
    name,
    String(one.replies),
    ...part(one.inGoal),
    ...part(one.complete),
    '',
  ];
  const counted = (section: string, name: string, count: number, of: number | null, detail = '') => [
    ...[section, name, String(count), ...(of === null ? ['', ''] : [String(count), String(of)])],
    ...['', '', detail],
  ];
  return `\ufeff${printCsv([
    [w.csv.part, w.csv.name, w.csv.count, w.inGoal, w.csv.of, w.complete, w.csv.of, w.csv.detail],
    measured(w.total, '', figures),
    ...figures.byChannel.map((one) => measured(w.byChannel, t.channel[one.channel], one)),
    ...figures.byHour.map((one) => measured(w.byHour, String(one.hour), one)),
    ...figures.byWeek.map((one) => measured(w.byWeek, one.week, one)),
    ...figures.byAgent.map((one) => measured(w.byAgent, one.agent === '' ? w.noAgent : one.agent, one)),
    ...figures.forgotten.map((one) => counted(w.forgotten, w.wants[one.wants], one.count, null)),
    ...figures.dismissed.map((one) => counted(w.dismissed, ruleName(one.rule)[lang], one.part.count, one.part.of)),
    ...figures.edited.map((one) =>
      counted(w.edited, nameOfReply(one.reply), one.edited.count, one.edited.of, `${one.usual.from} → ${one.usual.to ?? '…'}`),
    ),
    ...figures.gaps.map((one) => counted(w.gaps, one.words.join(' '), one.count, null, one.examples.join(' / '))),
    ...figures.overrides.map((one) => counted(w.overrides, one.at, 1, null, one.reason)),
    ...(['kept', 'missed', 'open'] as const).map((key) => counted(w.followUps, w.followUp[key], figures.followUps[key], null)),
  ])}`;
}
