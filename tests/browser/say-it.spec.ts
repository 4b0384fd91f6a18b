/** One line at a time, in one's own words: judged at once by what reads a call, reached from home, practice and debrief. */
import { importGolden } from './support/files.ts';
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

    test('what was lost in a call leads to its step and to its line', async ({ page }) => {
      await importGolden(page, language, 'fee-complaint.skips-identity', 'lost');
      await page.goto('/runs/lost');
      const result = page.getByRole('region', { name: words('debrief_result') });
      await expect(result).toBeVisible();
      const step = page.getByRole('link', { name: words('debrief_practise_step') }).first();
      await expect(step).toHaveAttribute('href', /\/practice\/fee-complaint\?drill=/);
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
