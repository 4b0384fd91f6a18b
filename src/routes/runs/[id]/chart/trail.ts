import { activeIn, type StateValue } from '#chart/diagram';
import { sopValue } from '#contact/call';
import type { Rewind } from '#debrief/rewind';

/** Where a call stood on the chart of the SOP, and where it had been. */
export interface Trail {
  readonly active: ReadonlySet<string>;
  /** All that it had been in until then, what it stands in included. */
  readonly been: ReadonlySet<string>;
}

/**
 * Where a call stood at a time, and where it had been until then: looked at whenever something was said or done.
 * @param times_ms  when that was, milliseconds since the call began, in their order
 */
export function trailUntil(rewind: Rewind, times_ms: readonly number[], at_ms: number): Trail {
  const standing = (time_ms: number): ReadonlySet<string> =>
    activeIn(sopValue(rewind.at(Math.max(0, time_ms))) as StateValue);
  const active = standing(at_ms);
  const been = new Set(active);
  for (const time_ms of new Set([0, ...times_ms.filter((it) => it < at_ms)]))
    for (const id of standing(time_ms)) been.add(id);
  return { active, been };
}
