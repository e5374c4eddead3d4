import { useMemo, type ReactNode } from 'react';
import { ruleName } from '../../../core/policy/rule-names.js';
import { useWords } from '../../i18n/index.js';
import type { LeadFigures, Measured, Part } from '../../state/lead-statistics.js';
import { Button } from '../../ui/Button.js';
import { Plot } from './Plot.js';
import { Sharing, type SharingProps } from './Sharing.js';
import styles from './statistics.module.css';

interface LeadViewProps {
  readonly figures: LeadFigures;
  readonly nameOfReply: (key: string) => string;
  readonly onExport: () => void;
  readonly sharing: SharingProps;
}

/** What a lead acts on: each figure as a table, two of them drawn as well. */
export function LeadView({ figures, nameOfReply, onExport, sharing }: LeadViewProps) {
  const { t, lang, locale } = useWords();
  const w = t.lead;
  const n = (value: number) => value.toLocaleString(locale);
  const part = ({ count, of }: Part) =>
    of === 0 ? '–' : `${(count / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })} (${n(count)}/${n(of)})`;
  const measured = (one: Measured) => [n(one.replies), part(one.inGoal), part(one.complete)];
  const heads = [t.statistics.replies, w.inGoal, w.complete];
  const day = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00`).toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  return (
    <section className={styles['lead']} aria-label={w.title}>
      <div className={styles['leadHead']}>
        <div>
          <h2>{w.title}</h2>
          <p>{w.note}</p>
        </div>
        <Button icon="export" onClick={onExport}>
          {w.export}
        </Button>
      </div>
      <Hours figures={figures} measured={measured} heads={heads} />
      <Weeks figures={figures} measured={measured} heads={heads} day={day} />
      <Titled title={w.byChannel}>
        <Table head={[t.cases.channel, ...heads]} rows={figures.byChannel.map((one) => [t.channel[one.channel], ...measured(one)])} />
      </Titled>
      <Titled title={w.byAgent}>
        <Table
          head={[w.agent, ...heads, w.overrides]}
          rows={figures.byAgent.map((one) => [one.agent === '' ? w.noAgent : one.agent, ...measured(one), n(one.overrides)])}
        />
      </Titled>
      <Titled title={w.forgotten} note={w.forgottenNote}>
        <Table head={[w.wanted, w.times]} rows={figures.forgotten.map((one) => [w.wants[one.wants], n(one.count)])} />
      </Titled>
      <Titled title={w.followUps}>
        <Table
          head={[w.followUps, w.times]}
          rows={(['kept', 'missed', 'open'] as const).map((key) => [w.followUp[key], n(figures.followUps[key])])}
        />
      </Titled>
      <Titled title={w.dismissed} note={w.dismissedNote}>
        <Table head={[w.rule, w.dismissedShare]} rows={figures.dismissed.map((one) => [ruleName(one.rule)[lang], part(one.part)])} />
      </Titled>
      <Titled title={w.edited} note={w.editedNote}>
        <Table
          head={[w.reply, w.editedShare, w.usual]}
          rows={figures.edited.map((one) => [
            nameOfReply(one.reply),
            part(one.edited),
            one.usual.to === null
              ? w.differs(one.usual.from)
              : one.usual.to === ''
                ? w.leftOut(one.usual.from)
                : w.changed(one.usual.from, one.usual.to),
          ])}
        />
      </Titled>
      <Titled title={w.gaps} note={w.gapsNote}>
        <Table
          head={[w.about, w.times, w.example]}
          rows={figures.gaps.map((one) => [one.words.join(', '), n(one.count), one.examples[0] ?? ''])}
        />
      </Titled>
      <Titled title={w.overrides} note={w.overridesNote}>
        <Table
          head={[w.day, w.agent, t.cases.channel, w.reason]}
          rows={figures.overrides
            .slice(0, MOST_REASONS)
            .map((one) => [
              day(one.at),
              one.agent === '' ? w.noAgent : one.agent,
              t.channel[one.channel],
              one.reason === '' ? w.reasonKept : one.reason,
            ])}
        />
      </Titled>
      <Sharing {...sharing} />
    </section>
  );
}

/** Reasons that are shown; the export has all. */
const MOST_REASONS = 50;
const shareOf = ({ count, of }: Part): number | null => (of === 0 ? null : count / of);

interface DrawnProps {
  readonly figures: LeadFigures;
  readonly measured: (one: Measured) => readonly string[];
  readonly heads: readonly string[];
}

function Hours({ figures, measured, heads }: DrawnProps) {
  const { t, locale } = useWords();
  const { byHour } = figures;
  const names = useMemo(() => byHour.map(({ hour }) => String(hour)), [byHour]);
  const lines = useMemo(() => [{ name: t.lead.inGoal, values: byHour.map(({ inGoal }) => shareOf(inGoal)) }], [byHour, t]);
  return (
    <Titled title={t.lead.byHour} note={t.lead.byHourNote} wide>
      <div className={styles['drawn']}>
        <Plot names={names} lines={lines} bars locale={locale} />
        <Table head={[t.lead.hour, ...heads]} rows={byHour.map((one) => [`${one.hour}:00`, ...measured(one)])} />
      </div>
    </Titled>
  );
}

function Weeks({ figures, measured, heads, day }: DrawnProps & { readonly day: (iso: string) => string }) {
  const { t, locale } = useWords();
  const { byWeek } = figures;
  const names = useMemo(
    () => byWeek.map(({ week }) => new Date(`${week}T12:00:00`).toLocaleDateString(locale, { day: 'numeric', month: 'short' })),
    [byWeek, locale],
  );
  const lines = useMemo(
    () => [
      { name: t.lead.inGoal, values: byWeek.map(({ inGoal }) => shareOf(inGoal)) },
      { name: t.lead.complete, values: byWeek.map(({ complete }) => shareOf(complete)) },
    ],
    [byWeek, t],
  );
  return (
    <Titled title={t.lead.byWeek} note={t.lead.byWeekNote} wide>
      <div className={styles['drawn']}>
        <Plot names={names} lines={lines} locale={locale} />
        <Table head={[t.lead.week, ...heads]} rows={byWeek.map((one) => [day(one.week), ...measured(one)])} />
      </div>
    </Titled>
  );
}

interface TitledProps {
  readonly title: string;
  readonly note?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Titled({ title, note, wide = false, children }: TitledProps) {
  return (
    <section className={styles['leadPart']} data-wide={wide} aria-label={title}>
      <h3>{title}</h3>
      {note !== undefined && <p>{note}</p>}
      {children}
    </section>
  );
}

function Table({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  const { t } = useWords();
  if (rows.length === 0) return <p>{t.statistics.none}</p>;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          // Rows come new with every period, and two may say the same.
          <tr key={i}>
            {cells.map((cell, k) =>
              k === 0 ? (
                <th key={k} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={k}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
