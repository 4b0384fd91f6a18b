import { keptOf, playKept } from '#playthrough/kept-runs';
import { beginPlaytest, stepOn } from '#playthrough/playtest';
import { caseSeed } from '#playthrough/header';
import { loadPolicy, loadScenario } from '../../../src/cli/data.ts';
import { keptOtherwise } from '../../../src/cli/kept-otherwise.ts';

/** A call that was hung up on at once, held against what it came to. */
async function told(score: number) {
  const policy = await loadPolicy();
  const scenario = policy.ok ? await loadScenario('company-line', policy.value) : policy;
  if (!policy.ok || !scenario.ok) throw new Error('they are right');
  const seed = caseSeed(scenario.value, Object.keys(scenario.value.variants)[0]!);
  const silent = () => {
    throw new Error('nothing is said');
  };
  const first = beginPlaytest(scenario.value, policy.value, silent, { seed, lang: 'en' });
  const kept = keptOf(first, stepOn(first, { do: 'end-call' }).test, 'hung up on');
  if (playKept(scenario.value, policy.value, silent, kept).is !== 'played') throw new Error('it can be played');
  const came = { ...kept.came, scores: { ...kept.came.scores, process: kept.came.scores.process + score } };
  return keptOtherwise(scenario.value, policy.value, [{ ...kept, came }], 'x.yaml');
}

export const incorrect = () => told(1);
export const correct = () => told(0);
