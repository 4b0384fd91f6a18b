import type { Finding, Scorecard } from '#scoring/scorecard';

/** Outcome of a clause in a run: fully, partly or not met. A prohibition is met if never broken. */
export type Outcome = 'met' | 'partly' | 'missed';

export interface ClauseOutcome {
  readonly clause: string;
  readonly outcome: Outcome;
  /** Points lost, in hundredths. */
  readonly cost: number;
  /** True if breaking it capped the score: an automatic fail. */
  readonly fails?: true;
  /** `broken` if it earns no points and can only be broken. */
  readonly only?: 'broken';
}

const untold: readonly Finding['verdict'][] = ['not-applicable', 'to-review'];

/** Returns the outcome of each clause that came up; consequences of an earlier lapse only if they cost points. */
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
