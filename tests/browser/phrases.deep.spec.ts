/** What counts as said: a sentence is tried, what counts is read, and disputed sentences become lines of the corpus. */
import { readFileSync } from 'node:fs';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { shifted } from './support/layout-shift.ts';
import { wordsOf } from './support/messages.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);

    test('a sentence is read, with what it was found by and what spoke against it', async ({ page }) => {
      await page.goto('/sop/phrases');
      await page.getByLabel(words('phrases_try_label')).fill('您好好想想，工號1024為您服務');
      const found = page.locator('[aria-live=polite] > ul').getByRole('listitem');
      await expect(found).toHaveCount(1);
      await expect(found.locator('q')).toHaveText('工號1024');
      await page.locator('[aria-live=polite] summary').click();
      await expect(page.locator('[aria-live=polite] details li').first()).toContainText('好好想');
      await axe(page);
    });

    test('what counts is found by meaning', async ({ page }) => {
      await page.goto('/sop/phrases');
      await page.getByRole('searchbox').fill(language === 'en' ? 'blames' : '怪罪');
      await expect(page.locator('li#shirking')).toBeVisible();
      await expect(page.locator('li#greeting')).toHaveCount(0);
      await page.getByRole('searchbox').fill('no such thing');
      await expect(page.getByText(words('phrases_none'))).toBeVisible();
    });

    test('it is a trainer’s page: examples of one language, no notation, found from the past calls, short on a phone', async ({
      page
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/runs');
      await expect(page.locator('header nav').getByRole('link')).toHaveCount(5);
      await page.getByRole('link', { name: words('keys_phrases') }).click();
      await expect(page.getByRole('heading', { level: 1, name: words('phrases_title') })).toBeVisible();
      const shown = page.locator('li#agent-id');
      await shown.locator('summary').click();
      await expect(shown.getByText(words('phrases_asked_by'))).toBeVisible();
      const hanzi = /\p{Script=Han}/u;
      const examples = shown.locator('ul[lang]');
      for (const text of await examples.locator('li').allInnerTexts()) expect(hanzi.test(text)).toBe(language !== 'en');
      await page
        .getByText(words(language === 'en' ? 'phrases_language_zh' : 'phrases_language_en'), { exact: true })
        .click();
      await expect(examples.first()).toHaveAttribute('lang', language === 'en' ? 'zh-CN' : 'en');
      for (const text of await examples.locator('li').allInnerTexts()) expect(hanzi.test(text)).toBe(language === 'en');
      expect(await page.locator('main').innerText()).not.toMatch(/[<>$]|\b\w+-\w+-\w+\.yaml/);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8000);
      await axe(page);
    });

    test('whoever is sent to one thing finds it unfolded, with the focus there', async ({ page }) => {
      await page.goto('/sop/phrases#solution');
      const entry = page.locator('li#solution');
      await expect(entry.locator('summary')).toBeFocused();
      await expect(entry.getByText(words('phrases_yes'), { exact: true })).toBeInViewport();
    });

    test('a disputed sentence is judged, and exported as a line of the corpus', async ({ page }) => {
      await importGolden(page, language, 'fee-complaint.slow', 'judged');
      await page.goto('/runs/judged');
      const debrief = new DebriefPage(page, language);
      await debrief.disputeFirst('我说过了');
      await page.goto('/sop/phrases');
      const item = page.getByRole('listitem').filter({ hasText: '我说过了' });
      await expect(item.getByRole('link').first()).not.toHaveText(/\w+-\w+/);
      // What was disputed must not come late and push away what somebody reads.
      expect(await shifted(page)).toBeLessThan(0.02);
      const sentence = (await item.locator('blockquote').innerText()).trim();
      const first = item.getByRole('checkbox').first();
      await expect(first).toBeChecked();
      await first.uncheck();
      await item.getByLabel(words('phrases_add')).selectOption('escalated');
      await expect(item.getByRole('checkbox', { checked: true }).last()).toBeVisible();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words('phrases_export', { count: '1' }) }).click()
      ]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines).toHaveLength(1);
      const line = JSON.parse(lines[0]!) as { text: string; parts: { name: string }[]; absent: string[] };
      expect(line.text).toBe(sentence);
      expect(line.parts.map(({ name }) => name)).toContain('escalated');
      expect(line.absent.length).toBeGreaterThan(0);
      await axe(page);
    });
  });
}
