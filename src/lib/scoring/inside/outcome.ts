import { holds, isDue, type ClosingFact } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import { accepted } from './closing/accepted';
import { withinAuthority } from './closing/authority';
import { keepable } from './closing/keepable';
import type { ClosingFactReading } from './closing/reading';
import { settled } from './closing/settled';
import { hundredths, windowInRun, windowOf } from './clause-findings';
import type { PlayedRun } from './played';
import type { Finding } from '../scorecard';

const readers: Readonly<Record<ClosingFact, (played: PlayedRun) => ClosingFactReading>> = {
  settled,
  accepted,
  keepable,
  'within-authority': withinAuthority
};

/** Findings of the outcome verdict: what became of the customer, read when the trainee's part ends. */
export function outcomeFindings(played: PlayedRun): readonly Finding[] {
  const { policy } = played.call.table;
  return callClauses.flatMap((clause) => {
    const { met } = clause;
    if (met.by !== 'facts' || !isDue(clause, played.call.caseFile.case)) return [];
    return met.facts
      .filter(({ when }) => when === undefined || holds(when, played.call.caseFile.case))
      .map(({ fact }): Finding => {
        const {
          is,
          earns_percent = 0,
          loses_percent = 100,
          deed = false,
          entries,
          why,
          remedy
        } = readers[fact](played);
        const max = policy.outcomeWeights[fact] * hundredths;
        const gate = deed && policy.gates.includes(clause.id);
        return {
          id: `${clause.id}.${fact}`,
          clause: clause.id,
          fact,
          dimension: 'outcome',
          verdict: is,
          ...(is === 'violated' && { deviation: 'forbidden' as const }),
          window: windowInRun(clause, windowOf(clause, played)),
          points: is === 'met' ? max : Math.round((max * earns_percent) / 100),
          max,
          lost: is === 'violated' && !gate ? policy.beyondAuthorityLoss * loses_percent : 0,
          gate,
          entries,
          why,
          remedy
        };
      });
  });
}
