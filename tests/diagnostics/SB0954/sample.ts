import { classRun } from '../../../src/lib/class/testing/class-runs.ts';
import { takenInto } from '#class/roll';

const here = classRun({ id: 'one', log: 'aaaa' });
const told = (log: string) => {
  const taken = takenInto([here], classRun({ id: 'one', log }));
  return taken.is === 'refused' ? [taken.why] : [];
};

export const incorrect = () => told('bbbb');
export const correct = () => told('aaaa');
