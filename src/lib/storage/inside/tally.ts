import type { ClauseTally, ClauseWhy, RunTally } from './rows';

/** What is read of a finding: the rest belongs to scoring. */
interface Told {
  readonly clause: string;
  readonly verdict: string;
  readonly points: number;
  readonly max: number;
  readonly lost: number;
  readonly gate: boolean;
  readonly cause?: unknown;
  readonly why?: unknown;
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
  const told = (findings as readonly unknown[]).filter(isTold);
  const counted = told.filter(({ verdict, cause }) => !untold.includes(verdict) && cause === undefined);
  const clauses = [...new Set(counted.map(({ clause }) => clause))];
  return { variant, clauses: clauses.map((clause) => sumOf(clause, counted)) };
}

function sumOf(clause: string, findings: readonly Told[]): ClauseTally {
  const own = findings.filter((finding) => finding.clause === clause);
  const sum = (of: (finding: Told) => number): number => own.reduce((total, finding) => total + of(finding), 0);
  const [worst] = [...own].sort((a, b) => Number(b.gate) - Number(a.gate) || cost(b) - cost(a));
  const why = worst && (worst.gate || cost(worst) > 0) ? whyOf(worst) : undefined;
  return {
    clause,
    points: sum(({ points, lost }) => points - lost),
    max: sum(({ max }) => max),
    ...(own.some(({ gate }) => gate) && { gate: true as const }),
    ...(why && { why })
  };
}

const cost = ({ points, max, lost }: Told): number => max - points + lost;

/** More than any sentence of a card has. */
const mostText = 400;

/** Why a finding is what it is; nothing of a card that says it in another shape. */
function whyOf({ why }: Told): ClauseWhy | undefined {
  if (!isObject(why) || typeof why['code'] !== 'string' || !isObject(why['values'])) return undefined;
  const { code, values } = why;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= mostText;
  const isValue = (value: unknown): value is ClauseWhy['values'][string] =>
    isText(value) || typeof value === 'number' || (isObject(value) && isText(value['zh']) && isText(value['en']));
  const told = Object.entries(values).filter((entry): entry is [string, ClauseWhy['values'][string]] =>
    isValue(entry[1])
  );
  return told.length === Object.keys(values).length ? { code, values: Object.fromEntries(told) } : undefined;
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
