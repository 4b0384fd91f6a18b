import type { Page } from '@playwright/test';
import type { Entry } from '#domain/entry';

/** The entries of a run as the browser has committed them: what counts as acknowledged. */
export function storedEntries(page: Page, runId: string): Promise<Entry[]> {
  return page.evaluate(
    (id) =>
      new Promise<Entry[]>((resolve, reject) => {
        const opening = indexedDB.open('switchboard');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const db = opening.result;
          const range = IDBKeyRange.bound([id, 0], [id, Infinity]);
          const reading = db.transaction('entries').objectStore('entries').getAll(range);
          reading.onerror = () => reject(new Error(String(reading.error)));
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.map((row: { readonly entry: Entry }) => row.entry));
          };
        };
      }),
    runId
  );
}
