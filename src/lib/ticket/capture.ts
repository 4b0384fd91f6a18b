import { holds, type Case, type Clause } from '#machines/clause';

/** Returns the fields that a ticket must hold before it leaves the agent, by clause 1.2-capture. */
export function captureFields(clause: Pick<Clause, 'met'> | undefined, of: Case): readonly string[] {
  const met = clause?.met;
  if (met?.by !== 'fields') return [];
  return [...met.fields, ...(met.also ?? []).flatMap(({ when, fields }) => (holds(when, of) ? fields : []))];
}

/** Value of a field taken over unchanged from the customer's records. */
export const onRecord = 'on-record';
