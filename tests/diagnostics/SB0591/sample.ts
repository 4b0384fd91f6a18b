import { parseLimit } from '#domain/limit';
import { OperationsContext } from '#operations/inside/operations-context';
import { policy } from '../bases.ts';

const house = (calendar: boolean) => {
  const { calendar: hours, ...rest } = policy();
  return new OperationsContext(calendar ? { ...rest, calendar: hours } : rest, rest.operations!);
};
const limit = parseLimit('1 working day')!;

export const incorrect = () =>
  house(false).running('5.3-ledger', limit, Date.parse('2026-11-25T02:00:00Z')).diagnostics;
export const correct = () => house(true).running('5.3-ledger', limit, Date.parse('2026-11-25T02:00:00Z')).diagnostics;
