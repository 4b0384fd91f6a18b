import { callClauseOf } from '#machines/call-clauses';
import { limitInCall, type Call, type CallState } from '#contact/call';
import { checklistOf } from '#contact/view';
import { captureFields } from '#ticket/capture';
import { isArranged } from './deeds';

/** Met parts by clause; a clause without parts contains its own id. */
export type Met = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns what is met of the due clauses, as in the checklist. */
export function metIn(call: Call, state: CallState): Met {
  return new Map(
    checklistOf(call, state).map(({ clause, missing, done }) => {
      const parts = partsAsked(clause, call);
      const met = parts.length > 0 ? parts.filter((part) => !missing.includes(part)) : done ? [clause] : [];
      return [clause, new Set(met)];
    })
  );
}

/** Returns what is newly met, by clause; clauses without gain are omitted. */
export function gained(before: Met, after: Met): Met {
  const more = [...after].map(
    ([clause, met]) => [clause, new Set([...met].filter((it) => !before.get(clause)?.has(it)))] as const
  );
  return new Map(more.filter(([, met]) => met.size > 0));
}

function partsAsked(id: string, { caseFile }: Call): readonly string[] {
  const clause = callClauseOf(id);
  if (clause?.met.by === 'fields') return captureFields(clause, caseFile.case);
  return clause && 'parts' in clause.met ? clause.met.parts : [];
}

/** True if any part of these clauses is newly met. */
export function gainsOf(clauses: readonly string[], call: Call, before: CallState, after: CallState): boolean {
  const more = gained(metIn(call, before), metIn(call, after));
  return clauses.some((clause) => more.has(clause));
}

const mostBefore = 3;

/** Returns opening parts (1.1-hotline-greet) whose limit has passed and that would be unnatural in the talk now. */
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
