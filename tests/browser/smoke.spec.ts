import { expect, test } from './support/test.ts';

test('the first page opens, by its own rules and without asking anybody else', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveTitle(/.+/);
});

test('an address that is no file is answered by the app', async ({ page }) => {
  const answer = await page.goto('/practice');
  expect(answer?.status()).toBe(200);
});

test('the page says which language it is in', async ({ page }) => {
  await page.goto('/');
  for (const language of ['en', 'zh-CN']) {
    await page.evaluate((wanted) => localStorage.setItem('sb.lang', wanted), language);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});

test('a forbidden style, a console error, a thrown error and a foreign request are each noticed', async ({
  page,
  watch
}) => {
  await page.goto('/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => watch.faults.join('\n')).toContain('policy violation: style-src-attr');
  watch.forgive(/style-src-attr|Content Security Policy/);

  await page.evaluate(() => console.error('meant'));
  await expect.poll(() => watch.faults.join('\n')).toContain('console error: meant');
  watch.forgive(/meant/);

  await page.evaluate(() => queueMicrotask(() => Reflect.apply(Reflect.get(globalThis, 'nothing'), null, [])));
  await expect.poll(() => watch.faults.join('\n')).toContain('page error:');
  watch.forgive(/page error:/);

  const other = new URL(page.url());
  other.hostname = 'localhost';
  // Opened by the address bar: the policy would stop a page from asking.
  await page.goto(other.href).catch(() => undefined);
  expect(watch.faults.join('\n')).toContain('request to another host');
  watch.forgive(/another host|localhost/);
});
