/** What a sandbox is after its tab was closed, in a second tab, and as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { wordsOf } from './support/messages.ts';
import { openPanel } from './support/sandbox.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const clock = (page: Page) => page.getByRole('group', { name: words('sandbox_clock') });

  const beginWalk = async (page: Page): Promise<void> => {
    await page.goto('/sandbox');
    await page
      .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
      .first()
      .click();
    await expect(page.locator('#next')).toBeVisible();
  };

  test('of two tabs the second looks on, and goes on by itself once the first is closed', async ({ page, context }) => {
    await beginWalk(page);
    await expect(page).toHaveURL(/desk=/);
    await page.waitForTimeout(1200);
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(second.getByText(words('sandbox_other_tab'))).toBeVisible();
    // What cannot be done there looks so, and says why.
    const act = second.getByRole('button', { name: words('sandbox_do'), exact: true });
    await expect(act).toBeDisabled();
    await expect(second.getByRole('button', { name: words('sandbox_jump_event'), exact: true })).toBeDisabled();
    await page.getByRole('button', { name: words('sandbox_do'), exact: true }).click();
    await page.locator('body').press('n');
    const [time, next] = [await clock(page).textContent(), await page.locator('#next ~ p').first().textContent()];
    expect(await clock(second).textContent()).not.toBe(time);
    await page.close({ runBeforeUnload: true });
    await expect(second.getByText(words('sandbox_taken_over')).first()).toBeVisible();
    await expect(second.getByText(words('sandbox_other_tab'))).toHaveCount(0);
    await expect(second.getByRole('button', { name: words('sandbox_jump_event'), exact: true }).first()).toBeEnabled();
    await expect(clock(second)).toHaveText(time ?? '');
    await expect(second.locator('#next ~ p').first()).toHaveText(next ?? '');
    // It is this one's now: what is done here is kept.
    await second.locator('body').press('n');
    const later = await clock(second).textContent();
    await second.waitForTimeout(1200);
    await second.reload();
    await expect(clock(second)).toHaveText(later ?? '');
  });

  test('closed before the store has answered, what was done last is there all the same', async ({ page, context }) => {
    await beginWalk(page);
    await expect(page).toHaveURL(/desk=/);
    await page.waitForTimeout(1200);
    const before = await clock(page).textContent();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('too slow', 'AbortError');
      };
    });
    await page.getByRole('button', { name: words('sandbox_do'), exact: true }).click();
    await expect(clock(page)).not.toHaveText(before ?? '');
    const [address, time] = [page.url(), await clock(page).textContent()];
    await page.close({ runBeforeUnload: true });
    const again = await context.newPage();
    await again.goto(address);
    await expect(clock(again)).toHaveText(time ?? '');
  });

  test('closed while time runs fast, it stands where one saw it', async ({ page, context }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed_shift')).fill('7');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
    await expect(page.locator('#ticket-name')).toBeVisible();
    await expect(page).toHaveURL(/desk=/);
    const address = page.url();
    await page.locator('body').press('3');
    await page.waitForTimeout(1500);
    const seen = (await clock(page).textContent()) ?? '';
    // Between two keepings, and without a word.
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(address);
    await expect(clock(again)).toBeVisible();
    const stands = (await clock(again).textContent()) ?? '';
    const timeIn = (text: string): string => text.match(/\d\d:\d\d:\d\d/)![0];
    expect(timeIn(stands) >= timeIn(seen), `${seen} was seen, and it stands at ${stands}`).toBe(true);
  });

  test('a desk that was kept is seen at once, as it was, and then worked on', async ({ page }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed_shift')).fill('7');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
    await expect(page.locator('#ticket-name')).toBeVisible();
    await page.locator('body').press('e');
    await expect(clock(page)).toContainText('18:00', { timeout: 60_000 });
    await page.waitForTimeout(1200);
    const told = async (): Promise<readonly string[]> => [
      ...(await page.locator('#ticket-name').allTextContents()),
      ...(await page.locator('main dl').first().locator('div:not(:has(a))').allTextContents()),
      ...(await page.locator('[aria-labelledby=queue] li').allTextContents())
    ];
    const before = await told();
    expect(before.length).toBeGreaterThan(8);
    // What makes the tickets is held back: until it comes there is nothing but what was kept.
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/arrivals-worker*', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await expect(page.locator('[data-glance]')).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(clock(page)).toHaveCount(0);
    expect(await told()).toEqual(before);
    await axe(page);
    goOn();
    await expect(clock(page)).toContainText('18:00', { timeout: 60_000 });
    await expect(page.locator('[data-glance]')).toHaveCount(0);
    expect(await told()).toEqual(before);
  });

  test('a file that is none is refused where one sees it, and the same can be chosen again', async ({ page }) => {
    await page.goto('/sandbox');
    await expect(page.getByRole('button', { name: words('sandbox_import') })).toBeVisible();
    const input = page.locator('input[type=file]');
    const nuls = { name: 'nuls.json', mimeType: 'application/json', buffer: Buffer.alloc(6_000_000) };
    for (const file of [nuls, { ...nuls, buffer: Buffer.alloc(1000) }, nuls]) {
      await input.setInputFiles(file);
      const told = page.getByRole('alert').filter({ hasText: file === nuls ? 'SB0902' : 'SB0901' });
      await expect(told).toBeInViewport({ ratio: 1 });
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    }
  });

  test('a desk that was exported is imported by its name', async ({ page }) => {
    await beginWalk(page);
    await openPanel(page, words, words('sandbox_share'));
    await page.getByLabel(words('sandbox_name'), { exact: true }).fill('A/B: 周三 (2)');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words('sandbox_file_whole') }).click()
    ]);
    const buffer = await readFile(await download.path());
    await page.goto('/sandbox');
    await expect(page.getByRole('button', { name: words('sandbox_import') })).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A/B: 周三 (2)');
  });
});
