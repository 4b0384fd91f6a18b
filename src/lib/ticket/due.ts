import { Calendar } from '#calendar/calendar';
import { counted_ms, dueOf, whenLeft_ms, workedBetween, type Due } from '#calendar/due';
import { assert } from '#domain/assert';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { good } from '#diagnostics/diagnostic';
import type { Limit } from '#domain/limit';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop';
import { warnsAt_percent } from '#machines/warns-at';
import type { Running, TicketMemory } from './facts';
import type { TicketSpec } from './spec';

/** When the limits of a ticket end: by the policy, by its calendar, or by what was recorded. Times count from the opening of the ticket. */
export class DueTimes {
  readonly #calendar: Calendar | undefined;

  constructor(
    readonly spec: TicketSpec,
    readonly policy: Policy
  ) {
    this.#calendar = policy.calendar && new Calendar(policy.calendar);
  }

  /** A limit that begins now. Nothing is due for a clause without a limit. SB0801 if the calendar does not know the year. */
  begin(clause: string, memory: TicketMemory, now_ms: number): Result<Running | undefined> {
    const met = sopClauseOf(clause)?.met;
    if (met?.by === 'limit') {
      if (met.per === 'recorded') return good(this.#until(clause, now_ms, this.#recorded_ms(clause, memory), now_ms));
      if (met.per === 'before') return good(this.#before(clause, memory, now_ms));
      if (met.movedBy && memory.slotEnd_ms !== undefined)
        return good(this.#until(clause, now_ms, memory.slotEnd_ms - now_ms, now_ms));
      // Handled again, the ticket still counts from its acceptance (decisions: a new round).
      if (met.again && met.again.on === 'reentered')
        return this.#by(clause, this.policy.limits[clause], memory.instants[met.from] ?? now_ms);
    }
    return this.#by(clause, this.policy.limits[clause], now_ms);
  }

  /** What is left of a limit that stands still from now on: working time of one that counts working time, else wall time. */
  left_ms(clause: string, running: Running, now_ms: number): Result<number> {
    if (this.policy.limits[clause]?.per === 'wall' || !this.#calendar)
      return good(Math.max(0, running.due_ms - now_ms));
    const counted = workedBetween(this.#clock(now_ms), this.#clock(running.due_ms), this.#calendar);
    return counted.ok ? good(counted.value.reduce((sum, { from_ms, to_ms }) => sum + to_ms - from_ms, 0)) : counted;
  }

  /** A limit that goes on with what was left of it. */
  resume(clause: string, { from_ms, left_ms = 0, rest_ms }: Running, now_ms: number): Result<Running> {
    const limit: Limit =
      this.policy.limits[clause]?.per === 'wall' ? { per: 'wall', ms: left_ms } : { per: 'working-time', ms: left_ms };
    const resumed = this.#by(clause, limit, now_ms, rest_ms);
    return resumed.ok ? good({ ...resumed.value!, from_ms }, resumed.diagnostics) : resumed;
  }

  /** What of the policy's limits the calendar cannot say for a ticket opened when this one was. */
  unknown(): readonly Diagnostic[] {
    return Object.entries(this.policy.limits).flatMap(([clause, limit]) => {
      const due = limit.per === 'wall' ? undefined : this.#by(clause, limit, 0);
      return due === undefined || due.ok ? [] : due.diagnostics.slice(0, 1);
    });
  }

  /** Whether an instant lies within working hours; `undefined` if the calendar does not know. */
  works(at_ms: number): boolean | undefined {
    if (!this.#calendar) return undefined;
    const counted = workedBetween(this.#clock(at_ms), this.#clock(at_ms) + 1, this.#calendar);
    return counted.ok ? counted.value.length > 0 : undefined;
  }

  /** Milliseconds since 1970 of a time of the ticket. */
  #clock(at_ms: number): number {
    return this.spec.openedAt_ms + at_ms;
  }

  #recorded_ms(clause: string, { fields }: TicketMemory): number {
    const field = clause === '3.1-cross-track' ? 'deadline' : 'eta';
    const value = fields[field];
    return typeof value === 'number' ? value : this.policy.earliestPromise_ms['emergency-progress'];
  }

  #before(clause: string, { visit_ms }: TicketMemory, now_ms: number): Running | undefined {
    const limit = this.policy.limits[clause];
    if (visit_ms === undefined || limit?.per !== 'wall') return undefined;
    return this.#until(clause, now_ms, visit_ms - limit.ms - now_ms, now_ms);
  }

  #until(clause: string, from_ms: number, length_ms: number, now_ms: number, rest?: number): Running {
    const due_ms = Math.max(now_ms, from_ms + length_ms);
    const rest_ms = rest ?? this.#rest(clause, due_ms - from_ms);
    return { from_ms, due_ms, warn_ms: Math.max(now_ms, due_ms - rest_ms), rest_ms };
  }

  #rest(clause: string, whole_ms: number): number {
    return Math.round((whole_ms * warnsAt_percent(this.policy, clause)) / 100);
  }

  /** @param rest_ms how much is left when it warns, if that was settled before */
  #by(clause: string, limit: Limit | undefined, from_ms: number, rest_ms?: number): Result<Running | undefined> {
    if (!limit) return good(undefined);
    if (limit.per === 'wall') return good(this.#until(clause, from_ms, limit.ms, from_ms, rest_ms));
    assert(this.#calendar, 'a calendar in a policy with working time', this.policy.id);
    const due = dueOf(limit, this.#clock(from_ms), this.#calendar);
    return due.ok ? good(this.#counted(clause, due.value, from_ms, rest_ms)) : due;
  }

  /** Warns when so much of the time that counts is left. */
  #counted(clause: string, due: Due, from_ms: number, settled?: number): Running {
    const rest_ms = settled ?? this.#rest(clause, counted_ms(due));
    const opened_ms = this.spec.openedAt_ms;
    const warn_ms = Math.max(from_ms, whenLeft_ms(due, rest_ms) - opened_ms);
    return { from_ms, due_ms: due.due_ms - opened_ms, warn_ms, rest_ms };
  }
}
