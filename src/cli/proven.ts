import { good, type Result } from '#diagnostics/diagnostic';
import type { Lang } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { namesHeard } from '#contact/names-heard';
import { prove } from '#playthrough/proof';
import type { Proof } from '#playthrough/report';
import type { Scenario } from '#scenario/scenario';
import { readerMaker } from './play-file.ts';

/** No scenario needs more calls than that. */
const mostRuns = 5000;

/**
 * A scenario as it plays, with the lexicon that is shipped.
 * @param within_ms so long it is played at most; what was not tried is said in the proof
 */
export async function proven(scenario: Scenario, policy: Policy, within_ms: number): Promise<Result<Proof>> {
  const maker = await readerMaker(scenario.languages);
  if (!maker.ok) return maker;
  const names = namesHeard(scenario.names, policy);
  const readers = new Map<Lang, ReadUtterance>();
  const readerOf = (lang: Lang): ReadUtterance => {
    const read = readers.get(lang) ?? maker.value(names, lang);
    readers.set(lang, read);
    return read;
  };
  // Whoever reads the first line waits for the lexicon: that is no time of the scenario's.
  for (const lang of scenario.languages) readerOf(lang)('1');
  const until_ms = performance.now() + within_ms;
  return good(prove({ scenario, policy, readerOf }, { runs: mostRuns, isOver: () => performance.now() > until_ms }));
}
