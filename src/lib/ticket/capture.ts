import { holds, type Case, type Clause } from '#machines/clause';

/** Fields that a ticket of such a case must hold before it leaves the agent. @param clause 1.2-capture */
export function captureFields(clause: Pick<Clause, 'met'> | undefined, of: Case): readonly string[] {
  const met = clause?.met;
  if (met?.by !== 'fields') return [];
  return [...met.fields, ...(met.also ?? []).flatMap(({ when, fields }) => (holds(when, of) ? fields : []))];
}

/** What stands in a field that was taken over from the customer's records as it is there. */
export const onRecord = 'on-record';
