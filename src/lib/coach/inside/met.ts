import { callClauseOf } from '#machines/call-clauses';
import type { Call, CallState } from '#contact/call';
import { checklistOf } from '#contact/view';
import { captureFields } from '#ticket/capture';

/** What of each clause is met: its parts; of one that has none, the clause itself. */
export type Met = ReadonlyMap<string, ReadonlySet<string>>;

/** What is met of the clauses that are due, as the checklist has it. */
export function metIn(call: Call, state: CallState): Met {
  return new Map(
    checklistOf(call, state).map(({ clause, missing, done }) => {
      const parts = partsAsked(clause, call);
      const met = parts.length > 0 ? parts.filter((part) => !missing.includes(part)) : done ? [clause] : [];
      return [clause, new Set(met)];
    })
  );
}

/** What is met now and was not before, by clause; a clause of which nothing is, is not among them. */
export function gained(before: Met, after: Met): Met {
  const more = [...after].map(
    ([clause, met]) => [clause, new Set([...met].filter((it) => !before.get(clause)?.has(it)))] as const
  );
  return new Map(more.filter(([, met]) => met.size > 0));
}

/** What has to be said, or filled in, for a clause. */
function partsAsked(id: string, { caseFile }: Call): readonly string[] {
  const clause = callClauseOf(id);
  if (clause?.met.by === 'fields') return captureFields(clause, caseFile.case);
  return clause && 'parts' in clause.met ? clause.met.parts : [];
}

/** True if some of what these clauses ask for is met now and was not before. */
export function gainsOf(clauses: readonly string[], call: Call, before: CallState, after: CallState): boolean {
  const more = gained(metIn(call, before), metIn(call, after));
  return clauses.some((clause) => more.has(clause));
}
