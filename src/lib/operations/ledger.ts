import type { Limit } from '#domain/limit';
import type { OperationsPolicy } from '#machines/policy';
import type { OperationsTables } from './operations-tables';

/** 5.3-ledger: one department with its response limit, and what it was asked. */
export interface DepartmentRow {
  readonly department: string;
  /** Absent: it was asked without a limit on record. */
  readonly limit?: Limit;
  readonly asked: number;
  readonly answered: number;
  /** Answered late, or late and still not answered. */
  readonly late: number;
}

/** The ledger by department: those with a limit in the order of the policy, then whoever else was asked. */
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

/** What a request to a department is called that comes of a ticket, or of somebody on autopilot. */
export const requestOf = (ticket: string, department: string): string => `${ticket}-${department}`;
