import { holds, type Case } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';

/** Fields that a ticket of such a case must hold before it leaves the agent (1.2-capture). */
export function captureFields(of: Case): readonly string[] {
  const met = sopClauseOf('1.2-capture')?.met;
  if (met?.by !== 'fields') return [];
  return [...met.fields, ...(met.also ?? []).flatMap(({ when, fields }) => (holds(when, of) ? fields : []))];
}
