import { report } from '#diagnostics/catalogue/studio';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { KeptRun } from '#domain/kept-run';
import { saidIn } from '#domain/entry';
import { namesHeard } from '#contact/names-heard';
import { prepareFor } from '#language/script';
import type { Policy } from '#machines/policy';
import { comesOtherwise, playKept } from '#playthrough/kept-runs';
import { outcomeText } from '#playthrough/words';
import type { Scenario } from '#scenario/scenario';
import { readerMaker } from './play-file.ts';

/** Replays the runs saved in a scenario's file. SB0927 for each that ends differently or can no longer be played. */
export async function keptOtherwise(
  scenario: Scenario,
  policy: Policy,
  runs: readonly KeptRun[],
  file: string
): Promise<readonly Diagnostic[]> {
  if (runs.length === 0) return [];
  const maker = await readerMaker(scenario.languages);
  if (!maker.ok) return maker.diagnostics;
  await prepareFor(runs.flatMap(({ entries }) => saidIn(entries)));
  const names = namesHeard(scenario.names, policy);
  return runs.flatMap((run) => {
    const played = playKept(scenario, policy, maker.value(names, run.lang), run);
    if (played.is === 'played' && !comesOtherwise(run, played.run)) return [];
    const midCall = played.is === 'played' && played.midCall === true;
    const now = played.is === 'played' ? outcomeText(played.run.came, midCall) : gone;
    return [report('SB0927', { name: run.name, was: outcomeText(run.came, midCall), now }, { file })];
  });
}

const gone = { zh: '走不了', en: 'not to be played' };
