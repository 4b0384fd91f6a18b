import type { ClauseTally, RunTally } from './rows';

/** What is read of a finding: the rest belongs to scoring. */
interface Told {
  readonly clause: string;
  readonly verdict: string;
  readonly points: number;
  readonly max: number;
  readonly lost: number;
  readonly gate: boolean;
  readonly cause?: unknown;
}

/** What says nothing about whether somebody can do it: it did not come up, or could not be read for certain. */
const untold: readonly string[] = ['not-applicable', 'to-review'];

/**
 * How each clause went, as a card tells it; nothing if it is no card. What only follows from an earlier lapse is left
 * out (`cause`): one lapse, one price, also in what is to be practised.
 * @param card unknown, since it may come from a file or of another version
 */
export function tallyOf(card: unknown): RunTally | undefined {
  if (!isObject(card)) return undefined;
  const { variant, findings } = card;
  if (typeof variant !== 'string' || !Array.isArray(findings)) return undefined;
  const sums = new Map<string, ClauseTally>();
  for (const finding of (findings as readonly unknown[]).filter(isTold)) {
    if (untold.includes(finding.verdict) || finding.cause !== undefined) continue;
    sums.set(finding.clause, added(sums.get(finding.clause), finding));
  }
  return { variant, clauses: [...sums.values()] };
}

function added(before: ClauseTally | undefined, { clause, points, max, lost, gate }: Told): ClauseTally {
  const broke = gate || before?.gate === true;
  return {
    clause,
    points: (before?.points ?? 0) + points - lost,
    max: (before?.max ?? 0) + max,
    ...(broke && { gate: true as const })
  };
}

function isTold(value: unknown): value is Told {
  if (!isObject(value)) return false;
  const numbers = [value['points'], value['max'], value['lost']];
  return (
    typeof value['clause'] === 'string' &&
    typeof value['verdict'] === 'string' &&
    typeof value['gate'] === 'boolean' &&
    numbers.every(Number.isFinite)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
