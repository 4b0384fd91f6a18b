import { readLanguageOf } from '#language/lexicon-bundle';
import type { ScenarioNames } from '#language/reading';
import { RemoteReader } from '#language/remote-reader';
import type { Lang } from '#domain/text';
import { openWorker } from './reader.ts';
import { lexiconAddress } from './shipped.ts';

/**
 * What reads the lines of a desk, where no scenario has names of its own. Whoever asks for it lets it go.
 * @param names what the policy adds
 */
export function deskReader(lang: Lang, names: ScenarioNames): RemoteReader {
  const own = readLanguageOf(lang);
  return new RemoteReader(own, (scope) => {
    const pack = scope === 'own' ? own : 'both';
    return openWorker({ does: 'begin', own, pack, from: lexiconAddress(pack), names });
  });
}
