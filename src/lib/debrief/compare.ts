import type { Dimension } from '#domain/ids';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { cost, isFine } from './findings.ts';
import { timerMarks, type TimerMark } from './timer-marks.ts';

export interface Attempt {
  readonly id: string;
  readonly status: string;
  readonly updatedAt: string;
  readonly header: {
    readonly scenario: string;
    readonly mode: string;
    readonly startedAt?: string;
    readonly trainee: { readonly agentId: string };
    readonly forkedFrom?: { readonly run: string };
    readonly drill?: { readonly step: string };
  };
  readonly summary?: { readonly total: number; readonly scores: Readonly<Record<Dimension, number>> };
}

/** Returns when an attempt began, ISO 8601; when it was stored if its file does not say. */
export function begunAt({ header, updatedAt }: Pick<Attempt, 'header' | 'updatedAt'>): string {
  return header.startedAt ?? updatedAt;
}

/** Returns attempts to compare with: the one it was forked from, then earlier ones of its kind, latest first. */
export function attemptsBefore<A extends Attempt>(self: A, all: readonly A[]): readonly A[] {
  const same = (other: A): boolean =>
    other.id !== self.id &&
    other.summary !== undefined &&
    other.header.scenario === self.header.scenario &&
    // A step of a call is judged by its own clauses: it tells nothing of a whole call, nor of another step.
    other.header.drill?.step === self.header.drill?.step &&
    other.header.trainee.agentId === self.header.trainee.agentId;
  const origin = all.filter((other) => same(other) && other.id === self.header.forkedFrom?.run);
  const earlier = all
    .filter((other) => same(other) && !origin.includes(other))
    .filter((other) => other.header.mode === self.header.mode && begunAt(other) < begunAt(self))
    .sort((a, b) => (begunAt(a) < begunAt(b) ? 1 : -1));
  return [...origin, ...earlier];
}

/** Change from one attempt to another, in points of 100. */
export interface ScoreChange {
  readonly total: number;
  readonly scores: Readonly<Record<Dimension, number>>;
}

export function scoreChange(now: Scorecard, before: NonNullable<Attempt['summary']>): ScoreChange {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const change = (dimension: Dimension): number => tenth(now.dimensions[dimension].score - before.scores[dimension]);
  return {
    total: tenth(now.total - before.total),
    scores: { phrasing: change('phrasing'), process: change('process'), outcome: change('outcome') }
  };
}

export interface TimePair {
  readonly clause: string;
  readonly before: TimerMark;
  readonly now: TimerMark;
}

export interface Comparison {
  readonly won: readonly Finding[];
  readonly lost: readonly Finding[];
  readonly still: readonly Finding[];
  readonly times: readonly TimePair[];
}

/** Compares two cards. A finding that only one of the cases requires is neither won nor lost. */
export function compare(
  now: { readonly card: Scorecard; readonly ended_ms: number },
  before: { readonly card: Scorecard; readonly ended_ms: number }
): Comparison {
  const old = new Map(before.card.findings.map((finding) => [finding.id, finding]));
  const applies = ({ verdict }: Finding): boolean => verdict !== 'not-applicable' && verdict !== 'to-review';
  const pairs = now.card.findings.flatMap((finding) => {
    const other = old.get(finding.id);
    return other && applies(finding) && applies(other) ? [{ finding, other }] : [];
  });
  const fine = (finding: Finding): boolean => isFine(finding) && cost(finding) === 0;
  const marks = timerMarks(before.card.findings, before.ended_ms);
  return {
    won: pairs.filter(({ finding, other }) => fine(finding) && !fine(other)).map(({ finding }) => finding),
    lost: pairs.filter(({ finding, other }) => !fine(finding) && fine(other)).map(({ finding }) => finding),
    still: pairs.filter(({ finding, other }) => !fine(finding) && !fine(other)).map(({ finding }) => finding),
    times: timerMarks(now.card.findings, now.ended_ms).flatMap((mark) => {
      const other = marks.find(({ clause }) => clause === mark.clause);
      return other ? [{ clause: mark.clause, before: other, now: mark }] : [];
    })
  };
}
