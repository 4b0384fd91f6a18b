import type { Page } from '@playwright/test';
import { takeCall } from './support/call.ts';
import { bySight, Guided, readyLines } from './support/guided.ts';
import { expect, inLanguage, onPhone, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });
inLanguage('zh-CN');

const wanted = { scenario: 'fee-complaint', mode: 'guided', language: 'zh-CN', seed: 1 } as const;

/** How much of a part of the desk is in sight, of what the window has room for: 0 to 1. */
async function shareInSight(page: Page, section: string): Promise<number> {
  return page.locator(`[data-section="${section}"]`).evaluate((element) => {
    const frame = element.closest('.overflow-y-auto')!.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const seen = Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
    return seen / Math.min(box.height, frame.height);
  });
}

/** Presses the one control that is meant. */
async function pressMeant(page: Page): Promise<void> {
  await page.locator('[data-control][data-now]').first().click();
}

for (const phone of [true, false]) {
  test.describe(phone ? 'on a phone' : 'at a desk', () => {
    if (phone) onPhone();

    test('what was opened stays in sight, what is to be said has a way to it, and a credit is told where it was given', async ({
      page
    }) => {
      const call = await takeCall(page, { ...wanted, phone });
      const { words } = call;
      const guided = new Guided(call, await readyLines(wanted.scenario, wanted.language, wanted.seed), bySight);
      const opened: string[] = [];
      const asked: string[] = [];
      let spoke = 0;
      let led = 0;
      const way = page.getByRole('button', { name: words('now_talk'), exact: true });
      for (let turn = 0; turn < 80; turn += 1) {
        // On a phone one speaks behind another tab, and is led there.
        if (await way.isVisible()) {
          await way.tap();
          await call.pass(100);
          await expect(way).toHaveCount(0);
          led += 1;
        }
        const step = await guided.turn();
        if (step === 'over') break;
        const meant = page.locator('[data-control][data-now]').first();
        const control = step === 'do' ? ((await meant.getAttribute('data-control')) ?? '') : '';
        if (control.startsWith('look-up:')) {
          const [, panel = ''] = control.split(':');
          await page.getByRole('button', { name: words('now_go'), exact: true }).click();
          await call.pass(100);
          await call.once(() => pressMeant(page));
          await call.pass(300);
          // What is to be done next may take a line more than before.
          expect(await shareInSight(page, panel), `${panel} after it was opened`).toBeGreaterThan(0.9);
          opened.push(panel);
        } else if (control === 'close-ticket' && !asked.includes(control)) {
          // The question stands open: its yes is named, not the button that is gone.
          await page.getByRole('button', { name: words('now_go'), exact: true }).click();
          await call.pass(100);
          await pressMeant(page);
          await call.pass(100);
          expect(await guided.now).toContain(words('desk_close_yes'));
          asked.push(control);
        } else if (step === 'do') {
          await guided.doNow();
          if (control === 'grant-credit' && !asked.includes(control)) {
            // It asks first: money that was given stays given.
            expect(await guided.now).toContain(words('desk_credit_yes'));
            await expect(page.locator('[data-section="credit"] [aria-live] li')).toHaveText(words('desk_credit_none'));
            asked.push(control);
          } else if (control === 'grant-credit') {
            const [, yuan] =
              /(\d+)/.exec(await page.locator('[data-section="credit"] [aria-live] li').first().innerText()) ?? [];
            expect(Number(yuan)).toBeGreaterThan(0);
          }
        } else if (step === 'wait')
          await call.once(() => page.getByRole('button', { name: words('call_wait_skip') }).click());
        else {
          await expect(page.getByText(words('call_offers_untimed'))).toBeVisible();
          const offers = await guided.offers();
          await guided.pick(
            offers,
            offers.find(({ bad }) => !bad)!
          );
          spoke += 1;
        }
      }
      expect(opened.length).toBeGreaterThan(1);
      expect(asked).toEqual(['grant-credit', 'close-ticket']);
      expect(spoke).toBeGreaterThan(3);
      expect(led > 0).toBe(phone);
    });
  });
}

test('a digit pressed in a list of the desk is the list’s, and says nothing', async ({ page }) => {
  const call = await takeCall(page, wanted);
  const guided = new Guided(call, await readyLines(wanted.scenario, wanted.language, wanted.seed), bySight);
  expect((await guided.offers()).length).toBeGreaterThan(0);
  const list = call.desk.locator('select:enabled').first();
  await list.focus();
  await page.keyboard.press('1');
  await call.pass(500);
  expect(await guided.buttons.count()).toBeGreaterThan(0);
  await expect(call.talk.getByText(call.words('call_you_said'))).toHaveCount(0);
  await expect(list).toBeFocused();
});
