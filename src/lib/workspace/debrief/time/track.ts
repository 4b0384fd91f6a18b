import type { MoodSample } from '#debrief/time-line';

/** Returns the mood curve as points in a box of 100 by 100: furious at the bottom; each mood holds until the next. */
export function moodPoints(samples: readonly MoodSample[], ended_ms: number): string {
  const x = (at_ms: number): number => share(at_ms, ended_ms) * 100;
  const y = (mood: number): number => ((4 - Math.min(4, Math.max(-4, mood))) / 8) * 92 + 4;
  return samples
    .flatMap(({ at_ms, mood }, at) => [
      ...(at > 0 ? [[x(at_ms), y(samples[at - 1]!.mood)] as const] : []),
      [x(at_ms), y(mood)] as const
    ])
    .concat(samples.length > 0 ? [[100, y(samples.at(-1)!.mood)] as const] : [])
    .map(([left, top]) => `${left.toFixed(2)},${top.toFixed(2)}`)
    .join(' ');
}

/** Returns the position of a time within the call, from 0 to 1. */
export function share(at_ms: number, ended_ms: number): number {
  return ended_ms <= 0 ? 0 : Math.min(1, Math.max(0, at_ms / ended_ms));
}

/** Returns the event nearest to a time, or the time itself if no event is within reach. */
export function snapped(at_ms: number, events: readonly number[], reach_ms: number): number {
  const near = events
    .filter((event) => Math.abs(event - at_ms) <= reach_ms)
    .sort((a, b) => Math.abs(a - at_ms) - Math.abs(b - at_ms));
  return near[0] ?? at_ms;
}
