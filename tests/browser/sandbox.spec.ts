import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { wordsOf } from './support/messages.ts';
import { beginAndDo, beginWalk, openPanel, timeOf, workToArchive } from './support/sandbox.ts';
import { isKept, storedTexts } from './support/stored.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a complaint goes from intake to archive by keys', async ({ page }) => {
    await beginWalk(page, words, 2);
    const done = await workToArchive(page, words);
    expect(done.length).toBeGreaterThan(12);
    await expect(page.getByText(words('walk_over_text'))).toBeVisible();
    await expect(page.getByRole('list', { name: words('sandbox_limits') })).toHaveCount(0);
  });
});

test.describe('kept, sent and taken up again', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a link to a moment opens at that moment elsewhere, and goes on from there', async ({
    page,
    browser,
    baseURL
  }) => {
    await beginAndDo(page, words);
    const [title, time] = [await page.locator('#ticket-name').textContent(), await timeOf(page, words)];
    await openPanel(page, words, words('sandbox_share'));
    const link = await page.getByRole('textbox', { name: words('sandbox_link'), exact: true }).inputValue();
    const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' });
    const other = await elsewhere.newPage();
    await other.goto(link);
    await expect(other.locator('#ticket-name')).toHaveText(title ?? '');
    expect(await timeOf(other, words)).toBe(time);
    await other.locator('body').press('[');
    await expect(other.getByText(words('sandbox_past'))).toBeVisible();
    await elsewhere.close();
  });

  test('a second tab on the same sandbox looks on, and says why', async ({ page, context }) => {
    await beginAndDo(page, words);
    await expect(page).toHaveURL(/desk=/);
    await isKept(page);
    expect(await storedTexts(page, 'sandboxes')).not.toBe('');
    const second = await context.newPage();
    await second.goto(page.url());
    await expect(second.locator('#ticket-name')).toBeVisible();
    await expect(
      second
        .getByRole('status')
        .or(second.getByRole('alert'))
        .filter({ hasText: /标签页|窗口/ })
        .first()
    ).toBeVisible();
  });

  test('a shift in the browser has the digest that the command line prints', async ({ page }) => {
    await page.goto('/sandbox');
    await page.getByLabel(words('sandbox_field_seed')).fill('7');
    await page.getByLabel(words('sandbox_field_date')).first().fill('2026-11-24');
    await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
    await expect(page.getByText(words('sandbox_queue', { count: 1 }))).toBeVisible();
    await openPanel(page, words, words('sandbox_stops'));
    for (const stop of ['sandbox_stop_breach', 'sandbox_stop_turn'] as const)
      await page.getByLabel(words(stop)).uncheck();
    await page.keyboard.press('Escape');
    await page.locator('body').press('e');
    await expect(page.getByRole('group', { name: words('sandbox_clock') })).toContainText('18:00', { timeout: 60_000 });
    await openPanel(page, words, words('sandbox_share'));
    const shown = await page.getByRole('dialog').locator('code').textContent();
    const { stdout } = await promisify(execFile)('node', [
      'src/cli/sb.js',
      'desk',
      '--seed',
      '7',
      '--tickets',
      '40',
      '--date',
      '2026-11-24',
      '--lang',
      'zh-CN',
      '--json'
    ]);
    expect(shown).toBe((JSON.parse(stdout) as { digest: string }).digest);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words('sandbox_file_csv') }).click()
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF工单号,')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(41);
  });
});
