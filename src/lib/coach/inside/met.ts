import { callClauseOf } from '#machines/call-clauses';
import { limitInCall, type Call, type CallState } from '#contact/call';
import { checklistOf } from '#contact/view';
import { captureFields } from '#ticket/capture';
import { isArranged } from './deeds';

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

/** So many of the agent's lines may stand before a name and a number that were forgotten: behind those nobody introduces themselves. */
const mostBefore = 3;

/**
 * Parts with a limit by which a contact opens (1.1-hotline-greet), where they were missed and come too late to be natural: their limit is over, and the talk is well under way,
 * or all that was wanted has been arranged.
 */
export function partsOver(call: Call, state: CallState): ReadonlySet<string> {
  const { lines, milestones } = state.memory;
  const spoken = lines.filter(({ who }) => who === 'agent').length;
  if (spoken < mostBefore && !isArranged({ call, state })) return new Set();
  const opening = call.dueClauses.filter(({ id, met, window }) => {
    const from_ms = milestones[window.opens];
    const { due_ms } = (from_ms !== undefined && limitInCall(call, id, from_ms)) || { due_ms: Infinity };
    return met.by === 'parts-within' && window.opens === 'contact' && due_ms < state.now_ms;
  });
  return new Set(opening.flatMap(({ id }) => partsAsked(id, call)));
}
