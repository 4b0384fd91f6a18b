import { readAssignmentLink } from '#class/assignment-file';
import { packText } from '#formats/packed-text';

const assignment = {
  format: 1,
  assignment: 'week-1',
  title: 'Week 1',
  by: 'Lin',
  madeAt: '2026-11-30T08:00:00.000Z',
  due: '2026-12-04',
  mustPass: true,
  cases: [{ scenario: 'fee-complaint', mode: 'exam' }]
};

export const incorrect = () => readAssignmentLink(packText(JSON.stringify(assignment)).slice(0, -3)).diagnostics;
export const correct = () => readAssignmentLink(packText(JSON.stringify(assignment))).diagnostics;
