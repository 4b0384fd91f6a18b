import { local } from '#app/local';
import { m } from '#app/messages';
import { milestoneNames } from '#domain/terms';
import type { Clause } from '#machines/clause';
import { clauseRows, type ClauseRow, type ClauseShown } from '../clause/clause-rows.ts';

/**
 * What there is to know of a clause, as the SOP has it. A card in a call says when it is due by what a call can see, whose end is the end of it; what has a limit is due as long as
 * that runs, whoever does it and however long after the call.
 */
export function clauseAsWritten(clause: Clause, shown: ClauseShown): readonly ClauseRow[] {
  const { timer } = clause;
  const rows = clauseRows(clause, shown);
  if (timer?.kind !== 'within') return rows;
  const [opens, closes] = [timer.from, timer.to].map((it) => local(milestoneNames[it]));
  const runs = m.clause_window({ opens: opens!, closes: closes! });
  return rows.map((row) => (row.id === 'due' ? { ...row, texts: [runs] } : row));
}
