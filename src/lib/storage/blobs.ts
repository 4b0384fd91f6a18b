import { digest } from '#domain/digest';
import { report } from '#diagnostics/catalogue/session';
import { good, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { BlobKind, BlobRow } from './inside/rows';
import { read, refuse, write } from './inside/transact';

export type { BlobKind } from './inside/rows';

/** Saves data under its digest `name`, verified on reading; `json` is called only if it is not yet stored. */
export async function keepBlob(
  store: Store,
  kind: BlobKind,
  name: string,
  json: () => Promise<string>
): Promise<Result<void>> {
  const known = await read(store, [store.db.blobs], () => store.db.blobs.where('digest').equals(name).count());
  if (!known.ok) return known;
  if (known.value > 0) return good(undefined);
  const row = { digest: name, kind, json: await json() };
  return write(store, [store.db.blobs], async () => void (await store.db.blobs.put(row)));
}

/** Returns the data of a digest. SB0532: not stored here; SB0533: stored data does not match the digest. */
export async function getBlob(store: Store, name: string): Promise<Result<unknown>> {
  return read(store, [store.db.blobs], async () => {
    const row = (await store.db.blobs.get(name)) ?? refuse(report('SB0532', { digest: name }));
    const value = valueOf(row);
    return digest(value) === name ? value : refuse(report('SB0533', { digest: name }));
  });
}

function valueOf(row: BlobRow): unknown {
  if ('value' in row) return row.value;
  try {
    return JSON.parse(row.json);
  } catch {
    return null;
  }
}
