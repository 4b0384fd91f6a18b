import { assignmentLink } from '#class/assignment-file';
import type { Assignment } from '#domain/assignment';

/** Words that no two of are the same, so that they hardly pack. */
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ((at * 7919) % 104_729).toString(36)).join(' ');
const called = (title: string): Assignment => ({
  id: 'week-1',
  title,
  by: 'Lin',
  madeAt: '2026-11-30T08:00:00.000Z',
  due: '2026-12-04',
  mustPass: true,
  cases: [{ scenario: 'fee-complaint', mode: 'exam' }]
});

export const incorrect = () => assignmentLink(called(words(60_000))).diagnostics;
export const correct = () => assignmentLink(called('Week 1')).diagnostics;
