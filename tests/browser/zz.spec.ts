import { axe, expect, inLanguage, test } from './support/test.ts';
for (const [lang, scheme, width] of [['en', 'light', 1440], ['zh-CN', 'dark', 390]] as const) {
  test.describe(`${lang}`, () => {
    inLanguage(lang);
    test.use({ colorScheme: scheme, viewport: { width, height: 900 } });
    test('shot', async ({ page }) => {
      test.setTimeout(120000);
      await page.goto('/sop/policy');
      await page.locator('[data-field="limits/2.2-ordinary-2h"]').waitFor();
      await page.screenshot({ path: `/tmp/shots/${lang}-1.png`, fullPage: width > 1000 });
      const field = page.locator('[data-field="limits/2.2-ordinary-2h"]');
      await field.getByRole('spinbutton').fill('1');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/shots/${lang}-2.png` });
      try { await axe(page); } catch (e) { console.log('AXE form', String(e).slice(0, 3000)); }
      await page.getByRole('tab').nth(1).click();
      await page.locator('.cm-content').waitFor();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/shots/${lang}-3.png`, fullPage: true });
      try { await axe(page); } catch (e) { console.log('AXE yaml', String(e).slice(0, 3000)); }
      await page.getByRole('tab').nth(2).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/shots/${lang}-4.png` });
      try { await axe(page); } catch (e) { console.log('AXE read', String(e).slice(0, 3000)); }
    });
  });
}
