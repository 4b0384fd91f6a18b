import { takeCall, Call } from './support/call.ts';
import { releaseClock } from './support/clock.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const GREETING = '您好，工号1024为您服务，请问有什么可以帮您？';

test('a second tab on the same call only watches and says why; once the first is closed it takes over', async ({
  page,
  context
}) => {
  const first = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' });
  await first.pass(1500);
  await first.say(GREETING);
  await releaseClock(page);

  const other = await context.newPage();
  await other.goto(page.url());
  const second = new Call(other, first.wanted);
  const { words } = second;
  const why = other.getByRole('main').filter({ hasText: words('call_read_only') });
  await expect(why).toContainText('标签页');
  await expect(second.mine).toHaveText([new RegExp(GREETING)]);
  await expect(second.composer).toBeDisabled();
  await expect(second.endButton).toBeDisabled();
  await expect(other.getByRole('button', { name: words('desk_verify_sms') })).toBeDisabled();
  await expect(other.getByRole('button', { name: words('call_take_over') })).toHaveCount(0);

  // It follows what the first does.
  await first.composer.fill('非常抱歉给您添麻烦了，我马上为您核实。');
  await first.composer.press('Enter');
  await expect(second.mine).toHaveCount(2);

  await page.close();
  await other.getByRole('button', { name: words('call_take_over') }).click();
  await other.getByRole('button', { name: words('call_resume') }).click();
  await expect(second.composer).toBeEnabled();
  await second.say('为了账户安全，先跟您核对一下身份，可以吗？');
  await expect(second.mine).toHaveCount(3);
  expect((await second.entries()).filter((entry) => 'say' in entry)).toHaveLength(3);
});
