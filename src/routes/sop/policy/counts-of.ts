import type { Consequences } from '#app/policy-consequences';

type Scored = Consequences['runs'][number];

const isTurned = ({ flips }: Pick<Scored, 'flips'>): boolean => flips.length > 0;
const isMoved = ({ flips, change }: Pick<Scored, 'flips' | 'change'>): boolean => flips.length === 0 && change !== 0;

/** What a trial came to in figures: calls whose verdict turns, of which points alone change, that stay the same; scenarios that change; and figures of the desks that do. */
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

/** How many calls took longer somewhere than a draft allows, and in how many of them nothing changes by it. */
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
