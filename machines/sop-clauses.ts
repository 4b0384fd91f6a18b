import type { Clause } from './clause';
import * as reception from './clauses/1.1-reception';
import * as capture from './clauses/1.2-capture';
import * as firstCheck from './clauses/2.1-first-check';
import * as difficulty from './clauses/2.2-difficulty';
import * as dispatch from './clauses/3.1-dispatch';
import * as handling from './clauses/3.2-handling';
import * as progress from './clauses/3.3-progress';
import * as feedback from './clauses/4.1-feedback';
import * as satisfaction from './clauses/4.2-satisfaction';
import * as quality from './clauses/5.1-quality-checks';
import * as analysis from './clauses/5.2-monthly-analysis';
import * as iteration from './clauses/5.3-iteration';

const all = [
  ...reception.inCall,
  ...reception.elsewhere,
  ...capture.inCall,
  ...firstCheck.inCall,
  ...firstCheck.elsewhere,
  ...difficulty.inCall,
  ...difficulty.elsewhere,
  ...dispatch.elsewhere,
  ...handling.inCall,
  ...handling.elsewhere,
  ...progress.elsewhere,
  ...feedback.inCall,
  ...feedback.elsewhere,
  ...satisfaction.elsewhere,
  ...quality.inCall,
  ...quality.elsewhere,
  ...analysis.elsewhere,
  ...iteration.elsewhere
] as const;

type Entry = (typeof all)[number];
/** The id of a clause. */
export type ClauseId = Entry['id'];
/** The id of a clause that has a timer. */
export type TimedClauseId = Extract<Entry, { readonly timer: unknown }>['id'];

/** Every clause of the SOP, section by section; in each, what is scored in a call comes first. */
export const sopClauses: readonly (Clause & { readonly id: ClauseId })[] = all;

const byId = new Map<string, Clause>(all.map((clause) => [clause.id, clause]));

/** The clause of that id. */
export function sopClauseOf(id: string): Clause | undefined {
  return byId.get(id);
}
