import { releaseClock } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { heading, isRightFromTheStart } from './support/pages.ts';
import { expect, inDark, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');
const words = wordsOf('zh-CN');

test.describe('in zh-CN, dark', () => {
  inDark();

  test('language and theme are right before any script of the app runs, and nothing moves later', async ({ page }) => {
    await isRightFromTheStart(page, 'zh-CN', 'dark');
  });
});

test('leaving a call by the back button keeps it, and its address opens it again', async ({ page }) => {
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' });
  await call.pass(1500);
  await call.say('您好，工号1024为您服务，请问有什么可以帮您？');
  const address = page.url();
  await releaseClock(page);
  await page.goBack();
  await expect(heading(page)).toHaveText('资费不明投诉');
  await page.goto(address);
  await page.getByRole('button', { name: words('call_resume') }).click();
  await expect(call.mine).toHaveCount(1);
});
