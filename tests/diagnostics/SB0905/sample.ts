import { arrivalsOf } from '#sandbox/arrivals';
import { atOnce } from '#sandbox/lived-again';
import { livesInTurns } from '#sandbox/open';
import { openSandbox } from '#sandbox/sandbox';
import { policy } from '../bases.ts';
import { sandboxFile } from '../sandbox-sample.ts';

const under = (digest: string) => {
  const opened = openSandbox(sandboxFile.plan, policy(), arrivalsOf(sandboxFile.plan, policy()));
  if (!opened.ok) throw new Error('a sandbox that opens');
  return atOnce(livesInTurns(opened.value, sandboxFile, digest, () => false)).diagnostics;
};

export const incorrect = () => under('another');
export const correct = () => under('abc');
