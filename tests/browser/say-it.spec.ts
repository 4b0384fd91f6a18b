/** One line at a time, in one's own words: judged at once by what reads a call, reached from home, practice and debrief. */
import { importGolden } from './support/files.ts';
import { shifted } from './support/layout-shift.ts';
import { axe, expect, inLanguage, onPhone, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);
    const weak = language === 'en' ? 'All right.' : '好的。';
    const right =
      language === 'en'
        ? "I'll only use your details for this request, and I won't share them with anyone."
        : '您报的信息我只拿来办您这件事，不会告诉别人，您放心。';

    test('a line is judged, said again, and followed by another, by keyboard alone', async ({ page }) => {
      await page.goto('/practice');
      await page.getByRole('link', { name: words('practice_say_it') }).click();
      await page.goto('/practice/say?clause=1.2-privacy');
      const field = page.getByLabel(words('say_label'));
      await expect(field).toBeVisible();
      expect(await shifted(page)).toBeLessThan(0.02);
      await field.fill(weak);
      await field.press('Enter');
      const verdict = page.getByRole('region', { name: words('say_verdict') });
      await expect(verdict.getByRole('status')).toContainText(words('say_missing', { what: '' }).trim());
      await expect(verdict.getByRole('heading', { name: words('say_models') })).toBeVisible();
      await axe(page);
      await page.getByRole('button', { name: words('say_again') }).press('Enter');
      await expect(field).toBeFocused();
      await field.fill(right);
      await field.press('Enter');
      await expect(verdict.getByRole('status')).toHaveText(words('say_good'));
      await page.getByRole('button', { name: words('say_next') }).press('Enter');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('');
      await expect(page.getByText(words('say_count', { count: '2' }))).toBeVisible();
      await axe(page);
    });

    test('what was lost in a call leads to its step and to its line, and so does the list of clauses on home', async ({
      page
    }) => {
      await importGolden(page, language, 'fee-complaint.slow', 'lost');
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
      const privacy = page.getByRole('listitem').filter({ hasText: language === 'en' ? 'confidentiality' : '保密' });
      await privacy.getByRole('link', { name: words('home_say_it') }).click();
      await expect(page.getByLabel(words('say_label'))).toBeVisible();
    });
  });
}

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
