import type { Page } from '@playwright/test';
import { releaseClock } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { bySight, Guided, readyLines } from './support/guided.ts';
import { expect, inLanguage, onPhone, test } from './support/test.ts';

test.describe.configure({ timeout: 180_000 });
onPhone();

/** Upright, as small as phones are, and lying down. */
const sizes = [
  { width: 360, height: 740 },
  { width: 844, height: 390 }
];

/**
 * Nothing stands over anything else: what is to be done now, the talk and the lines to choose from each have a place of their own in the window,
 * and what the customer has said last is in sight.
 */
async function isTidy(page: Page, when: string): Promise<void> {
  // At rest: what has just been said takes a frame to be scrolled to.
  await expect.poll(() => untidied(page), { message: when }).toEqual({ over: 0, outside: 0, hidden: 0 });
}

/** Nothing while one of them is still to come. */
function untidied(page: Page): Promise<{ over: number; outside: number; hidden: number } | undefined> {
  return page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const log = document.querySelector('[role=log]');
    const now = document.querySelector('[role=status][aria-label]');
    const lines = document.querySelector('[role=group][aria-labelledby=ready-lines]');
    const scroller = lines?.closest('.overflow-y-auto');
    if (!log || !now || !scroller) return undefined;
    const last = [...log.querySelectorAll('[data-to-answer]')].at(-1);
    const parts = [log, now, scroller].map(box);
    const over = parts.flatMap((a, at) =>
      parts
        .slice(at + 1)
        .filter((b) => a.bottom > b.top + 1 && b.bottom > a.top + 1 && a.right > b.left + 1 && b.right > a.left + 1)
    );
    const outside = parts.filter(({ top, bottom }) => top < -1 || bottom > innerHeight + 1);
    const seen = last && Math.min(box(last).bottom, box(log).bottom) - Math.max(box(last).top, box(log).top);
    const wanted = last && Math.min(box(last).height, box(log).height);
    return {
      over: over.length,
      outside: outside.length,
      hidden: Math.max(0, Math.floor((wanted ?? 0) - (seen ?? 0) - 1))
    };
  });
}

/** Why a pick was bad, and each line that can be picked, come into sight. */
async function isReachable(page: Page): Promise<void> {
  for (const part of await page.locator('[role=alert], [aria-labelledby=ready-lines] button').all())
    await expect(async () => {
      await part.scrollIntoViewIfNeeded();
      await expect(part).toBeInViewport({ ratio: 0.98, timeout: 500 });
    }).toPass({ timeout: 10_000 });
}

for (const language of ['en', 'zh-CN'] as const)
  for (const size of sizes) {
    test.describe(`in ${language}, ${size.width} by ${size.height}`, () => {
      inLanguage(language);
      test('whoever picks a wrong line each time sees the customer, the reason and every line', async ({ page }) => {
        await page.setViewportSize(size);
        const wanted = { scenario: 'broadband-outage', mode: 'guided', seed: 3, language, phone: true } as const;
        const call = await takeCall(page, wanted);
        const guided = new Guided(call, await readyLines('broadband-outage', language, 3), bySight);
        let wrong = 0;
        for (let turn = 0; turn < 14; turn += 1) {
          const step = await guided.turn();
          if (step !== 'say') {
            if (step === 'do') await guided.doNow();
            else break;
            continue;
          }
          await isTidy(page, `before turn ${turn}`);
          const offers = await guided.offers();
          const bad = offers.find((offer) => offer.bad);
          if (bad && wrong < 6) {
            wrong += 1;
            await guided.pick(offers, bad);
            if ((await guided.turn()) !== 'say') continue;
            await expect(page.getByText(call.words('call_bad_title'))).toBeAttached();
            await isTidy(page, `behind the wrong pick of turn ${turn}`);
            await isReachable(page);
          }
          const again = await guided.offers();
          const good = again.find((offer) => !offer.bad);
          if (good) await guided.pick(again, good);
        }
        expect(wrong).toBeGreaterThan(2);
        // Loaded anew, the talk is where it was.
        await releaseClock(page);
        await page.reload();
        await page.getByRole('button', { name: call.words('call_resume') }).tap();
        await expect(call.talk.getByRole('listitem').last()).toBeInViewport();
      });
    });
  }
