import { good, type Result } from '#diagnostics/diagnostic';
import type { Deviation, Milestone, TicketState, TimerEvent } from '#domain/ids';
import type { Fact } from '#domain/fact';
import type { Role } from '#domain/roles';
import type { Effect } from '#kernel/simulation';
import type { Clause, Timer } from '#machines/clause';
import { withFacts, type Memory, type RunningTimer } from './memory';

/** When the limits of a ticket end: by the policy, its calendar, and by what was recorded. */
export interface DueTimes {
  /** A limit that begins now; nothing for a clause without one. */
  begin(clause: string, memory: Memory, now_ms: number): Result<RunningTimer | undefined>;
  /** What is left of a limit that stands still from now on. */
  left_ms(clause: string, running: RunningTimer, now_ms: number): Result<number>;
  /** A limit that goes on with what was left of it. */
  resume(clause: string, running: RunningTimer, now_ms: number): Result<RunningTimer>;
}

/** What the effects of the SOP's chart are read with. */
export interface SopContext {
  readonly due: DueTimes;
  /** A clause that the chart can name. */
  clauseOf(id: string): { readonly who: Clause['who']; readonly timer?: Pick<Timer, 'kind'> | undefined } | undefined;
}

/** The chart of the SOP says something: it becomes a fact, in a call as behind it. */
export function onEffect(sop: SopContext, memory: Memory, { type, params }: Effect, now_ms: number): Memory {
  // What the clock did is nobody's.
  const cause = memory.cause?.at_ms === now_ms ? memory.cause : undefined;
  const { clause = '' } = params as { clause?: string };
  const base = {
    at_ms: now_ms,
    clause,
    who: cause?.who ?? 'system',
    ...(cause?.entry === undefined ? {} : { entry: cause.entry })
  } as const;
  switch (type) {
    case 'mark': {
      const { instant: name } = params as { instant: Milestone };
      const milestones =
        memory.milestones[name] === undefined ? { ...memory.milestones, [name]: now_ms } : memory.milestones;
      const round = name === 'reentered' ? memory.events : memory.round;
      return withFacts(memory, [{ ...base, kind: 'milestone', name }], { milestones, round });
    }
    case 'enter': {
      const { state: name } = params as { state: TicketState };
      return withFacts(memory, [{ ...base, kind: 'state', name }]);
    }
    case 'deviate': {
      const { deviation } = params as { deviation: Deviation };
      const who = whose(sop, deviation, clause, memory, base.who);
      return withFacts(memory, [{ ...base, kind: 'irregular', who, deviation }]);
    }
    case 'alert':
      return withFacts(memory, [{ ...base, kind: 'alert', who: (params as { to: Role }).to }]);
    case 'tag':
      return withFacts(memory, [
        { ...base, kind: 'tag', who: 'system', with: { tag: (params as { tag: string }).tag } }
      ]);
    case 'record':
      // What somebody has just written down stands there already.
      return cause?.clauses.includes(clause) ? memory : withFacts(memory, [{ ...base, kind: 'record', who: 'system' }]);
    case 'limit':
      return onLimit(sop, memory, clause, (params as { is: TimerEvent }).is, base);
    default:
      return memory;
  }
}

/** What was skipped was somebody's duty, whoever set things going; what was done wrongly was done by whoever did it. */
function whose(sop: SopContext, deviation: Deviation, clause: string, { holder }: Memory, cause: Role): Role {
  if (deviation !== 'skipped') return cause;
  const who = sop.clauseOf(clause)?.who;
  if (who === undefined || who === 'system') return cause;
  return who === 'handler' ? holder : who;
}

function onLimit(
  sop: SopContext,
  memory: Memory,
  clause: string,
  is: TimerEvent,
  { at_ms, entry }: Pick<Fact, 'at_ms' | 'entry'>
): Memory {
  const base = { at_ms, clause, ...(entry === undefined ? {} : { entry }) };
  const { who = 'system', timer } = sop.clauseOf(clause) ?? {};
  const before = memory.limits[clause];
  const running = next(sop, memory, clause, is, at_ms);
  if (!running.ok)
    return withFacts(memory, [{ ...base, kind: 'refused', who: 'system', text: running.diagnostics[0]!.message }]);
  const after = running.value ?? before;
  const due_ms = is === 'started' || is === 'resumed' ? after?.due_ms : undefined;
  // What is not to be done before a time is never late.
  const late = is === 'met' && before !== undefined && at_ms > before.due_ms && timer?.kind !== 'wait';
  const fact = { ...base, kind: is, who, ...(due_ms === undefined ? {} : { due_ms }), ...(late ? { late } : {}) };
  return withFacts(memory, [fact], running.value && { limits: { ...memory.limits, [clause]: running.value } });
}

/** How a limit stands behind what happened to it; nothing if as before. */
function next(
  { due }: SopContext,
  memory: Memory,
  clause: string,
  is: TimerEvent,
  now_ms: number
): Result<RunningTimer | undefined> {
  const running = memory.limits[clause];
  if (is === 'started') return due.begin(clause, memory, now_ms);
  if (is === 'paused' && running) {
    const left = due.left_ms(clause, running, now_ms);
    return left.ok ? good({ ...running, left_ms: left.value }) : left;
  }
  if (is === 'resumed' && running) return due.resume(clause, running, now_ms);
  return good(undefined);
}
