import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { refuse, read, write } from './inside/transact';
import type { SandboxRow } from './inside/rows';

export type { SandboxRow };

export type SandboxSummary = Omit<SandboxRow, 'text' | 'glance'>;

export async function keepSandbox(store: Store, row: SandboxRow): Promise<Result<SandboxRow>> {
  const { sandboxes } = store.db;
  return write(store, [sandboxes], async () => {
    await sandboxes.put({ ...row });
    return row;
  });
}

/** Loads a saved sandbox. SB0510 if there is none with that id. */
export async function loadSandbox(store: Store, id: string): Promise<Result<SandboxRow>> {
  const { sandboxes } = store.db;
  return read(store, [sandboxes], async () => (await sandboxes.get(id)) ?? refuse((report) => report('SB0510', {})));
}

/** Returns the sandboxes saved last, latest first. */
export async function latestSandboxes(store: Store, limit: number): Promise<Result<readonly SandboxSummary[]>> {
  const { sandboxes } = store.db;
  return read(store, [sandboxes], async () =>
    (await sandboxes.orderBy('updatedAt').reverse().limit(limit).toArray()).map(
      ({ text: _text, glance: _glance, ...summary }) => summary
    )
  );
}

/** Returns the files of the sandboxes saved last, latest first, with their `glance`. */
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

/** Deletes a sandbox and returns it for {@link keepSandbox} to restore; `undefined` if there is none. */
export async function deleteSandbox(store: Store, id: string): Promise<Result<SandboxRow | undefined>> {
  const { sandboxes } = store.db;
  return write(store, [sandboxes], async () => {
    const row = await sandboxes.get(id);
    if (row) await sandboxes.delete(id);
    return row;
  });
}
