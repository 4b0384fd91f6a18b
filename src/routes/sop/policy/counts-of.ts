import type { Consequences } from '#app/policy-consequences';

type Scored = Consequences['runs'][number];

const isTurned = ({ flips }: Pick<Scored, 'flips'>): boolean => flips.length > 0;
const isMoved = ({ flips, change }: Pick<Scored, 'flips' | 'change'>): boolean => flips.length === 0 && change !== 0;

/** Counts a trial's results: calls with changed verdict, only points, or neither; scenarios and desk figures. */
export function countsOf({ runs, scenarios, desks }: Pick<Consequences, 'runs' | 'scenarios' | 'desks'>) {
  const [turned, moved] = [runs.filter(isTurned).length, runs.filter(isMoved).length];
  return {
    turned,
    moved,
    same: runs.length - turned - moved,
    scenarios: scenarios.filter(({ changed }) => changed).length,
    figures: desks?.figures.filter(({ verdict }) => verdict === 'better' || verdict === 'worse').length ?? 0
  };
}

/** Counts the calls that took longer than a draft's limit, and those of them that do not change. */
export function beyondOf({
  runs,
  limits
}: {
  readonly runs: readonly Pick<Scored, 'uses' | 'flips' | 'change'>[];
  readonly limits: readonly Pick<Consequences['limits'][number], 'clause' | 'limit_ms'>[];
}): { readonly count: number; readonly same: number } {
  const beyond = runs.filter(({ uses }) =>
    limits.some(({ clause, limit_ms }) => uses.some((it) => it.clause === clause && it.used_ms > limit_ms))
  );
  return { count: beyond.length, same: beyond.filter((run) => !isTurned(run) && !isMoved(run)).length };
}
