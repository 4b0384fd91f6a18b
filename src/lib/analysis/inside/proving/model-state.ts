import type { ChartEvent } from '#kernel/chart';
import type { Effect } from '#kernel/simulation';
import type { Tag } from '#machines/vocabulary';
import { snapshotOf, type ProvedState } from './world.ts';
import type { TicketClass } from '../../ticket-classes.ts';

export class ModelState {
  constructor(readonly standing: ProvedState) {}

  /** Checks whether the chart is in a state, given with its ancestors: `timers.tech-24h.running`. */
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

  has(tag: Tag): boolean {
    return this.tags.has(tag);
  }

  get tags(): ReadonlySet<string> {
    return snapshotOf(this.standing).tags;
  }

  get talks(): boolean {
    return !this.has('agent-part-over');
  }

  get isOver(): boolean {
    return this.has('closed');
  }

  /** Names of pending delayed events, in due order. */
  get pending(): readonly string[] {
    return [...this.standing.queue].map(({ event }) => event.type);
  }
}

/** Step of the clock: time advances to the next pending event, which then occurs. */
export const clock = { type: 'clock' } as const;

/** Step of the clock at which a given pending event occurs first, for limits of any length. */
export interface Lapse extends ChartEvent {
  readonly type: 'clock';
  readonly due: string;
}

export const isLapse = (event: ChartEvent): event is Lapse => event.type === clock.type && 'due' in event;

export interface ExploredStep {
  readonly event: ChartEvent;
  readonly before: ModelState;
  readonly after: ModelState;
  readonly effects: readonly Effect[];
  readonly of: TicketClass;
}

/** Checks whether the step emitted an effect of this type with these parameters. */
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

/** Checks whether the chart enters a state with this tag by the step. */
export function comesTo({ before, after }: Pick<ExploredStep, 'before' | 'after'>, tag: Tag): boolean {
  return after.has(tag) && !before.has(tag);
}
