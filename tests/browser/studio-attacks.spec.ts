/** Whatever stands in the texts of a scenario is shown as text: nothing of it is run, becomes an element, or leaves the device. */
import { attacked, attacks, hit } from './support/attacks.ts';
import { introduce } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { unharmed, watch, source } from './support/studio-attacks.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');
const words = wordsOf('zh-CN');

test('payloads in every text of a scenario are shown as text by each part of the studio, and when it is played', async ({
  page
}) => {
  const told = watch(page);
  const file = attacked(await source(), 'attacked', 0);
  expect(file.pairs).toBeGreaterThan(100);
  await page.goto('/studio');
  await page.locator('input[type=file]').setInputFiles({
    name: `<img src=x onerror=${hit}>.yaml`,
    mimeType: 'application/yaml',
    buffer: Buffer.from(file.text)
  });
  await expect(editor(page, words)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: words('studio_reading') })).toHaveCount(0);
  await unharmed(page);
  for (const [tab, shown] of [
    ['studio_forms', page.getByRole('radio', { name: words('studio_form_basics') })],
    ['studio_chart', page.locator('main svg g[role=button]').first()],
    ['studio_versions', page.getByLabel(words('studio_version_note'))],
    ['studio_try', page.getByRole('button', { name: words('studio_try_begin') })]
  ] as const) {
    await page.getByRole('tab', { name: words(tab), exact: true }).click();
    await expect(shown).toBeAttached();
    await unharmed(page);
  }
  await page.getByRole('button', { name: words('studio_try_begin') }).click();
  const say = page.getByRole('textbox', { name: words('studio_try_say') });
  for (const payload of attacks.slice(0, 3)) {
    await say.fill(`您好 ${payload}`);
    await say.press('Enter');
    await expect(page.getByRole('log', { name: words('studio_try_said') })).toContainText(payload.slice(0, 8));
  }
  await unharmed(page);
  await page.getByRole('link', { name: words('studio_play') }).click();
  await page.waitForURL(/\/practice\//);
  await introduce(page, words);
  await unharmed(page);
  await page.getByRole('button', { name: words('brief_start') }).click();
  await page.waitForURL(/\/call\//);
  await page.getByRole('button', { name: words('call_answer'), exact: true }).press('Enter');
  await expect(page.getByRole('log', { name: words('call_conversation') })).not.toBeEmpty();
  await unharmed(page);
  expect(told).toEqual([]);
});
