import type { Page } from '@playwright/test';
import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { isRaw, textsOf } from './support/texts.ts';

inLanguage('en');
test.describe.configure({ timeout: 120_000 });

/** Chinese characters and punctuation, also full-width ones. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** What is Chinese by right on an English page: the product's other name, and whom the trainee says to be. */
const BY_RIGHT = /接线台|李明/g;

/** Every text is English, and none is a key or has a hole that nothing filled. */
async function isEnglish(page: Page): Promise<void> {
  const texts = await textsOf(page);
  const odd = texts.filter(({ text, lang }) => {
    const chinese = lang === 'en' && CHINESE.test(text.replace(BY_RIGHT, ''));
    return chinese || isRaw(text);
  });
  expect(odd, page.url()).toEqual([]);
}

test('the fee complaint in English as an exam is passed, and every page of it speaks English', async ({ page }) => {
  const { run } = await golden('fee-complaint.good.en');
  for (const path of ['/', '/practice', '/practice/fee-complaint', '/practice/broadband-outage', '/runs', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await isEnglish(page);
  }
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'en' });
  for (const tool of ['plan', 'route', 'ticket', 'customer'] as const) {
    await call.open(tool);
    await isEnglish(page);
  }
  const looks = (await call.entries()).length;
  for (const entry of run.entries) {
    await call.perform(entry);
    if ('do' in entry) await isEnglish(page);
  }
  expect((await call.entries()).slice(looks)).toEqual(run.entries);
  await call.toDebrief();
  const debrief = new DebriefPage(page, 'en');
  await debrief.passed();
  expect(await debrief.verdicts()).toEqual(['100', '100', '100']);
  await debrief.unfold();
  await isEnglish(page);
  for (const path of ['/', '/runs']) {
    await page.goto(path);
    const results = page.getByRole('main').getByText(debrief.words('result_passed'), { exact: true });
    await expect(results.filter({ visible: true })).toHaveCount(1);
    await isEnglish(page);
  }
});
