/** The studio: a scenario of one's own is begun, broken and mended by keys alone, kept as one writes, played, sent, and played elsewhere. */
import { introduce } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { isKept, storedTexts } from './support/stored.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('a scenario is begun, broken, mended and called something else, by keys alone; what was written is there after a reload', async ({
    page
  }) => {
    await beginScenario(page, words);
    await axe(page);
    await editor(page, words).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x: [');
    await expect(page.getByRole('tab', { name: /1/ })).toBeVisible();
    await expect(page.getByRole('link', { name: words('studio_play') })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('link', { name: words('studio_play') })).toBeVisible();
    await page.keyboard.type('# 我的第一个场景\n');
    // Once the store has it nothing can take it away.
    await isKept(page);
    expect(await storedTexts(page, 'scenarios')).toContain('我的第一个场景');
    await page.reload();
    await expect(editor(page, words)).toContainText('我的第一个场景');
    await page.getByRole('link', { name: words('studio_back') }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words('studio_title') })).toBeVisible();
    await expect(page.getByRole('link', { name: 'How much data is left' })).toBeVisible();
    await axe(page);
  });
});

test.describe('a scenario that was written', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is played, and the link for practising opens its brief elsewhere', async ({ page, browser }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await beginScenario(page, words);
    await page.getByRole('button', { name: words('studio_send') }).click();
    await page.getByRole('menuitem', { name: words('studio_copy_link_play') }).click();
    await expect(page.getByText(words('studio_link_copied')).first()).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('link', { name: words('studio_play') }).click();
    await introduce(page, words);
    await page.getByRole('button', { name: words('brief_start') }).click();
    await expect(page).toHaveURL(/practice\/own\.enquiry\/call\//);

    const elsewhere = await browser.newContext({ locale: 'zh-CN' });
    const there = await elsewhere.newPage();
    await there.goto(link);
    await expect(there).toHaveURL(/practice\/own\.enquiry$/);
    await expect(there.getByRole('heading', { level: 1, name: '流量还剩多少' })).toBeVisible();
    await there.goto('/practice');
    await expect(there.getByRole('link', { name: '流量还剩多少' })).toBeVisible();
    // Opened twice it is there once.
    await there.goto(link);
    await there.goto('/studio');
    await expect(there.locator('section[aria-labelledby=studio-own] li')).toHaveCount(1);
    await elsewhere.close();
  });
});
