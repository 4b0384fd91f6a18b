const day_ms = 86_400_000;

const ofUtc = (at_ms: number): string => new Date(at_ms).toISOString().slice(0, 10);

export function daysAfter(date: string, days: number): string {
  return ofUtc(Date.parse(date) + days * day_ms);
}

/** Returns the number of days between two dates; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day_ms;
}

/** Returns the same day some months later (earlier if negative), or the last day of a shorter month. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return ofUtc(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}
