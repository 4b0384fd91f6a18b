/** Whatever stands in the texts of a scenario is shown as text: nothing of it is run, becomes an element, or leaves the device. */
import { packText } from '#formats/packed-text';
import { attacked, attacks } from './support/attacks.ts';
import { wordsOf } from './support/messages.ts';
import { editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { unharmed, watch, source } from './support/studio-attacks.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');
const words = wordsOf('zh-CN');

test('so they are where they come by a link, each in another text', async ({ page }) => {
  const told = watch(page);
  const texts = await Promise.all([17, 31].map(async (from, nr) => attacked(await source(), `linked-${nr}`, from)));
  expect(texts.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThan(200);
  for (const { text } of texts) {
    await page.goto('about:blank');
    await page.goto(`/studio#s=${packText(text)}`);
    await expect(editor(page, words)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: words('studio_reading') })).toHaveCount(0);
    await unharmed(page);
    await page.getByRole('tab', { name: words('studio_chart'), exact: true }).click();
    await page.waitForTimeout(500);
    await unharmed(page);
    await page.goto('/studio');
    await expect(page.getByRole('heading', { level: 1, name: words('studio_title') })).toBeVisible();
    await unharmed(page);
  }
  expect(told).toEqual([]);
});

test('a payload as a name, a key or a value that cannot be read is told as text, whatever it is', async ({ page }) => {
  const told = watch(page);
  await page.goto('/studio');
  const broken = attacks.map((payload) => `${JSON.stringify(payload)}: ${JSON.stringify(payload)}`).join('\n');
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(`format: 2\nscenario: broken\n__proto__:\n  polluted: 1\n${broken}\n`)
  });
  await expect(page.getByText(/SB0\d{3}/).first()).toBeVisible();
  await unharmed(page);
  // Pasted over all that is there, as well.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const pasted = `title: {zh: ${JSON.stringify(attacks[1])}, en: ${JSON.stringify(attacks[0])}}\n${broken}`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await editor(page, words).press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor(page, words)).toContainText('title: {zh');
  await page.waitForTimeout(800);
  await unharmed(page);
  expect(told).toEqual([]);
});
