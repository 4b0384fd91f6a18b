import { takeCall } from './support/call.ts';
import { releaseClock } from './support/clock.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wanted } from './support/desk.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });

test('what was typed into the desk outlives focus, folding and a reload, until the call is over', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.pass(1000);
  await call.open('credit');
  await call.desk.getByLabel(call.words('desk_credit_yuan')).fill('20');
  await call.control('look-up:bill').click();
  await call.desk
    .getByRole('heading', { level: 4 })
    .getByRole('button', { name: call.words('desk_credit') })
    .click();
  const demand = call.desk.getByLabel(call.fieldName('demand'), { exact: true });
  await demand.fill('账单高了三十');
  await releaseClock(page);
  await page.reload();
  await page.getByRole('button', { name: call.words('call_resume') }).click();
  await expect(demand).toHaveValue('账单高了三十');
  await expect(call.desk.getByText(call.words('desk_field_unsaved'))).toBeVisible();
  await call.open('credit');
  await expect(call.desk.getByLabel(call.words('desk_credit_yuan'))).toHaveValue('20');

  await demand.press('Enter');
  await expect(call.desk.getByText(call.words('desk_field_unsaved'))).toHaveCount(0);
  await call.endButton.click();
  await page.getByRole('button', { name: call.words('call_end_anyway') }).click();
  await expect(page.getByRole('link', { name: call.words('call_to_debrief') })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('drafts')))).toEqual([]);
});
