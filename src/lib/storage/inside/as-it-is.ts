/** A look into the database without Dexie, which weighs more than what is looked for: nothing is made, changed or held up by it. */
import { schemaVersion } from './identity';

/** Version number in the browser's database, because Dexie multiplies its versions by 10. */
export const storedVersion = schemaVersion * 10;

/** Opens a database in its existing version; fails if there is none. */
export function openAsItIs(from: IDBFactory, name: string): Promise<IDBDatabase> {
  const opening = from.open(name);
  opening.onupgradeneeded = () => {
    // Only a database that has just been made needs an upgrade when no version is asked for: take it back.
    opening.transaction?.abort();
  };
  return answer(opening).then((db) => {
    // Whoever wants to upgrade or delete it need not wait for the rows.
    db.onversionchange = () => db.close();
    return db;
  });
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
