import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../i18n/index.js';
import { withinGoal } from '../state/clock.js';
import type { TeamFigures } from '../../core/host.js';
import { leadFigures } from '../state/lead-statistics.js';
import { sharedOf, teamTold } from '../state/shared-figures.js';
import { leadCsv } from '../state/lead-csv.js';
import { statisticsOf } from '../state/statistics.js';
import { useApp, usePick } from '../state/use.js';
import { LeadView } from '../views/statistics/LeadView.js';
import { StatisticsView, type Period } from '../views/statistics/StatisticsView.js';
import { download } from './download.js';
import { replyAt } from './suggestions.js';
import { isoDay, today } from './today.js';

export default function StatisticsScreen() {
  const { actions } = useApp();
  const { t, lang } = useWords();
  const [period, setPeriod] = useState<Period>('30');
  const [now] = useState(() => new Date().toISOString());
  const history = usePick((s) => s.history);
  const policy = usePick((s) => s.policy);
  const libraries = usePick((s) => s.libraries);
  const uses = usePick((s) => s.uses);
  const followUps = usePick((s) => s.followUps);
  const edits = usePick((s) => s.edits);
  useEffect(() => {
    void actions.loadHistory();
    void actions.loadEdits();
  }, [actions]);
  const days = period === 'all' ? null : Number(period);
  const statistics = useMemo(
    () =>
      history &&
      statisticsOf(history, {
        days,
        now,
        inGoal: ({ at, elapsedMs, channel }) => withinGoal(at, elapsedMs, policy.goals[channel], policy.calendar),
        dayOf: (at) => isoDay(new Date(at)),
      }),
    [history, now, days, policy],
  );
  const [team, setTeam] = useState<readonly TeamFigures[]>([]);
  useEffect(() => {
    void actions.teamFigures().then((read) => {
      if (read) setTeam(read);
    });
  }, [actions]);
  const figures = useMemo(() => {
    const others = team.filter(({ own }) => !own).map((one) => one.followUps);
    return history && leadFigures(teamTold(history, team), followUps, { policy, days, now, others, edits: edits ?? {} });
  }, [history, team, followUps, policy, days, now, edits]);
  const agent = usePick((s) => s.settings.agentName);
  // What was in git once stays in its history, where forgetting a customer does not reach.
  const inGit = usePick((s) => s.teamSync !== null);
  const words = policy.shareWords && !inGit;
  const would = useMemo(
    () => sharedOf(history ?? [], followUps, { agent, now, today: today(), words }),
    [history, followUps, agent, now, words],
  );
  const unused = useMemo(
    () => libraries.flatMap((l) => l.library.replies.filter((r) => !uses[`${l.name}:${r.id}`]).map((r) => r.title)),
    [libraries, uses],
  );
  const nameOfReply = (key: string) => replyAt(libraries, key)?.reply.title ?? key;
  return (
    <StatisticsView
      period={period}
      onPeriod={setPeriod}
      statistics={statistics}
      empty={history?.length === 0 && team.length === 0}
      nameOfReply={nameOfReply}
      unused={unused}
    >
      {figures && figures.replies > 0 && (
        <LeadView
          figures={figures}
          nameOfReply={nameOfReply}
          sharing={{
            team,
            would,
            words,
            withheld: policy.shareWords && inGit,
            onShare: async (shared) => {
              const next = await actions.shareFigures(shared);
              if (next) setTeam(next);
            },
          }}
          onExport={() => {
            download(`relee-${today()}.csv`, leadCsv(figures, { t, lang, nameOfReply }), 'text/csv');
          }}
        />
      )}
    </StatisticsView>
  );
}
