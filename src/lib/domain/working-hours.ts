/** True if a text is a day that there is, written `2026-11-27`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** When an operator works, as the policy states it. Asia/Shanghai. */
export interface WorkingHours {
  /** Minutes after midnight at which a working day begins. */
  readonly opens_min: number;
  /** Minutes after midnight at which it has ended. */
  readonly closes_min: number;
  /** Single days that are worked or not whatever the calendar says, by date: `2026-11-27`. */
  readonly days: Readonly<Record<string, 'work' | 'rest'>>;
  /** Years that no built-in calendar knows, of which `days` lists every day that differs from Monday to Friday. */
  readonly years: readonly number[];
}
