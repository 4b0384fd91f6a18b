import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import type { wordsOf } from './messages.ts';

type Words = ReturnType<typeof wordsOf>;

/** Waits, in the page, until what was done has been painted. */
const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

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
    await page.evaluate(painted);
  }
  throw new Error(`not archived after ${most} steps: ${done.slice(-6).join(' | ')}`);
}

/** Begins one of the tickets that lead through the process. */
export async function beginWalk(page: Page, words: Words, which = 0): Promise<void> {
  await page.goto('/sandbox');
  await page
    .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
    .nth(which)
    .press('Enter');
  await expect(page.locator('#next')).toBeVisible();
}

/** Begins the first of the tickets that lead through the process, and does the first thing in it. */
export async function beginAndDo(page: Page, words: Words): Promise<void> {
  await page.goto('/sandbox');
  await page
    .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: words('sandbox_do'), exact: true }).click();
  await page.locator('body').press('n');
  await expect(page.locator('#next')).toBeVisible();
}

/** The clock of the desk as it reads. */
export function timeOf(page: Page, words: Words): Promise<string | null> {
  return page.getByRole('group', { name: words('sandbox_clock') }).textContent();
}

/** Begins a ticket and takes its call; whoever has is where one speaks. */
export async function takeDeskCall(page: Page, words: Words): Promise<void> {
  await beginWalk(page, words);
  await page.getByRole('button', { name: words('sandbox_call_take'), exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: words('sandbox_say_label') })).toBeFocused();
}

/** What was said on the line. */
export function linesOf(page: Page, words: Words): Locator {
  return page.getByRole('log', { name: words('sandbox_call_said') }).getByRole('listitem');
}

/** Says something on the line, and hears the answer. */
export async function sayOnLine(page: Page, words: Words, text: string): Promise<void> {
  const before = await linesOf(page, words).count();
  const box = page.getByRole('textbox', { name: words('sandbox_say_label') });
  await box.fill(text);
  await box.press('Enter');
  await expect(box).toHaveValue('');
  await expect.poll(() => linesOf(page, words).count()).toBeGreaterThan(before + 1);
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
