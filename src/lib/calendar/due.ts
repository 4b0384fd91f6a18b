import type { Text } from '#domain/text';
import type { Calendar, Interval, DayKind } from './calendar';
import { dateOf, dayOf, yearOf, type Day } from './dates';
import type { Limit } from '#domain/limit';

export interface Due {
  readonly due_ms: number;
  /** Intervals that counted, in order; the last one ends when the limit does. */
  readonly counted: readonly Interval[];
  readonly skipped: readonly { readonly date: string; readonly why: Text }[];
  /** Years crossed whose holidays were not announced: the limit may still end on another day. */
  readonly provisional: readonly number[];
}

/** Computes when a limit ends: one working day ends when the next working day closes (3.1-biz-1d). */
export function dueOf(limit: Limit, from_ms: number, calendar: Calendar): Due {
  if (limit.per === 'wall') {
    const due_ms = from_ms + limit.ms;
    return { due_ms, counted: [{ from_ms, to_ms: due_ms }], skipped: [], provisional: [] };
  }
  return limit.per === 'working-days'
    ? afterDays(limit.days, from_ms, calendar)
    : afterTime(limit.ms, from_ms, calendar);
}

export function workedBetween(from_ms: number, to_ms: number, calendar: Calendar): readonly Interval[] {
  const counted: Interval[] = [];
  for (let day = dayOf(from_ms); day <= dayOf(to_ms); day++) {
    const piece = within(calendar.kindOf(day), from_ms, to_ms);
    if (piece) counted.push(piece);
  }
  return counted;
}

export function counted_ms({ counted }: Pick<Due, 'counted'>): number {
  return counted.reduce((sum, { from_ms, to_ms }) => sum + to_ms - from_ms, 0);
}

/** Returns the instant at which the given amount of counted time is left. */
export function whenLeft_ms({ due_ms, counted }: Due, rest_ms: number): number {
  let left_ms = rest_ms;
  let at_ms = due_ms;
  for (const { from_ms, to_ms } of counted.toReversed()) {
    at_ms = to_ms - Math.min(left_ms, to_ms - from_ms);
    left_ms -= to_ms - at_ms;
    if (left_ms <= 0) break;
  }
  return at_ms;
}

function afterDays(days: number, from_ms: number, calendar: Calendar): Due {
  const walk = new Walk(from_ms, calendar);
  let left = days;
  for (let day = walk.first; ; day++) {
    const kind = walk.look(day);
    if (!('works' in kind)) continue;
    const { from_ms: opens_ms, to_ms: closes_ms } = kind.works;
    // The day on which it begins, within its hours, is not one of the days.
    const begun = day === walk.first && from_ms >= opens_ms;
    if (!begun) left--;
    if (left === 0) return walk.until(closes_ms);
  }
}

function afterTime(ms: number, from_ms: number, calendar: Calendar): Due {
  const walk = new Walk(from_ms, calendar);
  let left = ms;
  for (let day = walk.first; ; day++) {
    const piece = within(walk.look(day), from_ms, Infinity);
    if (!piece) continue;
    const here = piece.to_ms - piece.from_ms;
    // Used up as the day closes: it ends then, not when the next one opens.
    if (left <= here) return walk.until(piece.from_ms + left);
    left -= here;
  }
}

class Walk {
  readonly first: Day;
  readonly #kinds: { readonly day: Day; readonly kind: DayKind }[] = [];

  constructor(
    readonly from_ms: number,
    readonly calendar: Calendar
  ) {
    this.first = dayOf(from_ms);
  }

  look(day: Day): DayKind {
    const kind = this.calendar.kindOf(day);
    this.#kinds.push({ day, kind });
    return kind;
  }

  until(due_ms: number): Due {
    return {
      due_ms,
      counted: this.#kinds.flatMap(({ kind }) => within(kind, this.from_ms, due_ms) ?? []),
      skipped: this.#kinds.flatMap(({ day, kind }) =>
        'rests' in kind ? [{ date: dateOf(day), why: kind.rests }] : []
      ),
      provisional: [...new Set(this.#kinds.flatMap(({ day, kind }) => (kind.provisional ? [yearOf(day)] : [])))]
    };
  }
}

function within(kind: DayKind, from_ms: number, to_ms: number): Interval | undefined {
  if (!('works' in kind)) return undefined;
  const piece = { from_ms: Math.max(from_ms, kind.works.from_ms), to_ms: Math.min(to_ms, kind.works.to_ms) };
  return piece.to_ms > piece.from_ms ? piece : undefined;
}
