import { expect, type Page } from '@playwright/test';
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

/** How many entries of the open call are stored; none is on its way to the store then. */
export async function storedCount(page: Page): Promise<number> {
  const call = page.locator('[data-entries]');
  return Number(await call.getAttribute('data-entries'));
}

/** Waits, in the page, until so many entries of the open call are stored. */
export async function isStored(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const isThere = (): boolean => document.querySelector(`[data-entries="${wanted}"]`) !== null;
        if (isThere()) return done();
        const seen = new MutationObserver(() => {
          if (!isThere()) return;
          seen.disconnect();
          done();
        });
        seen.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-entries'] });
      }),
    count
  );
}

/** Waits until all that was written on the open page is stored. */
export async function isKept(page: Page): Promise<void> {
  await expect(page.locator('[data-kept]')).toHaveAttribute('data-kept', 'kept');
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
