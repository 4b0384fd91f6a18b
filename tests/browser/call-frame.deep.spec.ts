import type { Locator, Page } from '@playwright/test';
import { callClauses } from '#machines/call-clauses';
import { axe } from './support/axe.ts';
import { introduce, takeCall, type Call } from './support/call.ts';
import { bringClock, holdClock, pass, releaseClock } from './support/clock.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { behindLeader, keysOf } from './support/tools.ts';
import { wanted, assisted } from './support/call-frame.ts';
import { press } from './support/guided.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });

const greeting = '您好，工号1024为您服务，请问有什么可以帮您？';
const words = wordsOf('zh-CN');

/** Opens the brief, says who one is and asks for the call, which rings then. */
async function ring(page: Page): Promise<Locator> {
  await bringClock(page);
  await page.goto(`/practice/${wanted.scenario}?seed=${wanted.seed}&mode=${wanted.mode}`);
  await introduce(page, words);
  await holdClock(page);
  await page.getByRole('button', { name: words('brief_start') }).click();
  await page.waitForURL(/\/call\//);
  return page.getByRole('button', { name: words('call_answer'), exact: true });
}

test.describe('the ring', () => {
  test('the first line is dated with the frame in which the call was there, though it rang for a minute', async ({
    page
  }) => {
    const answer = await ring(page);
    await expect(answer).toBeFocused();
    await releaseClock(page);
    await axe(page);
    await holdClock(page);
    await pass(page, 60_000);
    await expect(page.getByRole('log')).toBeHidden();
    await page.keyboard.press('Enter');
    const composer = page.getByRole('textbox', { name: words('call_composer') });
    await expect(composer).toBeFocused();
    await expect(page.getByRole('button', { name: words('call_pause') })).toBeEnabled();
    await page.keyboard.type(greeting);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log')).toContainText(greeting);
    // Written in under a frame of simulated time: the rest of the forty went by before.
    await expect(page.getByRole('log').getByText('0:00', { exact: true })).toBeVisible();
  });

  test('loaded anew before it is answered it rings again; after that the call is paused, with nothing said yet', async ({
    page
  }) => {
    await (await ring(page)).waitFor();
    await page.reload();
    const answer = page.getByRole('button', { name: words('call_answer'), exact: true });
    await expect(answer).toBeFocused();
    await page.keyboard.press('Enter');
    await pass(page, 60);
    await expect(page.getByRole('button', { name: words('call_pause') })).toBeEnabled();
    await page.reload();
    const paused = page.getByRole('dialog', { name: words('call_paused_title') });
    await paused.waitFor();
    await expect(paused).toBeVisible();
    await expect(page.getByRole('button', { name: words('call_resume') })).toBeFocused();
    await pass(page, 120_000);
    await press(page, behindLeader('b'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await pass(page, 1000);
    await expect(page.locator('header p').filter({ hasText: words('call_clock') })).toContainText(/0:0[01]/);
  });
});

test.describe('fair time', () => {
  const over = async (call: Call, open: () => Promise<void>, close: string): Promise<void> => {
    const lines = await call.talk.getByRole('listitem').count();
    await open();
    await expect(call.page.getByRole('dialog')).toBeVisible();
    const before = (await call.clock.textContent()) ?? '';
    await call.pass(90_000);
    await expect(call.clock).toHaveText(before);
    await call.page.keyboard.press(close);
    await expect(call.page.getByRole('dialog')).toHaveCount(0);
    // Nobody has asked whether anybody is there, and nobody has hung up.
    expect(await call.talk.getByRole('listitem').count()).toBe(lines);
  };

  test('help, the question about the end and the text of a clause stop the clock and the customer’s patience', async ({
    page
  }) => {
    const call = await takeCall(page, assisted);
    await call.say(greeting);
    await call.pass(14_000);
    await over(call, () => page.getByRole('button', { name: words('keys_open') }).click(), 'Escape');
    await over(call, () => call.endButton.click(), 'Escape');
    await page.getByRole('button', { name: /时限/ }).first().click();
    await over(
      call,
      () =>
        page
          .getByRole('button', { name: /查看条款/ })
          .first()
          .click(),
      'Escape'
    );
    await call.pass(2000);
    expect(await call.entries()).toHaveLength(1);
  });

  test('an exam shows nothing of the call while its clock is held', async ({ page }) => {
    const call = await takeCall(page, wanted);
    await call.pass(200);
    await call.endButton.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(call.talk).toBeHidden();
    await expect(call.desk).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(call.talk).toBeVisible();
  });

  for (const [mode, options] of [
    ['an exam', wanted],
    ['assisted practice', assisted]
  ] as const)
    test(`what closes gives the focus back to where one was, in ${mode}`, async ({ page }) => {
      const call = await takeCall(page, options);
      await call.pass(200);
      const help = page.getByRole('button', { name: words('keys_open') });
      for (const [at, opens] of [
        [help, () => page.keyboard.press('Enter')],
        [help, () => help.click()],
        [call.endButton, () => page.keyboard.press('Enter')],
        [call.endButton, () => page.keyboard.press('?')],
        [page.getByRole('button', { name: words('call_pause') }), () => page.keyboard.press('?')],
        [call.composer, () => press(page, behindLeader('q'))]
      ] as const) {
        await at.focus();
        await opens();
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(at).toBeFocused();
      }
      await press(page, behindLeader('b'));
      await expect(page.getByRole('button', { name: words('call_resume') })).toBeFocused();
      await page.keyboard.press('Enter');
      await call.pass(200);
      await expect(call.composer).toBeFocused();
    });

  test('a press on the customer’s line, or a key, brings the rest of it, and the next line interrupts nobody', async ({
    page
  }) => {
    const call = await takeCall(page, assisted);
    for (const [line, finish] of [
      [greeting, () => page.keyboard.press('Control+Enter')],
      ['非常抱歉给您带来不便。', () => call.talk.locator('li').last().locator('.cursor-pointer').click()]
    ] as const) {
      await call.say(line);
      const speaking = call.talk.getByText(words('call_line_finish'), { exact: true });
      for (let ms = 0; ms < 20_000 && (await speaking.count()) === 0; ms += 250) await call.pass(250);
      await expect(speaking).toBeVisible();
      await finish();
      await call.pass(125);
      await expect(speaking).toHaveCount(0);
    }
    await call.say('我帮您看一下。');
    await expect(call.talk.getByText(words('call_cut'))).toHaveCount(0);
  });

  test('a line that was cut ends where it was cut, with a mark and the words for it', async ({ page }) => {
    const call = await takeCall(page, assisted);
    await call.say(greeting);
    const speaking = call.talk.getByText(words('call_line_finish'), { exact: true });
    for (let ms = 0; ms < 20_000 && (await speaking.count()) === 0; ms += 250) await call.pass(250);
    await call.pass(1500);
    await call.say('请您等一下。');
    const cut = call.talk.getByRole('listitem').filter({ hasText: words('call_cut_rest') });
    await expect(cut).toContainText(words('call_cut'));
    await expect(cut.locator('span[lang] .invisible')).toHaveCount(0);
    const shown = (await cut.locator('span[lang]').textContent()) ?? '';
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(20);
  });
});

test.describe('what was typed', () => {
  test('a key of the menu is no character, and leads where it says', async ({ page }) => {
    const call = await takeCall(page, assisted);
    await call.pass(200);
    await call.composer.pressSequentially('您好');
    await press(page, keysOf('ticket'));
    await expect(call.composer).toHaveValue('您好');
    await expect(
      call.desk.getByRole('heading', { level: 3, name: words('desk_ticket'), exact: true })
    ).toBeInViewport();
    await press(page, behindLeader('c'));
    await call.pass(50);
    await expect(call.composer).toBeFocused();
    await page.keyboard.press('Control+k');
    const menu = page.getByRole('dialog', { name: words('keys_menu') });
    await expect(menu.getByRole('button', { name: words('call_pause') })).toBeVisible();
    await releaseClock(page);
    await axe(page);
  });
});

test('one’s own line shows the end of the talk, wherever one has read', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 560 });
  const call = await takeCall(page, assisted);
  for (const line of [greeting, '非常抱歉给您带来不便，'.repeat(3), '我现在为您核实账单。']) {
    await call.say(line);
    await call.pass(25_000);
  }
  await call.talk.evaluate((log) => log.scrollTo({ top: 0 }));
  await call.pass(200);
  await expect(page.getByRole('button', { name: words('call_newest') })).toBeVisible();
  await call.say('请您放心，'.repeat(30));
  await call.pass(200);
  const left = await call.talk.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  expect(left).toBeLessThan(2);
  await expect(page.getByRole('button', { name: words('call_newest') })).toHaveCount(0);
});

test('limits stand once, in words, without ids; the stages are there from the first frame', async ({ page }) => {
  const call = await takeCall(page, assisted);
  await expect(page.getByRole('list', { name: words('call_stages') })).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(1);
  await expect(page.getByRole('timer')).toHaveText(/还剩 0:0\d 开口问候/);
  await call.pass(5000);
  // The greeting was due after three: a quiet mark, and no figure that counts up beside the clock.
  await expect(page.getByRole('timer')).toHaveText(/核对身份/);
  await expect(page.getByRole('button', { name: words('call_timers_all', { open: 2, broken: 1 }) })).toBeVisible();
  await call.say(greeting);
  await call.pass(14_000);
  await expect(page.getByRole('timer')).toHaveText(/还剩 4:\d\d 核对身份/);
  await page.getByRole('button', { name: /时限/ }).first().click();
  const text = await page.locator('body').innerText();
  for (const { id } of callClauses) expect(text).not.toContain(id);
  await releaseClock(page);
  await axe(page);
});

test('nothing on brief and call is smaller than thirteen pixels', async ({ page }) => {
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '')
        )
        .filter((element) => element.getClientRects().length > 0 && element.closest('.sr-only') === null)
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 13)
        .map((element) => `${element.tagName} ${element.textContent!.trim().slice(0, 20)}`)
    );
  await bringClock(page);
  await page.goto('/practice/fee-complaint');
  await expect(page.getByRole('button', { name: words('brief_start') })).toBeVisible();
  expect(await small()).toEqual([]);
  const call = await takeCall(page, assisted);
  await call.say(greeting);
  await call.pass(12_000);
  for (const tool of ['customer', 'bill', 'ticket'] as const) {
    await call.open(tool);
    expect(await small()).toEqual([]);
  }
});
