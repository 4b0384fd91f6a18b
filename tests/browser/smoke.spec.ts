import { axe, expect, inDark, inLanguage, onPhone, test } from './support/test.ts';

test('the first page opens, by its own rules and without asking anybody else', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
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

test.describe('what no test may have', () => {
  test('a style that the policy forbids is noticed', async ({ page, watch }) => {
    await page.goto('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => watch.faults.join('\n')).toContain('policy violation: style-src-attr');
    watch.forgive(/style-src-attr|Content Security Policy/);
  });

  test('an error on the console is noticed', async ({ page, watch }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('meant'));
    await expect.poll(() => watch.faults.join('\n')).toContain('console error: meant');
    watch.forgive(/meant/);
  });

  test('a thrown error is noticed', async ({ page, watch }) => {
    await page.goto('/');
    await page.evaluate(() => queueMicrotask(() => Reflect.apply(Reflect.get(globalThis, 'nothing'), null, [])));
    await expect.poll(() => watch.faults.join('\n')).toContain('page error:');
    watch.forgive(/page error:/);
  });

  test('a request to another host is noticed', async ({ page, watch }) => {
    await page.goto('/');
    const other = new URL(page.url());
    other.hostname = 'localhost';
    // Opened by the address bar: the policy would stop a page from asking.
    await page.goto(other.href).catch(() => undefined);
    expect(watch.faults.join('\n')).toContain('request to another host');
    watch.forgive(/another host|localhost/);
  });
});
