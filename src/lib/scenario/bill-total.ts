import type { Bill } from './scenario';

/** What the rows of a bill come to, yuan: whatever its author says that it does. */
export function rowsTotal_yuan({ rows }: Pick<Bill, 'rows'>): number {
  return rows.reduce((sum, { yuan }) => sum + yuan, 0);
}
