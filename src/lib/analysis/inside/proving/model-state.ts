import type { ChartEvent } from '#kernel/chart';
import type { Effect } from '#kernel/simulation';
import type { Tag } from '#machines/vocabulary';
import { snapshotOf, type ProvedState } from './world.ts';
import type { TicketClass } from '../../ticket-classes.ts';

/** A ticket as it stands, as invariants ask about it. */
export class ModelState {
  constructor(readonly standing: ProvedState) {}

  /** True if the chart is in a state, named with those around it: `timers.tech-24h.running`. */
  in(path: string): boolean {
    let value: unknown = snapshotOf(this.standing).value;
    for (const key of path.split('.')) {
      if (typeof value === 'string') {
        if (value !== key) return false;
        value = {};
      } else {
        value = (value as Readonly<Record<string, unknown>>)[key];
        if (value === undefined) return false;
      }
    }
    return true;
  }

  /** True if the chart is in a state that means this. */
  has(tag: Tag): boolean {
    return this.tags.has(tag);
  }

  get tags(): ReadonlySet<string> {
    return snapshotOf(this.standing).tags;
  }

  /** The call or the visit is not over. */
  get talks(): boolean {
    return !this.has('agent-part-over');
  }

  /** The ticket is over. */
  get isOver(): boolean {
    return this.has('closed');
  }

  /** Names of what is due some time, in the order in which it is due. */
  get pending(): readonly string[] {
    return [...this.standing.queue].map(({ event }) => event.type);
  }
}

/** The clock goes on until the next thing is due, and that happens. */
export const clock = { type: 'clock' } as const;

/** Of what is due, this comes first: a step of a life whose limits may have any length. */
export interface Lapse extends ChartEvent {
  readonly type: 'clock';
  readonly due: string;
}

export const isLapse = (event: ChartEvent): event is Lapse => event.type === clock.type && 'due' in event;

/** One thing that happened: an event from outside, or the clock. */
export interface ExploredStep {
  readonly event: ChartEvent;
  readonly before: ModelState;
  readonly after: ModelState;
  /** What the chart said on it, in order. */
  readonly effects: readonly Effect[];
  readonly of: TicketClass;
}

/** True if the chart said something of that kind with that value. */
export function told(
  { effects }: Pick<ExploredStep, 'effects'>,
  type: string,
  params: Readonly<Record<string, unknown>>
): boolean {
  return effects.some(
    (it) =>
      it.type === type &&
      Object.entries(params).every(([key, value]) => (it.params as Readonly<Record<string, unknown>>)[key] === value)
  );
}

/** True if the chart comes to a state that means this by this step. */
export function comesTo({ before, after }: Pick<ExploredStep, 'before' | 'after'>, tag: Tag): boolean {
  return after.has(tag) && !before.has(tag);
}
