/** The studio: a scenario of one's own is begun, broken and mended by keys alone, kept as one writes, played, sent, and played elsewhere. */
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

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
