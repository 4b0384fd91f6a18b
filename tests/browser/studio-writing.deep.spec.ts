/** The studio as an editor: what may be written is offered, a word is explained, what is wrong is mended, the chart follows; by keys alone, and never slow. */
import type { Page } from '@playwright/test';
import { wordsOf, type Words } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

const offered = (page: Page) => page.locator('.cm-tooltip-autocomplete li');

/** Begins one from the template, and stands at its end. */
async function begin(page: Page, words: Words): Promise<void> {
  await beginScenario(page, words);
  await expect(page.getByText(words('yaml_help_hint'))).toBeVisible();
  await editor(page, words).focus();
  await page.keyboard.press('ControlOrMeta+End');
}

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('what may stand there is offered as one types and when asked for, with what it is called; Tab leaves the text', async ({
    page
  }) => {
    await begin(page, words);
    await page.keyboard.type('  more: { bad: { clause: ');
    await page.keyboard.press('Control+Space');
    const shirking = offered(page).filter({ hasText: '5.1-shirking' });
    await expect(shirking).toContainText(/[\u4e00-\u9fff]{2}/);
    await page.keyboard.type('5.1-shirki');
    await expect(offered(page).first()).toContainText('5.1-shirking');
    // What stands there at once takes no key for a moment.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await expect(editor(page, words)).toContainText('more: { bad: { clause: 5.1-shirking');
    await page.keyboard.type(', besi');
    await expect(offered(page).first()).toContainText('beside');
    await page.keyboard.press('Tab');
    await expect(editor(page, words)).not.toBeFocused();
    await expect(offered(page)).toHaveCount(0);
  });

  test('the word at the cursor is explained by keys, and heard', async ({ page }) => {
    await begin(page, words);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('e');
    const told = /同文件名/;
    await expect(page.locator('.cm-meaning')).toContainText(told);
    await expect(page.locator('[aria-live]').filter({ hasText: told }).first()).toBeAttached();
    await expect(editor(page, words)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.cm-meaning')).toHaveCount(0);
  });

  test('what is wrong is mended from the list and by keys, and one undoing takes it back', async ({ page }) => {
    await begin(page, words);
    await page.keyboard.type('chanel: hotline # 热线');
    const fix = page.getByRole('button', { name: words('studio_fix_delete', { word: 'chanel' }) });
    await expect(fix).toBeVisible();
    await axe(page);
    await fix.press('Enter');
    await expect(editor(page, words)).not.toContainText('chanel');
    await expect(editor(page, words)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor(page, words)).toContainText('chanel: hotline # 热线');
    await page.keyboard.press('ControlOrMeta+End');
    await expect(fix).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('f');
    await expect(editor(page, words)).not.toContainText('chanel');
    await expect(page.getByRole('link', { name: words('studio_play') })).toBeVisible();
  });
});

test.describe('beside the text', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('the chart marks the state in which one writes', async ({ page }) => {
    await begin(page, words);
    await page.getByRole('tab', { name: words('studio_chart') }).click();
    const marked = page.getByRole('button', { name: words('studio_chart_writing') });
    await expect(page.getByRole('button', { name: /已提起/ }).first()).toBeVisible();
    await expect(marked).toHaveCount(0);
    const line = page.locator('.cm-line').filter({ hasText: 'raised: { remaining' });
    await line.click({ position: { x: 60, y: 8 } });
    await expect(marked.first()).toBeVisible();
    await editor(page, words).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await expect(marked).toHaveCount(0);
  });

  test('the studio is in the menu of keys, and where past calls lead on', async ({ page }) => {
    await page.goto('/runs');
    await expect(page.getByRole('link', { name: words('studio_title') })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/\/studio$/);
  });

  test('two files with one id are refused together, and it is told which', async ({ page }) => {
    await page.goto('/studio');
    const file = { mimeType: 'application/yaml', buffer: Buffer.from('format: 2\nscenario: mine\n') };
    await page.locator('input[type=file]').setInputFiles([
      { ...file, name: 'one.yaml' },
      { ...file, name: 'two.yaml' }
    ]);
    await expect(page.getByText(words('yaml_file_refused', { file: 'two.yaml' }))).toBeVisible();
    await expect(page.getByText('SB0392')).toBeVisible();
    await expect(page.locator('section[aria-labelledby=studio-own] li')).toHaveCount(0);
  });

  test('in a file of 2,000 lines no key is lost, and what may stand there is offered as ever', async ({ page }) => {
    await begin(page, words);
    const more = Array.from(
      { length: 2000 },
      (_, at) => `  more-${at}: { say: { zh: "这一句是第${at}句。", en: "This is line ${at}." }, until: thanks }`
    ).join('\n');
    await page.keyboard.insertText(`${more}\n`);
    await page.keyboard.type('  ears: { if: { has: a }, say: { zh: hao, en: Hello }, unt');
    await expect(offered(page).filter({ hasText: 'until' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('il: thanks }');
    await expect(editor(page, words)).toContainText(
      'ears: { if: { has: a }, say: { zh: hao, en: Hello }, until: thanks }'
    );
  });
});
