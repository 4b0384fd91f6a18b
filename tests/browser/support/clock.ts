import type { Locator, Page } from '@playwright/test';

/** When the tests are, for a page whose clock they hold. */
const TODAY = new Date('2026-11-24T08:00:00Z');

/** A page tells its time by this clock from its next loading on; it still runs by itself. */
export async function bringClock(page: Page): Promise<void> {
  await page.clock.install({ time: TODAY });
}

/**
 * Stops the page's clock: from now on time passes there only by {@link pass}. The session takes its time from the
 * page and nowhere else, so a call of five minutes is played in seconds, and to the millisecond the same each time.
 */
export async function holdClock(page: Page): Promise<void> {
  // A clock can be stopped ahead of its time only: a minute is more than this message takes to reach the page.
  const now_ms = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now_ms + 60_000);
}

/** Lets time pass on the page, with every timer that falls due in it, in its order. */
export async function pass(page: Page, ms: number): Promise<void> {
  if (ms > 0) await page.clock.runFor(ms);
}

/** How long a loaded machine may take to fetch and run what a page needs. */
const PATIENCE_MS = 30_000;

/**
 * Lets time pass on the page until something is there. How long a page takes to load is a matter of the machine and not of its held clock, so that
 * it is given up by the machine's time: a count of passes is over on a busy machine before the page has been fetched.
 */
export async function passUntil(page: Page, wanted: Locator, step_ms = 50): Promise<void> {
  const until_ms = Date.now() + PATIENCE_MS;
  while ((await wanted.count()) === 0 && Date.now() < until_ms) await pass(page, step_ms);
  await wanted.waitFor();
}

/** Lets the page's clock run by itself again. */
export async function releaseClock(page: Page): Promise<void> {
  await page.clock.resume();
}
