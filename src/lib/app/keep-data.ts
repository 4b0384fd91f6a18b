import type { RunHeader, Versions } from '#contact/log';
import { keepBlob } from '#storage/blobs';
import type { Store } from '#storage/database';
import { shippedDigests, shippedText, shippedVersions } from './shipped.ts';

/**
 * Keeps what determines a run beside it, so that it can be played and judged when the app has other data: what is kept
 * already is neither fetched nor written. Rejects if something cannot be fetched; the next opening of a run tries again.
 */
export async function keepData(store: Store, { scenario, lang, versions }: RunHeader): Promise<void> {
  // A scenario of one's own was kept when the run began.
  const now: Partial<Versions> = (await shippedVersions(scenario, lang)) ?? shippedDigests;
  const names = { policy: 'policy', scenario: `scenario/${scenario}`, lexicon: 'lexicon' } as const;
  for (const kind of ['policy', 'scenario', 'lexicon'] as const) {
    // Older data was kept when its run was begun.
    if (now[kind] === versions[kind]) await keepBlob(store, kind, versions[kind], () => shippedText(names[kind]));
  }
}
