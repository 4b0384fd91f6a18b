import type { ChartEvent } from '#kernel/chart';
import { begin } from '#kernel/simulation';
import { isRegular, stepped } from './explore.ts';
import type { Prepared } from './prepared.ts';
import { clock, isLapse } from './model-state.ts';
import type { ProvedState } from './world.ts';

/** A life by these events: how it stood at the beginning and behind each. Nothing, if one of them is irregular. */
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

/** The events without those that what was found does not need. @param still whether it is still so of a life */
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

/** True if there is something due that time can go on to. */
function canPass(event: ChartEvent, { queue }: ProvedState): boolean {
  return isLapse(event) ? [...queue].some((it) => it.event.type === event.due) : queue.first !== undefined;
}
