import { readLanguageOf } from '#language/lexicon-bundle';
import type { LexiconSource } from '#language/lexicon';
import type { ReaderSetup } from '#language/reader-channel';
import type { ScenarioNames } from '#language/reading';
import { RemoteReader } from '#language/remote-reader';
import type { RunHeader } from '#contact/log';
import { lexiconAddress, namesAddress } from './shipped.ts';

type CallLanguage = RunHeader['lang'];

/** The reader that was asked for last: workers hold a compiled lexicon each, and a page plays one call. */
let last: { readonly key: string; readonly reader: RemoteReader } | undefined;

/** What a run was begun under that is not shipped any more, as the store kept it. */
interface OlderWords {
  /** What scenario and policy add. */
  readonly names: ScenarioNames;
  readonly lexicon?: { readonly digest: string; readonly sources: readonly LexiconSource[] };
}

/**
 * What reads the calls of a scenario in a language. It begins to fetch and compile when it is first needed, or told to.
 * @param older what is read with instead of what is shipped
 */
export function callReader(lang: CallLanguage, scenarioId: string, older?: OlderWords): RemoteReader {
  const key = `${lang} ${scenarioId} ${older && `${older.lexicon?.digest} ${JSON.stringify(older.names)}`}`;
  if (last?.key === key) return last.reader;
  last?.reader.close();
  const own = readLanguageOf(lang);
  const reader = new RemoteReader(own, (scope) => {
    const pack = scope === 'own' && !older?.lexicon ? own : 'both';
    const from = older?.lexicon?.sources ?? lexiconAddress(pack);
    return openWorker({ does: 'begin', own, pack, from, names: older?.names ?? namesAddress(scenarioId, pack) });
  });
  last = { key, reader };
  return reader;
}

/** A worker that reads, told what it reads with. */
export function openWorker(setup: ReaderSetup): Worker {
  const worker = new Worker(new URL('./inside/reader-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(setup);
  return worker;
}
