import { takeCall, type Call } from './support/call.ts';
import { releaseClock } from './support/clock.ts';
import { golden } from './support/golden.ts';
import { bySight, Guided, readyLines } from './support/guided.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { keysOf } from './support/tools.ts';
import { wanted } from './support/desk.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });

/** Plays the golden run of the fee complaint up to an act. */
async function playUntil(call: Call, act: string): Promise<void> {
  const { run } = await golden('fee-complaint.good');
  for (const entry of run.entries) {
    if ('do' in entry && entry.do === act) return;
    await call.perform(entry);
  }
}

test('the desk has what the case has, folded until it is looked up, and a look is logged once', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.pass(1000);
  const folds = call.desk.getByRole('heading', { level: 4 }).getByRole('button');
  const names = (['desk_bill', 'desk_services', 'desk_plan', 'desk_credit', 'desk_route', 'desk_scripts'] as const).map(
    (key) => call.words(key)
  );
  await expect(folds).toHaveText(names.map((name) => new RegExp(name)));
  await expect(call.desk.getByRole('table', { name: /2026/ })).toHaveCount(0);

  await call.once(() => call.open('bill'));
  await expect(call.desk.getByRole('row', { name: /\+10\.00/ })).toContainText('已减 10 元');
  await expect(call.desk.getByRole('row', { name: new RegExp(call.words('desk_bill_total')) })).toContainText('+30.00');
  const fold = call.control('look-up:bill');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect((await call.entries()).filter((entry) => 'do' in entry)).toHaveLength(1);
});

test('a sentence that was begun stays where it is when records are opened', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.pass(1000);
  await call.composer.fill('您好，工号1024');
  await call.once(() => call.open('bill'));
  await expect(call.composer).toHaveValue('您好，工号1024');
  for (const key of keysOf('ticket')) await page.keyboard.press(key);
  await call.pass(100);
  await expect(call.desk.getByLabel(call.fieldName('demand'), { exact: true })).toBeFocused();
  await expect(call.composer).toHaveValue('您好，工号1024');
});

test('a code that nobody answers is over once another is sent', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await call.pass(1000);
  const send = (): Promise<void> => call.once(() => call.press(call.words('desk_verify_sms')));
  await send();
  await call.pass(2000);
  await send();
  const tries = call.desk.getByRole('listitem').filter({ hasText: call.words('desk_verify_sms') });
  await expect(tries.first()).toContainText(call.words('desk_identity_unanswered'));
  await expect(tries.last()).not.toContainText(call.words('desk_identity_unanswered'));
});

test('what cannot be undone asks first what must have been said, and not yet changes nothing', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await playUntil(call, 'change-service');
  const before = (await call.entries()).length;
  await call.press(call.words('desk_service_cancel', { service: '视频彩铃' }));
  const asks = call.desk.getByRole('group', { name: /视频彩铃/ });
  await expect(asks).toBeFocused();
  await expect(asks).toContainText(call.words('desk_before_yes'));
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: call.words('desk_service_cancel', { service: '视频彩铃' }) })
  ).toBeFocused();
  expect(await call.entries()).toHaveLength(before);
  await page.keyboard.press('Enter');
  await expect(asks).toBeFocused();
  await releaseClock(page);
  await axe(page);
});

test('a sum that nobody can grant is told at its field, and nothing is asked; another sum asks anew', async ({
  page
}) => {
  const call = await takeCall(page, wanted);
  await call.open('credit');
  const field = call.desk.getByLabel(call.words('desk_credit_yuan'));
  const yes = call.desk.getByRole('button', { name: call.words('desk_credit_yes') });
  for (const [typed, told] of [
    ['二十', call.words('desk_credit_number')],
    ['-5', '金额要在 0 到 10000 元之间'],
    ['99999', '金额要在 0 到 10000 元之间']
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(told);
    await expect(yes).toHaveCount(0);
  }
  await field.fill('20');
  await field.press('Enter');
  await expect(yes).toBeVisible();
  await field.fill('30');
  await expect(yes).toHaveCount(0);
});

test('that nobody can be verified is not recorded without a reason: the field says so, and has the focus', async ({
  page
}) => {
  const call = await takeCall(page, wanted);
  await call.pass(1000);
  await call.desk.getByText(call.words('desk_unverifiable')).click();
  const field = call.desk.getByLabel(call.words('desk_unverifiable_reason'));
  const record = call.desk.getByRole('button', { name: call.words('desk_unverifiable_do'), exact: true });
  for (const nothing of ['', '   ']) {
    await field.fill(nothing);
    await record.click();
    await expect(field).toHaveAccessibleDescription(call.words('desk_unverifiable_missing'));
    await expect(field).toBeFocused();
  }
  await field.fill('客户收不到验证码');
  await expect(field).toHaveAccessibleDescription('');
  await record.click();
  await expect(field).toBeHidden();
});

test('a ticket can be filled in from what was told, and cannot be changed once it is closed', async ({ page }) => {
  const call = await takeCall(page, wanted);
  await playUntil(call, 'fill-field');
  await call.pass(12_000);
  await call.once(() => call.control('fill-field:contact').click());
  const contact = call.desk.getByLabel(call.fieldName('contact'), { exact: true });
  await expect(contact).toHaveValue('13700137005');
  // Done with the field, one is taken on: what is typed next is not typed into it.
  await expect(page.locator('input:focus')).toHaveCount(0);
  await expect(page.locator('[data-fills] > button:focus').or(page.locator('textarea:focus'))).toHaveCount(1);
  await expect(call.desk.getByText(call.words('desk_field_agrees'))).toBeVisible();

  await call.press(call.words('desk_close'));
  await call.once(() => call.press(call.words('desk_close_yes')));
  await expect(contact).not.toBeEditable();
  await expect(call.control('add-tag:紧急事件')).toBeDisabled();
  await expect(call.desk.getByText(call.words('desk_leave_done'))).toBeVisible();
  await expect(call.control('close-ticket')).toHaveCount(0);
});

test('whoever hands over by keys is in the list of teams at once, and it alone is marked', async ({ page }) => {
  const call = await takeCall(page, { ...wanted, scenario: 'broadband-outage', seed: 3 });
  const { run } = await golden('broadband-outage.good');
  for (const entry of run.entries.slice(0, 3)) await call.perform(entry);
  await call.control('hand-over').focus();
  await page.keyboard.press('Enter');
  const team = call.desk.getByLabel(call.words('desk_team'));
  await expect(team).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(team).not.toHaveValue('');
  await expect(call.composer).toHaveValue('');
});

test.describe('led', () => {
  inLanguage('en');
  const led = { scenario: 'broadband-outage', mode: 'guided', seed: 3, language: 'en' } as const;

  test('whoever is taken to a field is at the button that fills it in, and types into the field, each character', async ({
    page
  }) => {
    const call = await takeCall(page, led);
    const guided = new Guided(call, await readyLines(led.scenario, led.language, led.seed), bySight);
    const demand = call.words('now_fill_press', {
      button: call.words('desk_fill_in_words'),
      field: call.fieldName('demand')
    });
    for (let turn = 0; turn < 20 && !(await guided.now).includes(demand); turn += 1) {
      const step = await guided.turn();
      if ((await guided.now).includes(demand)) break;
      if (step === 'do') await guided.doNow();
      const offers = step === 'say' ? await guided.offers() : [];
      const good = offers.find(({ bad }) => !bad);
      if (good) await guided.pick(offers, good);
    }
    await page.getByRole('button', { name: call.words('now_go'), exact: true }).click();
    // The button is what is meant: one press fills it in; who types has words of their own.
    await expect(page.locator('[data-fills] > button:focus')).toHaveCount(1);
    await page.keyboard.type('Broadband is down');
    const field = call.desk.getByLabel(call.fieldName('demand'), { exact: true });
    await expect(field).toHaveValue('Broadband is down');
    // What is meant is marked by something else than the focus: one ring is seen.
    const rings = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *, [data-now]')].filter((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle !== 'none' && outlineWidth !== '0px';
        }).length
    );
    expect(rings).toBeLessThanOrEqual(1);
    // Entered, the field is done with: the focus is where the next act is, and a digit is typed into no field.
    await call.once(() => page.keyboard.press('Enter'));
    await expect(field).not.toBeFocused();
    await page.keyboard.press('1');
    await expect(field).toHaveValue('Broadband is down');
  });
});
