import { axe, expect, inDark, onPhone, test } from './support/test.ts';

test.describe('on a phone in the dark', () => {
  onPhone();
  inDark();

  test('the first page is accessible and not wider than the screen', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main')).toBeVisible();
    await axe(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
