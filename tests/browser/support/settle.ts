import type { Page, Request } from '@playwright/test';

/** A page at rest has not changed for so long. */
const QUIET_MS = 100;
/** A page that never rests is judged as it is then. */
const MOST_MS = 10_000;

const pending = new WeakMap<Page, Set<Request>>();

/** Follows what a page asks for, so that {@link settled} knows what is still on its way. */
export function followRequests(page: Page): void {
  const asked = new Set<Request>();
  pending.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Waits until a page has all that it asked for and nothing of it changes any more. */
export async function settled(page: Page): Promise<void> {
  const until_ms = Date.now() + MOST_MS;
  do await isQuiet(page);
  while ((pending.get(page)?.size ?? 0) > 0 && Date.now() < until_ms);
}

function isQuiet(page: Page): Promise<void> {
  return page.evaluate(
    ([quiet, most]) =>
      new Promise<void>((done) => {
        const end = (): void => {
          changes.disconnect();
          done();
        };
        let rest = setTimeout(end, quiet);
        const changes = new MutationObserver(() => {
          clearTimeout(rest);
          rest = setTimeout(end, quiet);
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        setTimeout(end, most);
      }),
    [QUIET_MS, MOST_MS] as const
  );
}
