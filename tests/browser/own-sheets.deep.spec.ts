import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

inLanguage('zh-CN');
const words = wordsOf('zh-CN');

/** The sheets that a page goes by: those that are linked, and how many were put on it. */
const sheets = () => ({
  linked: [...document.styleSheets].map(({ href }) => href && new URL(href).pathname).sort(),
  own: document.adoptedStyleSheets.length
});

for (const room of ['/sandbox', '/sop', '/sop/policy', '/studio', '/studio/conversation', '/class'])
  test(`whoever comes from ${room} finds the next page as if it had been opened by itself`, async ({ page }) => {
    await page.goto('/practice');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const alone = await page.evaluate(sheets);

    await page.goto(room);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect.poll(async () => (await page.evaluate(sheets)).own).toBeGreaterThan(0);
    await page
      .getByRole('link', { name: words('nav_practice'), exact: true })
      .first()
      .click();
    await page.waitForURL('/practice');
    await expect(page.getByRole('heading', { level: 1, name: words('practice_title') })).toBeVisible();
    expect(await page.evaluate(sheets)).toEqual(alone);
  });
