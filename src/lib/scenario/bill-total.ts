import type { Bill } from './scenario';

/** Returns the sum of a bill's rows, yuan, regardless of the total its author gives. */
export function rowsTotal_yuan({ rows }: Pick<Bill, 'rows'>): number {
  return rows.reduce((sum, { yuan }) => sum + yuan, 0);
}
