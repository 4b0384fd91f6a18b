import { report } from '#diagnostics/catalogue/operations';
import { Calendar } from '#calendar/calendar';
import { dayOf } from '#calendar/dates';
import { dueOf } from '#calendar/due';
import { runningOf } from '#calendar/running';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Limit } from '#domain/limit';
import type { OperationsPolicy, Policy } from '#machines/policy';
import { warnsAt_percent } from '#machines/timers';
import type { OperationsTimer } from '../operations-tables';
import { OperationsNames } from '../operations-names';

const day_ms = 86_400_000;
const longestBreak_days = 30;

/** Organisation as described by its policy: figures, names and ends of limits. */
export class OperationsContext extends OperationsNames {
  readonly #calendar: Calendar | undefined;

  constructor(policy: Policy, operations: OperationsPolicy) {
    super(policy, operations);
    this.#calendar = policy.calendar && new Calendar(policy.calendar);
  }

  get plan(): readonly string[] {
    return this.policy.ticket?.emergencyPlan.map(({ by }) => by) ?? [];
  }

  /** Returns when a limit from `from_ms` ends; by wall time without a calendar. */
  endOf(limit: Limit, from_ms: number): number {
    if (limit.per !== 'wall' && this.#calendar) return dueOf(limit, from_ms, this.#calendar).due_ms;
    return from_ms + (limit.per === 'working-days' ? limit.days * day_ms : limit.ms);
  }

  /** Returns the next working time at or after `from_ms`; without a calendar, `from_ms` itself. */
  nextMorning_ms(from_ms: number): number {
    for (let day = dayOf(from_ms); day <= dayOf(from_ms) + longestBreak_days; day += 1) {
      const kind = this.#calendar?.kindOf(day);
      if (kind && 'works' in kind && kind.works.from_ms >= from_ms) return kind.works.from_ms;
    }
    return from_ms;
  }

  /** Returns when a limit ends and warns; SB0591 if it counts working time and there is no calendar. */
  running(clause: string, limit: Limit, from_ms: number): Result<OperationsTimer> {
    if (limit.per !== 'wall' && !this.#calendar) return bad(report('SB0591', {}));
    const rest = { percent: warnsAt_percent(this.policy, clause) };
    const { due_ms, warn_ms, provisional } = runningOf(limit, from_ms, rest, this.#calendar);
    return good({ due_ms, warn_ms, ...(provisional && { provisional }) });
  }
}
