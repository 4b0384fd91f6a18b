import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import type { wordsOf } from './messages.ts';

type Words = ReturnType<typeof wordsOf>;

/** Works a ticket from where it stands to its archive, by keyboard alone, as whoever is led does: one thing after the other. @returns what was done, in order */
export async function workToArchive(
  page: Page,
  words: Words,
  atEach: () => Promise<void> = () => Promise.resolve(),
  most = 90
): Promise<readonly string[]> {
  const next = page.getByRole('region', { name: /./ }).filter({ has: page.locator('#next') });
  const done: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await atEach();
    const title = (await page.locator('#next').textContent()) ?? '';
    if (title === words('sandbox_next_over')) return done;
    const fillIn = next.getByRole('button', { name: words('sandbox_fill'), exact: true });
    const submit = next.getByRole('button', { name: words('sandbox_submit'), exact: true });
    const act = next.getByRole('button', { name: words('sandbox_do'), exact: true });
    done.push((await next.locator('p').first().textContent()) ?? '');
    if ((await fillIn.count()) > 0) await fillIn.press('Enter');
    const go = (await submit.count()) > 0 ? submit : act;
    if ((await go.count()) > 0) await go.press('Enter');
    else {
      // In the box that one speaks in it would be a letter.
      await page.locator('#next').press('n');
      await expect(page.getByRole('button', { name: words('sandbox_halt') })).toHaveCount(0);
    }
    await page.waitForTimeout(30);
  }
  throw new Error(`not archived after ${most} steps: ${done.slice(-6).join(' | ')}`);
}

/** Opens what else there is to a desk: behind its menu, as on most screens. */
export async function openPanel(page: Page, words: Words, panel: string): Promise<void> {
  await page.getByRole('button', { name: words('sandbox_more'), exact: true }).click();
  await page.getByRole('menuitem', { name: panel, exact: true }).click();
}

/** Nobody learns whose anything is before so many milliseconds have passed. */
export async function holdLocksBack(page: Page, by_ms: number): Promise<void> {
  await page.addInitScript((ms) => {
    const request = navigator.locks.request.bind(navigator.locks) as (...asked: unknown[]) => Promise<unknown>;
    navigator.locks.request = (async (...asked: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return request(...asked);
    }) as LockManager['request'];
  }, by_ms);
}
