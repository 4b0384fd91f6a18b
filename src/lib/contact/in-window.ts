import { callClauses } from '#machines/call-clauses';
import type { CallClause } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { milestonesIn, type Memory } from '#ticket/memory';
import { counted, type Act } from '#ticket/acts';

/** Tests if an act was in a strict clause's window or its opening line; questions only after the preceding clause. */
export function inWindow(
  { strict, follows, window }: CallClause,
  memory: Memory,
  { questions }: Pick<Policy, 'questions'>
): (act: Act) => boolean {
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
  const asks = ({ name }: Act) => Object.values(questions).some((names) => names.includes(name));
  return (act) =>
    act.order >= opened.order ||
    (ofLine(act) && (asks(act) ? (act.askedBy ?? act.from ?? 0) > behind : places.length > 0));
}
