import { autopilots } from '#operations/autopilot';
import { liveOperations } from '#operations/live';
import { readOperations } from '#scenario/read-operations';
import { base, policy } from '../bases.ts';

const lived = (most: number) => {
  const script = readOperations(base('operations'), 'sample.yaml', policy());
  if (!script.ok) throw new Error('a right script');
  return liveOperations(policy(), script.value.entries, autopilots({ owner: 'exemplary' }, 1), undefined, most);
};

export const incorrect = () => lived(2).diagnostics;
export const correct = () => lived(20_000).diagnostics;
