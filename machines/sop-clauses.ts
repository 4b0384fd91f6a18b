import type { Clause, ClauseEntry } from './clause';
import { section as reception } from './clauses/1.1-reception';
import { section as capture } from './clauses/1.2-capture';
import { section as firstCheck } from './clauses/2.1-first-check';
import { section as difficulty } from './clauses/2.2-difficulty';
import { section as dispatch } from './clauses/3.1-dispatch';
import { section as handling } from './clauses/3.2-handling';
import { section as progress } from './clauses/3.3-progress';
import { section as feedback } from './clauses/4.1-feedback';
import { section as satisfaction } from './clauses/4.2-satisfaction';
import { section as quality } from './clauses/5.1-quality-checks';
import { section as analysis } from './clauses/5.2-monthly-analysis';
import { section as iteration } from './clauses/5.3-iteration';

const all = [
  ...reception,
  ...capture,
  ...firstCheck,
  ...difficulty,
  ...dispatch,
  ...handling,
  ...progress,
  ...feedback,
  ...satisfaction,
  ...quality,
  ...analysis,
  ...iteration
] as const;

type SopClause = (typeof all)[number];
export type ClauseId = SopClause['id'];
export type TimedClauseId = Extract<SopClause, { readonly timer: unknown }>['id'];

/** Clauses of the SOP, in the order of the catalogue. */
export const sopClauses: readonly (ClauseEntry & { readonly id: ClauseId })[] = all;

const byId = new Map<string, Clause>(all.map((clause) => [clause.id, clause]));

export function sopClauseOf(id: string): Clause | undefined {
  return byId.get(id);
}
