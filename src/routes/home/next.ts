/** What choosing needs to know of a scenario and of a run. */
interface NextCandidate {
  readonly id: string;
  readonly level: number;
}
interface PlayedScenario {
  readonly status: string;
  readonly header: { readonly scenario: string };
  readonly updatedAt: string;
}

/** How many are worth showing: two or three. */
const most = 3;

/**
 * The scenarios to play next: not yet passed for record; never played before played, easy before hard, longest ago first.
 * When all are passed, those that were played longest ago: a case differs every time. What is under way is to be
 * continued instead, and comes only when there is nothing else.
 */
export function nextOf<C extends NextCandidate>(
  scenarios: readonly C[],
  passed: ReadonlySet<string>,
  runs: readonly PlayedScenario[]
): readonly C[] {
  const last = new Map<string, string>();
  for (const { header, updatedAt } of runs) {
    if (updatedAt > (last.get(header.scenario) ?? '')) last.set(header.scenario, updatedAt);
  }
  const underWay = new Set(runs.filter(({ status }) => status === 'open').map(({ header }) => header.scenario));
  const idle = scenarios.filter(({ id }) => !underWay.has(id));
  const open = idle.filter(({ id }) => !passed.has(id));
  const among = [open, idle].find((some) => some.length > 0) ?? scenarios;
  const key = (one: C): string => last.get(one.id) ?? '';
  return [...among].sort((a, b) => compare(key(a), key(b)) || a.level - b.level).slice(0, most);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
