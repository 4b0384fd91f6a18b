import type { CallClause } from './clause';
import { inCall as reception } from './clauses/1.1-reception';
import { inCall as capture } from './clauses/1.2-capture';
import { inCall as firstCheck } from './clauses/2.1-first-check';
import { inCall as difficulty } from './clauses/2.2-difficulty';
import { inCall as handling } from './clauses/3.2-handling';
import { inCall as feedback } from './clauses/4.1-feedback';
import { inCall as quality } from './clauses/5.1-quality-checks';

const all = [...reception, ...capture, ...firstCheck, ...difficulty, ...handling, ...feedback, ...quality] as const;

/** The clauses that are scored in a call, section by section: all that a call loads of the SOP. */
export const callClauses: readonly CallClause[] = all;

const byId = new Map<string, CallClause>(all.map((clause) => [clause.id, clause]));

/** The clause of that id, if it is scored in a call. */
export function callClauseOf(id: string): CallClause | undefined {
  return byId.get(id);
}
