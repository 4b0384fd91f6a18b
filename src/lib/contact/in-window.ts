import { callClauses } from '#machines/call-clauses';
import type { CallClause } from '#machines/clause';
import { milestonesIn, type Memory } from '#ticket/memory';
import { counted, type Act } from '#ticket/acts';

/**
 * True of what was said once the window of a clause had opened; of a clause that is not strict, of everything. Where the same line opened it, a
 * question has to stand behind the clause that this one follows: terms and then "do you confirm?" in one breath. What it asks about may
 * have been named among the terms: nobody says a sum twice in one breath.
 */
export function inWindow({ strict, follows, window }: CallClause, memory: Memory): (act: Act) => boolean {
  if (!strict) return () => true;
  const opened = milestonesIn(memory, window.opens)[0];
  if (!opened) return () => false;
  const before = callClauses.find(({ id }) => id === follows);
  const parts: readonly string[] = before && 'parts' in before.met ? before.met.parts : [];
  const ofLine = (act: Act) => opened.entry !== undefined && act.entry === opened.entry;
  const places = parts.flatMap(
    (part) => memory.acts.find((act) => ofLine(act) && act.name === part && counted(act))?.from ?? []
  );
  const behind = places.length > 0 ? Math.max(...places) : Infinity;
  const asks = (act: Act) => act.name.startsWith('ask-');
  return (act) =>
    act.order >= opened.order || (ofLine(act) && before !== undefined && (!asks(act) || (act.from ?? 0) > behind));
}
