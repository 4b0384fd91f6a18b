/**
 * When a call comes whose log does not say it, in Shanghai: on a plain working morning, late enough for an hour of the next one to be within 24 hours. What
 * was recorded before logs said it goes on as it went.
 */
export const callOpens = '2026-11-24 10:50';

/** A call of a day, `2026-11-27`, comes at the time of day at which all of them come. */
export function callOn(date: string): string {
  return date + callOpens.slice(date.length);
}

/** Milliseconds after midnight of a time that people write: `2026-11-24 10:50`. */
export function clockOf(time: string): number {
  const [hours, minutes] = time.slice('2026-11-24 '.length).split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * 60_000;
}

/** The day of the week of a time that people write, Monday 1 and Sunday 7. */
export function weekdayOf(time: string): number {
  const [year, month, day] = time.slice(0, '2026-11-24'.length).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
