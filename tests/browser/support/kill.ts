import type { Page } from '@playwright/test';

/** Kills the page as a crash does: nothing of it runs any more, and nothing says goodbye. */
export async function kill(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  // What is left is an empty tab.
  await page.close();
}
