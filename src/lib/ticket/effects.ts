import type { Milestone } from '#domain/act-ids';
import type { Deviation, TicketState, TimerEvent } from '#domain/ids';
import type { Fact } from '#domain/fact';
import type { Role } from '#domain/roles';
import type { Effect } from '#kernel/simulation';
import type { Clause, Timer } from '#machines/clause';
import { withFacts, type Memory, type RunningTimer } from './memory';

/** Due times of a ticket's limits, by the policy, its calendar and recorded times. */
export interface DueTimes {
  /** Starts a limit; `undefined` for a clause without one. */
  begin(clause: string, memory: Memory, now_ms: number): RunningTimer | undefined;
  left_ms(clause: string, running: RunningTimer, now_ms: number): number;
  /** Returns when an early or late step would have been right; `undefined` if no time is defined. */
  rightFrom_ms(clause: string, memory: Memory, deviation: Deviation): number | undefined;
  resume(clause: string, running: RunningTimer, now_ms: number): RunningTimer;
}

export interface SopContext {
  readonly due: DueTimes;
  clauseOf(id: string): { readonly who: Clause['who']; readonly timer?: Pick<Timer, 'kind'> | undefined } | undefined;
}

/** Converts an effect of the SOP chart to a fact, during a call and after it. */
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
      const again = name === 'reentered';
      // The agent's part ended with the contact: what was closed there is handled again by whoever has complaints in hand (4.1-reenter).
      const holder = again && memory.holder === 'agent' ? 'specialist' : memory.holder;
      const round = again ? memory.events : memory.round;
      return withFacts(memory, [{ ...base, kind: 'milestone', name }], { milestones, round, holder });
    }
    case 'enter': {
      const { state: name } = params as { state: TicketState };
      return withFacts(memory, [{ ...base, kind: 'state', name }]);
    }
    case 'deviate': {
      const { deviation } = params as { deviation: Deviation };
      const who = whose(sop, deviation, clause, memory, base.who);
      const due_ms = sop.due.rightFrom_ms(clause, memory, deviation);
      // That nobody came in the agreed time was written down when it was over: coming later is no other lapse.
      const fact = { ...base, kind: 'irregular', who, deviation, ...(due_ms && { due_ms }) } as const;
      const isSame = (it: Fact): boolean => it.deviation === deviation && it.clause === clause && it.due_ms === due_ms;
      return deviation === 'skipped' && due_ms && memory.facts.some(isSame) ? memory : withFacts(memory, [fact]);
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

function whose(sop: SopContext, deviation: Deviation, clause: string, { holder }: Memory, cause: Role): Role {
  if (deviation !== 'skipped') return cause;
  const who = sop.clauseOf(clause)?.who;
  if (who === undefined) return cause;
  // What the system owes is charged to whoever put it aside, and never to the customer.
  if (who === 'system') return cause === 'customer' ? 'system' : cause;
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
  // Asked to begin anew and left as it runs, nothing has happened to it.
  if (is === 'started' && before !== undefined && running === before) return memory;
  if (is === 'warned' && before?.warned) return memory;
  const after = running ?? before;
  const until = after && (is === 'started' || is === 'resumed') ? untilOf(after) : {};
  // What is not to be done before a time is never late.
  const late = is === 'met' && before !== undefined && at_ms > before.due_ms && timer?.kind !== 'wait';
  const fact = { ...base, kind: is, who, ...until, ...(late ? { late } : {}) };
  return withFacts(memory, [fact], running && { limits: { ...memory.limits, [clause]: running } });
}

function untilOf({ due_ms, provisional }: RunningTimer): Pick<Fact, 'due_ms' | 'provisional'> {
  return { due_ms, ...(provisional && { provisional }) };
}

function next(
  { due }: SopContext,
  memory: Memory,
  clause: string,
  is: TimerEvent,
  now_ms: number
): RunningTimer | undefined {
  const running = memory.limits[clause];
  if (is === 'started') return due.begin(clause, memory, now_ms);
  if (is === 'paused' && running) return { ...running, left_ms: due.left_ms(clause, running, now_ms) };
  if (is === 'warned' && running) return { ...running, warned: true };
  if (is === 'resumed' && running) return due.resume(clause, running, now_ms);
  return undefined;
}
