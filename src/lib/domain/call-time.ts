/** Start, in Shanghai, of a call whose log lacks it: a working morning, with an hour of the next within 24 hours. */
export const callOpens = '2026-11-24 10:50';

/** Returns the start of a call on a date, `2026-11-27`: all calls start at the same time of day. */
export function callOn(date: string): string {
  return date + callOpens.slice(date.length);
}

/** Returns the milliseconds after midnight of a written time: `2026-11-24 10:50`. */
export function clockOf(time: string): number {
  const [hours, minutes] = time.slice('2026-11-24 '.length).split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * 60_000;
}

/** Returns the day of the week of a written time, Monday 1 to Sunday 7. */
export function weekdayOf(time: string): number {
  const [year, month, day] = time.slice(0, '2026-11-24'.length).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
