import { readOperations } from '#scenario/read-operations';
import { policy } from '../bases.ts';

export const incorrect = () =>
  readOperations(
    `entries: [${Array.from({ length: 2001 }, () => '{ at: 2026-12-01 10:00, who: owner, do: month-end, with: { month: 2026-11 } }').join(', ')}]`,
    'sample.yaml',
    policy()
  ).diagnostics;
export const correct = () =>
  readOperations(
    `entries: [${Array.from({ length: 20 }, () => '{ at: 2026-12-01 10:00, who: owner, do: month-end, with: { month: 2026-11 } }').join(', ')}]`,
    'sample.yaml',
    policy()
  ).diagnostics;
