/** One line at a time, in one's own words: judged at once by what reads a call, reached from home, practice and debrief. */
import { importGolden } from './support/files.ts';
import { axe, expect, inLanguage, onPhone, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('what was lost in a call leads to its step and to its line, and so does the list of clauses on home', async ({
    page
  }) => {
    await importGolden(page, 'en', 'fee-complaint.slow', 'lost');
    await page.goto('/runs/lost');
    const result = page.getByRole('region', { name: words('debrief_result') });
    const step = result.getByRole('link', { name: words('debrief_practise_step') });
    await expect(step).toHaveAttribute('href', '/practice/fee-complaint?drill=greeting&clause=1.1-hotline-greet');
    await result.getByRole('link', { name: words('debrief_practise_line') }).click();
    await expect(page).toHaveURL(/\/practice\/say\?clause=1\.1-hotline-greet$/);
    await expect(page.getByText(words('say_your_number', { number: '1024' }))).toBeVisible();
    await page.goto('/');
    await page
      .getByRole('region', { name: words('home_stages') })
      .locator('summary')
      .click();
    const privacy = page.getByRole('listitem').filter({ hasText: 'confidentiality' });
    await privacy.getByRole('link', { name: words('home_say_it') }).click();
    await expect(page.getByLabel(words('say_label'))).toBeVisible();
  });
});

test.describe('on a phone', () => {
  onPhone();
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('the whole of it is as wide as the screen', async ({ page }) => {
    await page.goto('/practice/say?clause=1.2-disclose');
    await page.getByLabel(words('say_label')).fill('好的');
    await page.getByRole('button', { name: words('say_say') }).tap();
    await expect(page.getByRole('region', { name: words('say_verdict') })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await axe(page);
  });
});
