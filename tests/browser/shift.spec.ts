/** A shift: rings that are answered in time or missed, calls among them that are runs like any other, after-call work, a report; and leaving in the middle. */
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, onPhone, test } from './support/test.ts';
import { startShift } from './support/shift.ts';

test.describe('a shift on a phone', () => {
  onPhone();
  inLanguage('en');
  const words = wordsOf('en');

  test('is taken from ring to report, and a call left in it is found again', async ({ page }) => {
    await startShift(page, words);
    await page.getByRole('button', { name: words('shift_skip') }).click();
    await page.getByRole('button', { name: words('call_answer') }).click();
    await expect(page.getByRole('textbox', { name: words('call_composer') })).toBeVisible();
    await page.goto('/shift');
    await expect(page.getByRole('heading', { name: words('shift_on_call') })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await axe(page);
    await page.getByRole('link', { name: words('shift_back_to_call') }).click();
    await expect(page).toHaveURL(/\/call\//);
  });
});
