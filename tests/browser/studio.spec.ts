/** The studio: a scenario of one's own is begun, broken and mended by keys alone, kept as one writes, played, sent, and played elsewhere. */
import { introduce } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);

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
      // Half a second later nothing can take it away.
      await page.waitForTimeout(500);
      await page.reload();
      await expect(editor(page, words)).toContainText('我的第一个场景');
      await page.getByRole('link', { name: words('studio_back') }).press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: words('studio_title') })).toBeVisible();
      await expect(
        page.getByRole('link', { name: language === 'en' ? 'How much data is left' : '流量还剩多少' })
      ).toBeVisible();
      await axe(page);
    });
  });
}

test.describe('a scenario that was written', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('is drawn, and a state leads to where it is written', async ({ page }) => {
    await beginScenario(page, words);
    await page.getByRole('tab', { name: words('studio_chart') }).click();
    await page
      .getByRole('button', { name: /已提起/ })
      .first()
      .click();
    await page.getByRole('button', { name: words('studio_to_text') }).click();
    await expect(editor(page, words)).toBeFocused();
  });

  test('is kept as a version, compared and come back to', async ({ page }) => {
    await beginScenario(page, words);
    await page.getByRole('tab', { name: words('studio_versions') }).click();
    await page.getByLabel(words('studio_version_note')).fill('刚开始');
    await page.getByRole('button', { name: words('studio_version_keep') }).press('Enter');
    await expect(page.getByText('刚开始')).toBeVisible();
    await editor(page, words).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# 后来加的\n');
    await page
      .getByRole('button', { name: words('studio_version_compare') })
      .last()
      .click();
    await expect(page.getByRole('list', { name: words('studio_version_changes') })).toContainText('# 后来加的');
    await page
      .getByRole('button', { name: words('studio_version_restore') })
      .last()
      .click();
    await expect(editor(page, words)).not.toContainText('# 后来加的');
  });

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

  // SB0921, SB0923
  test('a link that is damaged, and an address of one that is not here, say so and lead on', async ({ page }) => {
    await page.goto('/studio#s=abc');
    await expect(page.getByText('SB0921')).toBeVisible();
    await page.goto('/studio?file=nobody');
    await expect(page.getByText('SB0923')).toBeVisible();
    await expect(page.getByRole('button', { name: words('studio_begin'), exact: true })).toBeVisible();
  });

  // SB0924
  test('without a network what is written is kept, and it says what cannot be done', async ({ page, watch }) => {
    await page.goto('/studio');
    await page.route('**/scenario-worker*', (route) => route.abort());
    watch.forgive(/scenario-worker|ERR_FAILED/);
    await page.getByRole('button', { name: words('studio_begin'), exact: true }).click();
    await expect(page.getByText('SB0924')).toBeVisible();
    await expect(editor(page, words)).toContainText('scenario: enquiry');
  });

  test('files are taken all or none, and it is told which cannot be', async ({ page }) => {
    await page.goto('/studio');
    const input = page.locator('input[type=file]');
    const good = {
      name: 'good.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('format: 2\nscenario: mine\n')
    };
    await input.setInputFiles([good, { ...good, name: 'bad.yaml', buffer: Buffer.from([0xff, 0xfe, 0x00, 0x41]) }]);
    await expect(page.getByText(words('yaml_file_refused', { file: 'bad.yaml' }))).toBeVisible();
    await expect(page.locator('section[aria-labelledby=studio-own] li')).toHaveCount(0);
    // What is wrong with what it says is no reason: that is what one is here for.
    await input.setInputFiles([good]);
    await expect(editor(page, words)).toContainText('scenario: mine');
    await expect(page.getByText('SB0301').first()).toBeVisible();
  });
});
