import { readLanguageOf } from '#language/lexicon-bundle';
import type { LexiconSource } from '#language/lexicon';
import type { ReaderSetup } from '#language/reader-channel';
import type { ScenarioNames } from '#language/reading';
import { RemoteReader } from '#language/remote-reader';
import type { RunHeader } from '#contact/log';
import { lexiconAddress, namesAddress } from './shipped.ts';

type CallLanguage = RunHeader['lang'];

let last: { readonly key: string; readonly reader: RemoteReader } | undefined;

interface OlderWords {
  readonly names: ScenarioNames;
  readonly lexicon?: { readonly digest: string; readonly sources: readonly LexiconSource[] };
}

/** Returns the reader for a scenario's calls, fetched on first use; `older` names and words replace the shipped. */
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

export function openWorker(setup: ReaderSetup): Worker {
  const worker = new Worker(new URL('./inside/reader-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(setup);
  return worker;
}
