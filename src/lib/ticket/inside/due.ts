import { Calendar } from '#calendar/calendar';
import { workedBetween } from '#calendar/due';
import { runningOf, runningUntil, type Rest } from '#calendar/running';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { good } from '#diagnostics/diagnostic';
import type { Limit } from '#domain/limit';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { warnsAt_percent } from '#machines/timers';
import type { DueTimes } from '../effects';
import type { Memory, RunningTimer } from '../memory';
import type { TicketSpec } from '../spec';

/** When the limits of a ticket end: by the policy, by its calendar, or by what was recorded. Times count from the opening of the ticket. */
export class PolicyDueTimes implements DueTimes {
  readonly #calendar: Calendar | undefined;

  constructor(
    readonly spec: TicketSpec,
    readonly policy: Policy
  ) {
    this.#calendar = policy.calendar && new Calendar(policy.calendar);
  }

  /** A limit that begins now. Nothing is due for a clause without a limit. SB0801 if the calendar does not know the year. */
  begin(clause: string, memory: Memory, now_ms: number): Result<RunningTimer | undefined> {
    const timer = sopClauseOf(clause)?.timer;
    const limit = this.policy.limits[clause];
    if (timer?.kind === 'recorded')
      return good(this.#until(clause, now_ms + this.#recorded_ms(timer.field!, memory), now_ms));
    if (timer?.kind === 'before') return good(this.#before(clause, memory, now_ms));
    if (timer?.movedBy && memory.slotEnd_ms !== undefined) return good(this.#until(clause, memory.slotEnd_ms, now_ms));
    // Handled again, the ticket still counts from its acceptance (decisions: a new round).
    const from_ms = timer?.restarts?.countsOn ? (memory.milestones[timer.from] ?? now_ms) : now_ms;
    return limit ? this.#by(limit, from_ms, this.#rest(clause)) : good(undefined);
  }

  /** What is left of a limit that stands still from now on: working time of one that counts working time, else wall time. */
  left_ms(clause: string, running: RunningTimer, now_ms: number): Result<number> {
    if (this.policy.limits[clause]?.per === 'wall' || !this.#calendar)
      return good(Math.max(0, running.due_ms - now_ms));
    const counted = workedBetween(this.#clock(now_ms), this.#clock(running.due_ms), this.#calendar);
    return counted.ok ? good(counted.value.reduce((sum, { from_ms, to_ms }) => sum + to_ms - from_ms, 0)) : counted;
  }

  /** A limit that goes on with what was left of it. */
  resume(clause: string, { from_ms, left_ms = 0, rest_ms }: RunningTimer, now_ms: number): Result<RunningTimer> {
    const limit: Limit =
      this.policy.limits[clause]?.per === 'wall' ? { per: 'wall', ms: left_ms } : { per: 'working-time', ms: left_ms };
    const resumed = this.#by(limit, now_ms, { ms: rest_ms });
    return resumed.ok ? good({ ...resumed.value, from_ms }, resumed.diagnostics) : resumed;
  }

  /** What of the policy's limits the calendar cannot say for a ticket opened when this one was. */
  unknown(): readonly Diagnostic[] {
    return Object.entries(this.policy.limits).flatMap(([clause, limit]) => {
      const due = limit.per === 'wall' ? undefined : this.#by(limit, 0, this.#rest(clause));
      return due === undefined || due.ok ? [] : due.diagnostics.slice(0, 1);
    });
  }

  /** True if an instant lies within working hours; `undefined` if the calendar does not know. */
  works(at_ms: number): boolean | undefined {
    if (!this.#calendar) return undefined;
    const counted = workedBetween(this.#clock(at_ms), this.#clock(at_ms) + 1, this.#calendar);
    return counted.ok ? counted.value.length > 0 : undefined;
  }

  /** Milliseconds since 1970 of a time of the ticket. */
  #clock(at_ms: number): number {
    return this.spec.openedAt_ms + at_ms;
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

  #by(limit: Limit, from_ms: number, rest: Rest): Result<RunningTimer> {
    const running = runningOf(limit, this.#clock(from_ms), rest, this.#calendar);
    if (!running.ok) return running;
    const { due_ms, warn_ms, rest_ms } = running.value;
    const { openedAt_ms } = this.spec;
    return good(
      { from_ms, due_ms: due_ms - openedAt_ms, warn_ms: warn_ms - openedAt_ms, rest_ms },
      running.diagnostics
    );
  }
}
