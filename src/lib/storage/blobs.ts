import { digest } from '#domain/digest';
import { report } from '#diagnostics/catalogue/transfer';
import { bad, type Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { copyPlain } from './inside/copy-plain';
import { told } from './inside/fault';
import type { BlobKind } from './inside/rows';
import { read, refuse, write } from './inside/transact';

export type { BlobKind } from './inside/rows';

/** Stores data that determines runs under its digest, and returns the digest. Again is harmless, and repairs. */
export async function putBlob(store: Store, kind: BlobKind, value: unknown): Promise<Result<string>> {
  const copy = copyPlain(value);
  if (!copy.ok) return bad(await told(copy.fault));
  const name = digest(copy.value);
  return write(store, [store.db.blobs], async () => {
    await store.db.blobs.put({ digest: name, kind, value: copy.value });
    return name;
  });
}

/** The data of a digest. SB0532 if it is not stored here, SB0533 if what is stored no longer has that digest. */
export async function getBlob(store: Store, name: string): Promise<Result<unknown>> {
  return read(store, [store.db.blobs], async () => {
    const row = (await store.db.blobs.get(name)) ?? refuse(report('SB0532', { digest: name }));
    return digest(row.value) === name ? row.value : refuse(report('SB0533', { digest: name }));
  });
}
