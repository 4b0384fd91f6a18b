import { local } from '#app/local';
import { m } from '#app/messages';
import { milestoneNames } from '#domain/terms';
import type { Clause } from '#machines/clause';
import { clauseRows, type ClauseRow, type ClauseShown } from '#workspace/clause/clause-rows.ts';

/** Returns the rows of a clause as in the SOP. Due times come from its limit, which may end after the call. */
export function clauseAsWritten(clause: Clause, shown: ClauseShown): readonly ClauseRow[] {
  const { timer } = clause;
  const rows = clauseRows(clause, shown);
  if (timer?.kind !== 'within') return rows;
  const [opens, closes] = [timer.from, timer.to].map((it) => local(milestoneNames[it]));
  const runs = m.clause_window({ opens: opens!, closes: closes! });
  return rows.map((row) => (row.id === 'due' ? { ...row, texts: [runs] } : row));
}
