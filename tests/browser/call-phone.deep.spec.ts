import { takeCall } from './support/call.ts';
import { smallInCall } from './support/cut.ts';
import { expect, inLanguage, onPhone, test } from './support/test.ts';

inLanguage('zh-CN');
onPhone();
test.describe.configure({ timeout: 60_000 });

const wanted = { scenario: 'fee-complaint', mode: 'assisted', seed: 79, language: 'zh-CN', phone: true } as const;

test('what the customer said last is in sight whatever part is shown, and leads back to the talk', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.say('您好，工号1024为您服务，请问有什么可以帮您？');
  await call.pass(20_000);
  const last = await call.talk
    .getByRole('listitem')
    .filter({ hasText: '客户说' })
    .last()
    .locator('span[lang]')
    .innerText();
  const strip = page.getByRole('region', { name: call.words('call_strip') });
  await expect(strip).toHaveCount(0);
  for (const part of ['call_desk', 'call_expected'] as const) {
    await call.part(part).tap();
    await expect(strip).toBeInViewport();
    expect(last.endsWith((await strip.innerText()).trim().slice(-6))).toBe(true);
  }
  await strip.getByRole('button').tap();
  await expect(call.talk).toBeVisible();
  await expect(strip).toHaveCount(0);
});

test('what can be pressed in a call is as large as a finger', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.say('您好，工号1024为您服务，请问有什么可以帮您？');
  await call.pass(20_000);
  await page.getByRole('button', { name: /时限/ }).first().tap();
  expect(await smallInCall(page)).toEqual([]);
});
