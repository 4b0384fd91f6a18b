import { Calendar } from '#calendar/calendar';
import { counted_ms, workedBetween } from '#calendar/due';
import { runningOf, runningUntil, type Rest } from '#calendar/running';
import type { Deviation } from '#domain/ids';
import type { Limit } from '#domain/limit';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { warnsAt_percent } from '#machines/timers';
import type { DueTimes } from '../effects';
import type { Memory, RunningTimer } from '../memory';
import type { TicketSpec } from '../spec';

/** Due times of a ticket's limits, by policy, calendar or recorded times, counted from the opening of the ticket. */
export class PolicyDueTimes implements DueTimes {
  readonly #calendar: Calendar | undefined;

  constructor(
    readonly spec: TicketSpec,
    readonly policy: Policy
  ) {
    this.#calendar = policy.calendar && new Calendar(policy.calendar);
  }

  begin(clause: string, memory: Memory, now_ms: number): RunningTimer | undefined {
    const timer = sopClauseOf(clause)?.timer;
    const limit = this.policy.limits[clause];
    if (timer?.kind === 'recorded')
      return this.#until(clause, now_ms + this.#recorded_ms(timer.field!, memory), now_ms);
    if (timer?.kind === 'before') return this.#before(clause, memory, now_ms);
    if (timer?.movedBy) return this.#unlessLater(clause, memory, now_ms);
    // Handled again, the ticket still counts from its acceptance (decisions: a new round).
    const from_ms = timer?.restarts?.countsOn ? (memory.milestones[timer.from] ?? now_ms) : now_ms;
    return limit && this.#by(limit, from_ms, this.#rest(clause));
  }

  /** Returns the remaining time: working time for limits that count working time, otherwise wall time. */
  left_ms(clause: string, running: RunningTimer, now_ms: number): number {
    if (this.policy.limits[clause]?.per === 'wall' || !this.#calendar) return Math.max(0, running.due_ms - now_ms);
    return counted_ms({ counted: workedBetween(this.#clock(now_ms), this.#clock(running.due_ms), this.#calendar) });
  }

  rightFrom_ms(clause: string, { limits, visit_ms }: Memory, deviation: Deviation): number | undefined {
    const timer = sopClauseOf(clause)?.timer;
    if (deviation === 'skipped') return timer?.to === 'arrived' ? visit_ms : undefined;
    if (deviation !== 'too-early') return undefined;
    if (timer?.kind === 'wait') return limits[clause]?.due_ms;
    return timer?.to === 'arrived' ? visit_ms : undefined;
  }

  resume(clause: string, { from_ms, left_ms = 0, rest_ms }: RunningTimer, now_ms: number): RunningTimer {
    const limit: Limit =
      this.policy.limits[clause]?.per === 'wall' ? { per: 'wall', ms: left_ms } : { per: 'working-time', ms: left_ms };
    return { ...this.#by(limit, now_ms, { ms: rest_ms }), from_ms };
  }

  /** Checks whether an instant lies within working hours; `undefined` without a calendar. */
  works(at_ms: number): boolean | undefined {
    return this.#calendar && workedBetween(this.#clock(at_ms), this.#clock(at_ms) + 1, this.#calendar).length > 0;
  }

  /** Converts a time of the ticket to milliseconds since 1970. */
  #clock(at_ms: number): number {
    return this.spec.openedAt_ms + at_ms;
  }

  /** Lets an agreed slot that begins behind a limit take its place, and never shortens it. */
  #unlessLater(
    clause: string,
    { limits, visit_ms = 0, slotEnd_ms = 0 }: Memory,
    now_ms: number
  ): RunningTimer | undefined {
    const limit = this.policy.limits[clause];
    const own = limits[clause] ?? (limit && this.#by(limit, now_ms, this.#rest(clause)));
    return own && visit_ms > own.due_ms ? this.#until(clause, slotEnd_ms, now_ms) : own;
  }

  #recorded_ms(field: string, { fields }: Memory): number {
    const value = fields[field];
    return typeof value === 'number' ? value : this.policy.earliestPromise_ms['emergency-progress'];
  }

  #before(clause: string, { visit_ms }: Memory, now_ms: number): RunningTimer | undefined {
    const limit = this.policy.limits[clause];
    if (visit_ms === undefined || limit?.per !== 'wall') return undefined;
    return this.#until(clause, visit_ms - limit.ms, now_ms);
  }

  #until(clause: string, until_ms: number, now_ms: number): RunningTimer {
    return runningUntil(until_ms, now_ms, now_ms, this.#rest(clause));
  }

  #rest(clause: string): Rest {
    return { percent: warnsAt_percent(this.policy, clause) };
  }

  #by(limit: Limit, from_ms: number, rest: Rest): RunningTimer {
    const running = runningOf(limit, this.#clock(from_ms), rest, this.#calendar);
    const { openedAt_ms } = this.spec;
    return { ...running, from_ms, due_ms: running.due_ms - openedAt_ms, warn_ms: running.warn_ms - openedAt_ms };
  }
}
