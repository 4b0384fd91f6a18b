import { local } from '#app/local';
import { m } from '#app/messages';
import { milestoneNames, roleNames } from '#domain/terms';
import type { Timer } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';
import { sectionOf } from '#machines/section-of';

const thens: Readonly<Record<NonNullable<NonNullable<Timer['onBreach']>['then']>, () => string>> = {
  intervention: m.sop_missed_intervention,
  'second-dispatch': m.sop_missed_second_dispatch,
  'overdue-report': m.sop_missed_overdue_report
};

/** Describes a clause's limit: section, start and end, and the effect of missing it; empty without a limit. */
export function limitStory(clause: string): readonly string[] {
  const timer = sopClauseOf(clause)?.timer;
  if (!timer) return [];
  return [
    m.sop_limit_runs({
      section: sectionOf(clause),
      from: local(milestoneNames[timer.from]),
      to: local(milestoneNames[timer.to])
    }),
    // The end of what is waited out is no breach: coming before it is.
    timer.kind === 'wait' ? m.sop_missed_wait() : m.sop_limit_missed({ what: missed(timer).join(m.call_list_joint()) })
  ];
}

function missed({ onBreach }: Timer): readonly string[] {
  if (!onBreach) return [m.sop_missed_scored()];
  const { alerts, then } = onBreach;
  return [m.sop_missed_alert({ role: local(roleNames[alerts]) }), ...(then ? [thens[then]()] : [])];
}
