import { chartOf, type Chart } from '#kernel/chart';
import { withStepsKept } from '#kernel/kept-steps';
import { acceptsEvent, callChart, sideOfDelay } from '#machines/call';
import { callEvents as events } from '#machines/call-events';
import { callClauseOf } from '#machines/call-clauses';
import type { CallClause } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';
import { customerDid } from '#ticket/acts';
import type { DueTimes } from '#ticket/effects';
import { toSop } from './inside/sends';
import { eventsSaid, saidScopeOf, type Scope } from './scope';

/** Returns the part of the SOP that a call can reach; unexpected events have no effect. */
export function callScope(
  input: ChartInput,
  policy: Policy,
  chart: (input: ChartInput) => Chart = (input) => withStepsKept(chartOf(callChart, input))
): Scope {
  const { case: of, limits } = input;
  const own = chart(input);
  const scope = saidScopeOf(events, of, callClauseOf);
  return {
    sop: { due: dueInCall(limits), clauseOf: (id) => dutyOf(callClauseOf(id)) },
    process: {
      chart: () => own,
      accepts: acceptsEvent,
      sideOf: (event) => sideOfDelay(event.type)
    },
    others: {},
    events,
    eventsOf: (line) => eventsSaid(scope, line).map((event) => ({ who: line.who, do: event })),
    happen: (memory, happenings, now_ms) => {
      const around = {
        case: of,
        policy,
        at_ms: now_ms,
        written: {},
        ends_ms: () => undefined,
        customerDid: customerDid(memory)
      };
      const progress = { asked: [], planDone: [], taken: {}, missing: [] };
      const sends = happenings
        .filter((it) => acceptsEvent(it.do))
        .map(({ do: type, with: fields = {} }) =>
          toSop({ type, ...fields, ...events[type]?.tells?.(fields, progress, around) })
        );
      return { memory, sends };
    }
  };
}

const dutyOf = (clause: CallClause | undefined) => clause && { who: 'agent' as const, timer: clause.timer };

function dueInCall(limits: Readonly<Record<string, number>>): DueTimes {
  return {
    begin: (clause, _, now_ms) => {
      const limit_ms = limits[clause];
      if (limit_ms === undefined) return undefined;
      return { from_ms: now_ms, due_ms: now_ms + limit_ms, warn_ms: now_ms + limit_ms, rest_ms: 0 };
    },
    // What comes too early there came before the end of a wait.
    rightFrom_ms: (clause, memory) => memory.limits[clause]?.due_ms,
    left_ms: (_, { due_ms }) => due_ms,
    resume: (_, running) => running
  };
}
