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
