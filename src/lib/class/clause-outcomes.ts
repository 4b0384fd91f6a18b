import type { Finding, Scorecard } from '#scoring/scorecard';

/** How a clause went in a run: all of it, some of it, or none; what must never be done is kept or broken. */
export type Outcome = 'met' | 'partly' | 'missed';

export interface ClauseOutcome {
  readonly clause: string;
  readonly outcome: Outcome;
  /** What it cost, hundredths of a point. */
  readonly cost: number;
  /** It was broken so that the score is capped: an automatic fail. */
  readonly fails?: true;
  /** There are no points to earn by it: it can only be broken. */
  readonly only?: 'broken';
}

/** What says nothing of the trainee: it did not come up, or could not be read for certain. */
const untold: readonly Finding['verdict'][] = ['not-applicable', 'to-review'];

/** How each clause went that came up. What only follows from an earlier lapse is left out where it cost nothing: one lapse, one price. Where points were lost by it, they are told. */
export function clauseOutcomes({ findings }: Pick<Scorecard, 'findings'>): readonly ClauseOutcome[] {
  const byClause = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (untold.includes(finding.verdict)) continue;
    if (finding.cause !== undefined && costOf(finding) === 0) continue;
    byClause.set(finding.clause, [...(byClause.get(finding.clause) ?? []), finding]);
  }
  return [...byClause].map(([clause, all]) => ({
    clause,
    outcome: outcomeOf(all),
    cost: all.reduce((sum, finding) => sum + costOf(finding), 0),
    ...(all.some(({ gate }) => gate) && { fails: true as const }),
    ...(all.every(({ max, verdict }) => max === 0 && verdict === 'violated') && { only: 'broken' as const })
  }));
}

const costOf = ({ points, max, lost }: Finding): number => max - points + lost;

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.every(({ verdict }) => verdict === 'met')) return 'met';
  if (findings.some(({ gate }) => gate)) return 'missed';
  return findings.some(({ points, lost }) => points - lost > 0) ? 'partly' : 'missed';
}
