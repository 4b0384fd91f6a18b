import type { ShiftLog } from '#domain/shift-log';
import { shiftState } from './shift';

export type ShiftStanding =
  | { readonly is: 'going'; readonly call: number; readonly of: number; readonly taken: boolean }
  | { readonly is: 'over'; readonly of: number; readonly answered: number; readonly passed: number };

/** Summarises a shift. `rings`: until a customer gives up. `passed`: false for a deleted run. */
export function shiftStanding(log: ShiftLog, rings: number, passed: (run: string) => boolean): ShiftStanding {
  const { phase, calls, current } = shiftState(log, rings);
  const of = calls.length;
  if (current !== undefined) return { is: 'going', call: current + 1, of, taken: phase === 'taken' };
  const runs = calls.flatMap(({ run }) => run ?? []);
  return { is: 'over', of, answered: runs.length, passed: runs.filter(passed).length };
}
