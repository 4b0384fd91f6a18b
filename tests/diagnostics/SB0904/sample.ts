import { arrivalsOf } from '#sandbox/arrivals';
import type { SandboxFile } from '#sandbox/file';
import { atOnce } from '#sandbox/lived-again';
import { livesInTurns } from '#sandbox/open';
import { openSandbox } from '#sandbox/sandbox';
import { policy } from '../bases.ts';
import { sandboxFile } from '../sandbox-sample.ts';

const done = (event: string) => {
  const opened = openSandbox(sandboxFile.plan, policy(), arrivalsOf(sandboxFile.plan, policy()));
  if (!opened.ok) throw new Error('a sandbox that opens');
  const [branch] = sandboxFile.branches;
  const about = `ticket:${opened.value.arrivals[0]!.opening.with.ticket.number}`;
  const steps = [{ at_ms: branch!.until_ms, who: 'agent' as const, about, do: event }];
  const file: SandboxFile = { ...sandboxFile, branches: [{ ...branch!, steps }] };
  return atOnce(livesInTurns(opened.value, file, 'abc', () => false)).diagnostics;
};

export const incorrect = () => done('tested');
export const correct = () => done('greeted');
