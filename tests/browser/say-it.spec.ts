/** One line at a time, in one's own words: judged at once by what reads a call, reached from home, practice and debrief. */
import { shifted } from './support/layout-shift.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const weak = '好的。';
  const right = '您报的信息我只拿来办您这件事，不会告诉别人，您放心。';

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
});
