/** The studio is killed at moments drawn by seed while somebody writes: what is older than half a second is there when it is opened again. */
import { chance } from '../../src/lib/kernel/random.ts';
import { kill } from './support/kill.ts';
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });
const words = wordsOf('zh-CN');

/** What may be lost: what was written within so long before the end. */
const grace_ms = 500;
const longest_ms = 2500;

test('killed while one writes, at any moment, nothing older than half a second is lost', async ({ page, context }) => {
  await beginScenario(page, words);
  const address = page.url();
  let tab = page;
  let written: { readonly word: string; readonly at_ms: number }[] = [];
  for (let life = 1; life <= 6; life += 1) {
    await editor(tab, words).focus();
    await tab.keyboard.press('ControlOrMeta+Home');
    await tab.keyboard.type('# ');
    const begun_ms = Date.now();
    const lasts_ms = Math.floor(chance(life, 'kill') * longest_ms);
    for (let nth = 0; Date.now() - begun_ms < lasts_ms; nth += 1) {
      const word = `字${life}-${nth}。`;
      await tab.keyboard.type(word);
      written.push({ word, at_ms: Date.now() });
    }
    await tab.keyboard.press('Enter');
    // What dying takes is no time in which anything could be kept.
    const killed_ms = Date.now();
    await kill(tab);
    tab = await context.newPage();
    await tab.goto(address);
    await expect(editor(tab, words)).toContainText('scenario: enquiry');
    const text = await editor(tab, words).textContent();
    const owed = written.filter(({ at_ms }) => killed_ms - at_ms > grace_ms);
    expect(owed.filter(({ word }) => !text?.includes(word))).toEqual([]);
    // What came to the store later than that is taken as it is found.
    written = written.filter(({ word }) => text?.includes(word));
  }
  expect(written.length).toBeGreaterThan(20);
});

test('killed while the store takes nothing, what was written is there all the same, once', async ({
  page,
  context
}) => {
  await beginScenario(page, words);
  const address = page.url();
  await expect(page.getByText(words('studio_kept'), { exact: true })).toBeVisible();
  await page.evaluate(() => {
    // A request that is never made is never answered.
    IDBObjectStore.prototype.put = () => ({}) as IDBRequest<IDBValidKey>;
  });
  await editor(page, words).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# 写到一半');
  await page.waitForTimeout(grace_ms);
  await kill(page);
  const next = await context.newPage();
  await next.goto(address);
  await expect(editor(next, words)).toContainText('# 写到一半');
  await next.getByRole('link', { name: words('studio_back') }).press('Enter');
  await expect(next.getByRole('link', { name: /流量还剩多少/ })).toHaveCount(1);
  await next.reload();
  await next.getByRole('link', { name: /流量还剩多少/ }).press('Enter');
  await expect(editor(next, words)).toContainText('# 写到一半');
});
