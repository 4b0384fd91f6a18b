import { own } from '#domain/own';
import type { Text } from '#domain/text';
import type { ClauseTally, RunTally } from './rows';

/** Card texts of findings, by their ids. */
export type Reasons = Readonly<Record<string, Text>>;

interface Told {
  readonly id?: unknown;
  readonly clause: string;
  readonly verdict: string;
  readonly points: number;
  readonly max: number;
  readonly lost: number;
  readonly gate: boolean;
  readonly cause?: unknown;
}

const untold: readonly string[] = ['not-applicable', 'to-review'];

/** Computes clause results from a card, without consequences of an earlier lapse; `undefined` if it is no card. */
export function tallyOf(card: unknown, reasons: Reasons = {}): RunTally | undefined {
  if (!isObject(card)) return undefined;
  const { variant, findings } = card;
  if (typeof variant !== 'string' || !Array.isArray(findings)) return undefined;
  const told = (findings as readonly unknown[]).filter(isTold);
  const counted = told.filter(({ verdict, cause }) => !untold.includes(verdict) && cause === undefined);
  const clauses = [...new Set(counted.map(({ clause }) => clause))];
  return { variant, clauses: clauses.map((clause) => sumOf(clause, counted, reasons)) };
}

function sumOf(clause: string, findings: readonly Told[], reasons: Reasons): ClauseTally {
  const named = findings.filter((finding) => finding.clause === clause);
  const sum = (of: (finding: Told) => number): number => named.reduce((total, finding) => total + of(finding), 0);
  const [worst] = [...named].sort((a, b) => Number(b.gate) - Number(a.gate) || cost(b) - cost(a));
  const why = worst && (worst.gate || cost(worst) > 0) ? own(reasons, String(worst.id)) : undefined;
  return {
    clause,
    points: sum(({ points, lost }) => points - lost),
    max: sum(({ max }) => max),
    ...(named.some(({ gate }) => gate) && { gate: true as const }),
    ...(why && { why })
  };
}

const cost = ({ points, max, lost }: Told): number => max - points + lost;

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
