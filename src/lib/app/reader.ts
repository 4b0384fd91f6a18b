import { readLanguageOf } from '#language/lexicon-bundle';
import type { LexiconSource } from '#language/lexicon';
import type { ReaderSetup } from '#language/reader-channel';
import { RemoteReader } from '#language/remote-reader';
import type { RunHeader } from '#contact/log';
import { namesHeard } from '#contact/names-heard';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { lexiconAddress } from './shipped.ts';

type CallLanguage = RunHeader['lang'];

/** The reader that was asked for last: workers hold a compiled lexicon each, and a page plays one call. */
let last: { readonly key: string; readonly reader: RemoteReader } | undefined;

/** A lexicon that is not shipped any more, as the store kept it. */
interface OlderLexicon {
  readonly digest: string;
  readonly sources: readonly LexiconSource[];
}

/**
 * What reads the calls of a scenario in a language. It begins to fetch and compile when it is first needed, or told to.
 * @param older what a run was begun under; else the shipped lexicon is fetched
 */
export function callReader(lang: CallLanguage, scenario: Scenario, rules: Policy, older?: OlderLexicon): RemoteReader {
  const names = namesHeard(scenario.names, rules);
  const key = `${lang} ${older?.digest} ${JSON.stringify(names)}`;
  if (last?.key === key) return last.reader;
  last?.reader.close();
  const own = readLanguageOf(lang);
  const reader = new RemoteReader(own, (scope) => {
    const pack = scope === 'own' && !older ? own : 'both';
    return openWorker({ does: 'begin', own, pack, from: older?.sources ?? lexiconAddress(pack), names });
  });
  last = { key, reader };
  return reader;
}

function openWorker(setup: ReaderSetup): Worker {
  const worker = new Worker(new URL('./inside/reader-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(setup);
  return worker;
}
