import { expect, inLanguage, test } from './support/test.ts';

test('the first page opens, by its own rules and without asking anybody else', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).not.toBeEmpty();
  await expect(page).toHaveTitle(/.+/);
});

test('an address that is no file is answered by the app', async ({ page }) => {
  const answer = await page.goto('/practice');
  expect(answer?.status()).toBe(200);
});

for (const language of ['en', 'zh-CN'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);

    test('the page says which language it is in', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}
