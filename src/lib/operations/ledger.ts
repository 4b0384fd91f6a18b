import type { Limit } from '#domain/limit';
import type { OperationsPolicy } from '#machines/policy';
import type { OperationsTables } from './operations-tables';

export interface DepartmentRow {
  readonly department: string;
  /** Absent if it was asked without a limit on record. */
  readonly limit?: Limit;
  readonly asked: number;
  readonly answered: number;
  /** Number answered late, or overdue and still not answered. */
  readonly late: number;
}

/** Groups the ledger by department: those with a limit in policy order, then all others that were asked. */
export function byDepartment(
  { requests }: OperationsTables,
  { departments }: OperationsPolicy
): readonly DepartmentRow[] {
  const all = requests.values();
  const names = [...new Set([...Object.keys(departments), ...all.map(({ department }) => department)])];
  return names.map((department) => {
    const asked = all.filter((row) => row.department === department);
    return {
      department,
      ...(Object.hasOwn(departments, department) ? { limit: departments[department]! } : {}),
      asked: asked.length,
      answered: asked.filter(({ answeredAt_ms }) => answeredAt_ms !== undefined).length,
      late: asked.filter(({ late }) => late).length
    };
  });
}

/** Returns the id of a request to a department that arises from a ticket or an autopilot. */
export const requestOf = (ticket: string, department: string): string => `${ticket}-${department}`;
