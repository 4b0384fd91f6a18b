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

/** The texts of the sandboxes or scenarios that the browser has committed, one a line; nothing while there is no store yet. */
export function storedTexts(page: Page, table: 'sandboxes' | 'scenarios'): Promise<string> {
  return page.evaluate(async (name) => {
    // To open what is not there would make it.
    const all = await indexedDB.databases();
    if (!all.some((it) => it.name === 'switchboard')) return '';
    return new Promise<string>((resolve, reject) => {
      const opening = indexedDB.open('switchboard');
      opening.onerror = () => reject(new Error(String(opening.error)));
      opening.onsuccess = () => {
        const db = opening.result;
        if (!db.objectStoreNames.contains(name)) {
          db.close();
          resolve('');
          return;
        }
        const reading = db.transaction(name).objectStore(name).getAll();
        reading.onerror = () => reject(new Error(String(reading.error)));
        reading.onsuccess = () => {
          db.close();
          resolve(reading.result.map((row: { readonly text: string }) => row.text).join('\n'));
        };
      };
    });
  }, table);
}
