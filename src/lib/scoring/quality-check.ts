import type { CallState, HeldCall } from '#contact/call';
import type { Lapse } from '#domain/quality-finding';
import type { WeighedFinding } from '#ticket/quality';
import { hundredths } from './inside/clause-findings';
import { cutShort } from './inside/names';
import { scoreRun } from './score';
import type { Finding } from './scorecard';

/**
 * What quality finds who listens to a call (5.1): all that its card says was not kept, with what it cost there. It judges by the rules that score a
 * call because it asks them; what is still to review accuses nobody.
 */
export function inspectCall(call: HeldCall, state: CallState): readonly WeighedFinding[] {
  return scoreRun(call, state, { record: false }).findings.flatMap((finding): WeighedFinding[] => {
    const { clause, dimension, gate } = finding;
    const lapse = lapseOf(finding);
    const points = (finding.max - finding.points + finding.lost) / hundredths;
    if (lapse === undefined || (points <= 0 && !gate)) return [];
    const words = wordsOf(finding, lapse, state);
    return [{ who: 'agent', clause, lapse, ...(words ? { words } : {}), dimension, points, gate }];
  });
}

const steps: readonly unknown[] = ['skipped', 'too-early', 'out-of-order', 'forbidden'];

function lapseOf({ verdict, deviation }: Finding): Lapse | undefined {
  if (verdict === 'met' || verdict === 'not-applicable' || verdict === 'to-review') return undefined;
  if (steps.includes(deviation)) return deviation as Lapse;
  return verdict === 'violated' ? 'forbidden' : verdict;
}

/** What should not have been said, or not so; what was not said has no words. */
function wordsOf({ entries }: Finding, lapse: Lapse, { memory }: CallState): string | undefined {
  if (lapse !== 'forbidden' && lapse !== 'partly') return undefined;
  const said = entries.find(({ from }) => from !== undefined);
  const line = said && memory.lines.find(({ who, entry }) => who === 'agent' && entry === said.entry);
  return line && cutShort(line.text.slice(said.from, said.to));
}
