/** True if a text is an existing date, written `2026-11-27`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Working hours of an operator as its policy states them. Asia/Shanghai. */
export interface WorkingHours {
  /** Minutes after midnight. */
  readonly opens_min: number;
  /** Minutes after midnight. */
  readonly closes_min: number;
  /** Exceptions to the calendar by date, `2026-11-27`. */
  readonly days: Readonly<Record<string, 'work' | 'rest'>>;
  /** Years without a built-in calendar: `days` lists each day that differs from Monday to Friday. */
  readonly years: readonly number[];
}
