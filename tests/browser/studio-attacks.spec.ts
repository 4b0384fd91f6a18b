/** Whatever stands in the texts of a scenario is shown as text: nothing of it is run, becomes an element, or leaves the device. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { packText } from '#formats/packed-text';
import { attacked, attacks, hit } from './support/attacks.ts';
import { introduce } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');
const words = wordsOf('zh-CN');

/** What no page of ours has, and a payload that became elements would bring. */
const foreign =
  'img[src="x"], [onerror], [onload], [onclick], [ontoggle], [onfocus], iframe, object, base, main style, main link, meta[http-equiv="refresh"], math, #sb-attack, a[href^="javascript:"], form[action*="attack"]';

/** Nothing was run, nothing opened, and no element came of a payload. */
async function unharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'sbHit') as unknown)).toBeUndefined();
  expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  await expect(page.locator(foreign)).toHaveCount(0);
}

function watch(page: Page): readonly string[] {
  const told: string[] = [];
  page.on('dialog', (dialog) => {
    told.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => told.push(`error ${error.message}`));
  page.on('popup', () => told.push('popup'));
  page.on('request', (request) => {
    if (/attack|javascript:/.test(request.url())) told.push(`request ${request.url()}`);
  });
  return told;
}

const source = () => readFile('scenarios/company-line.yaml', 'utf8');

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
  for (const tab of ['studio_forms', 'studio_chart', 'studio_versions', 'studio_try'] as const) {
    await page.getByRole('tab', { name: words(tab), exact: true }).click();
    await page.waitForTimeout(500);
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
  await introduce(page, words);
  await unharmed(page);
  await page.getByRole('button', { name: words('brief_start') }).click();
  await page.waitForURL(/\/call\//);
  await page.getByRole('button', { name: words('call_answer'), exact: true }).press('Enter');
  await expect(page.getByRole('log', { name: words('call_conversation') })).not.toBeEmpty();
  await unharmed(page);
  expect(told).toEqual([]);
});

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
