import { timeText } from '#calendar/dates';
import type { Life, LifeOnDesk, NoDesk } from '#consequences/life-on-desk';
import type { Lang } from '#domain/text';
import { digest } from '#domain/digest';
import type { Policy } from '#machines/policy';
import { writeSandbox } from '#sandbox/file';
import { keepBlob } from '#storage/blobs';
import { keepSandbox } from '#storage/sandboxes';
import { policyDigest } from './shipped-policy.ts';
import { drawRunId } from './random-ids.ts';
import { records } from './store-handle.svelte.ts';

export type { LifeOnDesk } from '#consequences/life-on-desk';

/** Message to the worker. Plain data, as is the answer. */
export interface LifeQuestion {
  readonly life: Life;
  readonly version: { readonly policy: Policy; readonly digest: string };
  readonly asked: { readonly lang: Lang; readonly name: string };
}

interface VersionForDesk {
  readonly policy: Policy;
  readonly raw: unknown;
}

/** Plays a path found by exploration on a desk ({@link lifeOnDesk}) in a worker. Rejects if the worker fails. */
export function lifeInWorker(
  life: Life,
  { policy, raw }: VersionForDesk,
  asked: LifeQuestion['asked']
): Promise<LifeOnDesk | NoDesk> {
  const worker = new Worker(new URL('./inside/life-on-desk-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<LifeOnDesk | NoDesk>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as LifeOnDesk | NoDesk));
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`expected a desk, came ${message || 'no worker'}`))
    );
  });
  const question: LifeQuestion = { life, version: { policy, digest: digest(raw) }, asked };
  // What is shown on a screen may be wrapped in what watches it, which no worker can be sent.
  worker.postMessage(JSON.parse(JSON.stringify(question)));
  return answered.finally(() => worker.terminate());
}

/** Saves such a desk among the user's own, with its policy version. Returns the id; `undefined` if it fails. */
export async function keepLifeDesk({ file }: LifeOnDesk, raw: unknown): Promise<string | undefined> {
  const store = await records.open();
  if (!store.ok) return undefined;
  if (file.policy !== policyDigest()) {
    const kept = await keepBlob(store.value, 'policy', file.policy, () => Promise.resolve(JSON.stringify(raw)));
    if (!kept.ok) return undefined;
  }
  const now = new Date();
  const done = await keepSandbox(store.value, {
    id: drawRunId(now.getTime()),
    name: file.name ?? '',
    startedAt: now.toISOString(),
    updatedAt: now.toISOString(),
    stands: timeText(file.branches[0]!.until_ms).slice(0, 16),
    tickets: 1,
    text: writeSandbox(file)
  });
  return done.ok ? done.value.id : undefined;
}
