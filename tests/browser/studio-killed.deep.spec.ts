/** The studio is killed at moments drawn by seed while somebody writes: what is older than half a second is there when it is opened again. */
import { tries } from '../tools/sample.ts';
import { kill } from './support/kill.ts';
import { wordsOf } from './support/messages.ts';
import { grace_ms, isKilledWhileOneWrites } from './support/studio-killed.ts';
import { beginScenario, editor } from './support/studio.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });
const words = wordsOf('zh-CN');

test('killed while one writes, at any moment, nothing older than half a second is lost', async ({ page, context }) => {
  await isKilledWhileOneWrites(page, context, tries(6, 2));
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
