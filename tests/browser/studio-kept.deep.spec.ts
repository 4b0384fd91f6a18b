/** A call that was tried is kept with its scenario, is played anew on every edit, and goes with the file. */
import { readFile } from 'node:fs/promises';
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('a run is kept by keys alone; what comes out otherwise is told and taken or opened; it is deleted, brought back, and goes with the file', async ({
    page
  }) => {
    await beginScenario(page, words);
    const tab = (name: 'studio_try' | 'studio_checks') =>
      page.getByRole('tab', { name: new RegExp(`^${words(name)}`) });
    await tab('studio_try').press('Enter');
    await page.getByRole('button', { name: words('studio_try_begin') }).press('Enter');
    const log = page.getByRole('log', { name: words('studio_try_said') });
    await expect(log).toContainText(words('studio_try_silent'));
    await expect(page.getByRole('button', { name: words('studio_kept_keep') })).toHaveCount(0);
    await page.getByRole('button', { name: words('studio_try_hang_up') }).press('Enter');
    await page.getByLabel(words('studio_kept_name')).fill('一开口就挂');
    await axe(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText(words('studio_kept_kept', { name: '一开口就挂' })).first()).toBeVisible();

    await tab('studio_checks').press('Enter');
    const kept = page.getByRole('region', { name: words('studio_kept_title') });
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));
    // The text that cannot be read plays nothing.
    await editor(page, words).press('ControlOrMeta+Home');
    await page.keyboard.type('x: [');
    await expect(kept).toContainText(words('studio_kept_resting'));
    await page.keyboard.press('ControlOrMeta+z');
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));

    // A file whose run says that it came to something else is told.
    await page.getByRole('link', { name: words('studio_back') }).press('Enter');
    await page.getByRole('link', { name: /How much data is left|流量还剩多少/ }).press('Enter');
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words('studio_to_file') }).press('Enter')
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('\n---\n');
    await page.getByRole('link', { name: words('studio_back') }).press('Enter');
    const other = file.replace(/ending: .*/, 'ending: transferred').replace('scenario: enquiry', 'scenario: other');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'other.yaml', mimeType: 'application/yaml', buffer: Buffer.from(other) });
    await expect(kept).toContainText(words('studio_kept_otherwise', { all: 1, count: 1 }));
    await expect(editor(page, words)).not.toContainText('kept-runs');
    await expect(kept).toContainText(words('studio_kept_same_steps'));
    await axe(page);
    await kept.getByRole('button', { name: words('studio_kept_open_of', { name: '一开口就挂' }) }).press('Enter');
    await expect(log).toContainText(words('studio_try_ended', { ending: '' }).replace(/[：:].*$/, ''));
    await tab('studio_checks').press('Enter');
    await kept.getByRole('button', { name: words('studio_kept_accept_of', { name: '一开口就挂' }) }).press('Enter');
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));
    await kept.getByText(words('studio_kept_list', { count: 1 })).press('Enter');
    await kept.getByRole('button', { name: words('studio_kept_drop_of', { name: '一开口就挂' }) }).press('Enter');
    await expect(kept).toHaveCount(0);
    // Another "undo", of the text, stands above it.
    const deleted = page.getByText(words('studio_deleted', { name: '一开口就挂' })).and(page.locator('p'));
    await deleted
      .locator('..')
      .getByRole('button', { name: words('studio_undo_delete'), exact: true })
      .press('Enter');
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));
    await page.reload();
    await expect(kept).toContainText(words('studio_kept_fine', { count: 1 }));
  });
});

test.describe('a file whose runs cannot be read', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is refused with the line, and nothing of it is kept', async ({ page }) => {
    await page.goto('/studio');
    const text = 'format: 2\nscenario: x\n---\nkept-runs: 1\nruns: 5\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'half.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await expect(page.getByText(/SB0925/)).toBeVisible();
    await expect(page.getByText(words('studio_none'))).toBeVisible();
  });
});
