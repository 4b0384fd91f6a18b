import { shuffle } from '#kernel/random';

/** True where `npm run deep` runs the tests: nothing is left out then. */
export const isDeep = process.env['SB_DEEP'] !== undefined;

/** Day that the gate's samples are drawn by, in UTC; `SB_DAY=2026-12-02` draws those of another day again. */
export const sampleDay = process.env['SB_DAY'] ?? new Date().toISOString().slice(0, 10);

/** Draws some of a table by the day's date, in the table's order; over time each row is drawn. All of it in the deep run. */
export function sample<T>(all: readonly T[], most = 12): readonly T[] {
  if (isDeep || all.length <= most) return all;
  const places = shuffle(0, sampleDay, [...all.keys()]).slice(0, most);
  return places.sort((a, b) => a - b).map((at) => all[at]!);
}

/** Chooses a number of tries: many in the deep run, fewer in the gate. */
export function tries(deep: number, gate: number): number {
  return isDeep ? deep : gate;
}
