import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('before a sandbox', () => {
  inLanguage('zh-CN');
  const [zh, en] = [wordsOf('zh-CN'), wordsOf('en')];

  test('all that one chooses from follows the language, and so do the customers until one says otherwise', async ({
    page
  }) => {
    await page.goto('/sandbox');
    const one = page.getByRole('region', { name: zh('sandbox_one') });
    const business = one.getByLabel(zh('sandbox_field_business'));
    await expect(business.locator('option')).not.toHaveCount(1);
    await expect(one.getByLabel(zh('sandbox_field_lang'))).toHaveValue('zh-CN');
    await page
      .getByRole('button', { name: /English/ })
      .first()
      .click();
    const english = page.getByRole('region', { name: en('sandbox_one') });
    const options = await english.getByLabel(en('sandbox_field_business')).locator('option').allTextContents();
    expect(options.length).toBeGreaterThan(8);
    expect(options.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    await expect(english.getByLabel(en('sandbox_field_lang'))).toHaveValue('en');
    await english.getByLabel(en('sandbox_field_lang')).selectOption('zh-CN');
    await page.getByRole('button', { name: /中文/ }).first().click();
    await page
      .getByRole('button', { name: /English/ })
      .first()
      .click();
    await expect(english.getByLabel(en('sandbox_field_lang'))).toHaveValue('zh-CN');
  });

  test('how somebody was verified is pointed at once, and holds nobody who goes on by keys', async ({ page }) => {
    await page.goto('/sandbox');
    await page
      .getByRole('button', { name: zh('sandbox_walk_start'), exact: true })
      .first()
      .press('Enter');
    const next = page.getByRole('region', { name: /./ }).filter({ has: page.locator('#next') });
    const method = next.locator('select');
    for (let step = 0; step < 40; step += 1) {
      if ((await next.getByText('核对身份', { exact: true }).count()) > 0) break;
      const fill = next.getByRole('button', { name: zh('sandbox_fill'), exact: true });
      if ((await fill.count()) > 0) await fill.press('Enter');
      const go = next.getByRole('button', { name: new RegExp(`^(${zh('sandbox_submit')}|${zh('sandbox_do')})$`) });
      if ((await go.count()) > 0) await go.first().press('Enter');
      else await page.locator('body').press('n');
      await page.waitForTimeout(80);
    }
    await next.getByRole('button', { name: zh('sandbox_submit'), exact: true }).press('Enter');
    await expect(method).toBeFocused();
    await expect(next.getByText(zh('sandbox_field_left'))).toBeVisible();
    await next.getByRole('button', { name: zh('sandbox_submit_anyway'), exact: true }).press('Enter');
    await expect(next.getByText('核对身份', { exact: true })).toHaveCount(0);
  });
});
