/** Days of the calendar as texts, `2026-11-27`: no clock and no zone. */
const day_ms = 86_400_000;

const ofUtc = (at_ms: number): string => new Date(at_ms).toISOString().slice(0, 10);

/** A day so many days later, or earlier where they are negative. */
export function daysAfter(date: string, days: number): string {
  return ofUtc(Date.parse(date) + days * day_ms);
}

/** How many days lie between two days; negative if the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day_ms;
}

/** The same day so many months later, or the last of its month where it has no such day; earlier where they are negative. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return ofUtc(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}
