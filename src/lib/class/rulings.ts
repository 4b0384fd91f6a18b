import type { Judgements, Ruling } from '#domain/judgements';
import { agreementOf, type Agreement } from './judgement';

export interface RuledTwice {
  readonly run: string;
  readonly finding: string;
  readonly rulings: readonly [Ruling, Ruling];
  readonly reasons: readonly [string, string];
}

/** Returns the disputes that both trainers have decided, in identical calls. */
export function ruledTwice(one: Judgements, other: Judgements): readonly RuledTwice[] {
  const theirs = new Map(
    other.runs.flatMap(({ run, log, rulings = [] }) =>
      rulings.map((it) => [`${run} ${log} ${it.finding}`, it] as const)
    )
  );
  return one.runs.flatMap(({ run, log, rulings = [] }) =>
    rulings.flatMap(({ finding, ruling, reason }): readonly RuledTwice[] => {
      const there = theirs.get(`${run} ${log} ${finding}`);
      if (!there) return [];
      return [{ run, finding, rulings: [ruling, there.ruling], reasons: [reason, there.reason] }];
    })
  );
}

export const agreementOn = (both: readonly RuledTwice[]): Agreement<Ruling> =>
  agreementOf(both.map(({ rulings }) => rulings));

export interface ClauseAgreement {
  readonly clause: string;
  readonly judged: number;
  readonly agreed: number;
  readonly differences: readonly RuledTwice[];
}

/** Computes the agreement by clause, most differences first; `clauseOf` gives `undefined` if its run is not open. */
export function agreementByClause(
  both: readonly RuledTwice[],
  clauseOf: (one: RuledTwice) => string | undefined
): readonly ClauseAgreement[] {
  const byClause = new Map<string, RuledTwice[]>();
  for (const one of both) {
    const clause = clauseOf(one) ?? '';
    byClause.set(clause, [...(byClause.get(clause) ?? []), one]);
  }
  return [...byClause]
    .map(([clause, of]) => {
      const differences = of.filter(({ rulings: [a, b] }) => a !== b);
      return { clause, judged: of.length, agreed: of.length - differences.length, differences };
    })
    .sort((a, b) => b.differences.length - a.differences.length || a.clause.localeCompare(b.clause));
}
