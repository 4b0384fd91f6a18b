import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { refuse, read, write } from './inside/transact';
import type { SandboxRow } from './inside/rows';

export type { SandboxRow };

/** What a list shows of a sandbox that is kept. */
export type SandboxSummary = Omit<SandboxRow, 'text' | 'glance'>;

/** Keeps a sandbox as it stands, in the place of what was kept of it before. */
export async function keepSandbox(store: Store, row: SandboxRow): Promise<Result<SandboxRow>> {
  const { sandboxes } = store.db;
  return write(store, [sandboxes], async () => {
    await sandboxes.put({ ...row });
    return row;
  });
}

/** A sandbox as it was kept last. SB0510 if there is none of that id. */
export async function loadSandbox(store: Store, id: string): Promise<Result<SandboxRow>> {
  const { sandboxes } = store.db;
  return read(store, [sandboxes], async () => (await sandboxes.get(id)) ?? refuse((report) => report('SB0510', {})));
}

/** Those that were kept last, the latest first. */
export async function latestSandboxes(store: Store, limit: number): Promise<Result<readonly SandboxSummary[]>> {
  const { sandboxes } = store.db;
  return read(store, [sandboxes], async () =>
    (await sandboxes.orderBy('updatedAt').reverse().limit(limit).toArray()).map(
      ({ text: _text, glance: _glance, ...summary }) => summary
    )
  );
}

/** The files of those that were kept last, the latest first, with what was seen of them last. */
export async function sandboxTexts(
  store: Store,
  limit: number
): Promise<Result<readonly Pick<SandboxRow, 'text' | 'glance'>[]>> {
  const { sandboxes } = store.db;
  return read(store, [sandboxes], async () =>
    (await sandboxes.orderBy('updatedAt').reverse().limit(limit).toArray()).map(({ text, glance }) => ({
      text,
      ...(glance !== undefined && { glance })
    }))
  );
}

/** Takes a sandbox away; {@link keepSandbox} puts back what comes back. Nothing if there is none. */
export async function deleteSandbox(store: Store, id: string): Promise<Result<SandboxRow | undefined>> {
  const { sandboxes } = store.db;
  return write(store, [sandboxes], async () => {
    const row = await sandboxes.get(id);
    if (row) await sandboxes.delete(id);
    return row;
  });
}
