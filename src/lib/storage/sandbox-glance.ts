import { answer, openAsItIs, storedVersion } from './inside/as-it-is';
import { databaseName } from './inside/identity';
import type { SandboxRow } from './inside/rows';

/** Reads a saved sandbox without Dexie; `undefined` if anything is unexpected: then `loadSandbox` reports it. */
export async function peekSandbox(
  id: string,
  { name = databaseName, factory = globalThis }: { name?: string; factory?: { readonly indexedDB: IDBFactory } } = {}
): Promise<SandboxRow | undefined> {
  try {
    const db = await openAsItIs(factory.indexedDB, name);
    try {
      if (db.version !== storedVersion) return undefined;
      const look = db.transaction(['sandboxes'], 'readonly');
      return await answer<SandboxRow | undefined>(look.objectStore('sandboxes').get(id));
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}
