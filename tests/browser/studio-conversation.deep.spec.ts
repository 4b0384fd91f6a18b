/** A real conversation in the studio: pasted, held against a scenario without anybody's data, given a missing wording, and made a scenario, by keys alone. */
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('what cannot be told apart is said, with what to do', async ({ page }) => {
    await page.goto('/studio');
    await page.getByRole('link', { name: words('studio_heard_open') }).press('Enter');
    await page.getByRole('textbox', { name: words('heard_paste') }).fill('...\n...');
    await page.getByRole('button', { name: words('heard_read') }).press('Enter');
    await expect(page.getByText('SB0933')).toBeVisible();
    await axe(page);
  });
});
