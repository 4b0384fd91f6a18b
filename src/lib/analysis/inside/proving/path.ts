import type { ChartEvent } from '#kernel/chart';
import { begin } from '#kernel/simulation';
import { isRegular, stepped } from './explore.ts';
import type { Prepared } from './prepared.ts';
import { clock, isLapse } from './model-state.ts';
import type { ProvedState } from './world.ts';

/** Replays events and returns the states at the beginning and after each; `undefined` if a step is irregular. */
export function lived({ world }: Prepared, events: readonly ChartEvent[]): readonly ProvedState[] | undefined {
  const standings = [begin(world)];
  for (const event of events) {
    const before = standings.at(-1)!;
    if (event.type === clock.type && !canPass(event, before)) return undefined;
    const after = stepped(world, before, event);
    if (!isRegular(after)) return undefined;
    standings.push(after);
  }
  return standings;
}

/** Removes the events that a finding does not need; `still` checks whether a path still shows it. */
export function shortened(
  prepared: Prepared,
  events: readonly ChartEvent[],
  still: (standings: readonly ProvedState[], events: readonly ChartEvent[]) => boolean
): readonly ChartEvent[] {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const fewer = events.toSpliced(at, 1);
    const standings = lived(prepared, fewer);
    if (standings && still(standings, fewer)) return shortened(prepared, fewer, still);
  }
  return events;
}

function canPass(event: ChartEvent, { queue }: ProvedState): boolean {
  return isLapse(event) ? [...queue].some((it) => it.event.type === event.due) : queue.first !== undefined;
}
