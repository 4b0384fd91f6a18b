import type { Locator, Page } from '@playwright/test';
import { callClauses } from '#machines/call-clauses';
import { releaseClock } from './support/clock.ts';
import { axe } from './support/axe.ts';
import { introduce, takeCall } from './support/call.ts';
import { wordsOf, type Language } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';

const path = '/practice/fee-complaint';

async function open(page: Page, language: Language): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: wordsOf(language)('brief_start') })).toBeVisible();
}

/** Whether something is covered, in part at least, by the bar at the foot of the screen. */
function behindBar(one: Locator): Promise<boolean> {
  return one.evaluate((element) => {
    const bar = document.querySelector('[data-bottom-bar]')!;
    const [{ top, bottom }, edge] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
    return !bar.contains(element) && element !== document.body && bottom > edge.top + 1 && top < edge.bottom - 1;
  });
}

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);

    test('the day of the call is told in words', async ({ page }) => {
      await open(page, language);
      const told = {
        'zh-CN': /来电时间：\d{4}年\d{1,2}月\d{1,2}日星期[一二三四五六日] 10:50/,
        en: /The call comes in on \w+day,? \d{1,2} \w+ \d{4}(,| at) 10:50\./
      };
      await expect(page.getByText(told[language])).toBeVisible();
    });

    test('who one is and the start are in view at every size, and nothing is wider than the page', async ({ page }) => {
      for (const [width, height] of [
        [1440, 900],
        [1024, 768],
        [390, 844],
        [360, 640]
      ] as const) {
        await page.setViewportSize({ width, height });
        await open(page, language);
        for (const shown of [
          page.getByRole('button', { name: words('brief_start') }),
          page.getByLabel(words('brief_name')),
          page.getByLabel(words('brief_agent_id'))
        ]) {
          await expect(shown).toBeInViewport({ ratio: 1 });
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        // At the end of the page nothing lies behind the bar.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        const fold = page.locator('details').last();
        const bar = page.getByRole('button', { name: words('brief_start') });
        const [above, below] = [await fold.boundingBox(), await bar.boundingBox()];
        expect(above!.y + above!.height).toBeLessThan(below!.y);
      }
      await axe(page);
    });

    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
      [1280, 720],
      [844, 390],
      [390, 844]
    ] as const) {
      test(`what is to be chosen lies under no bar at ${width}x${height}, nor does what has the focus`, async ({
        page
      }) => {
        await page.setViewportSize({ width, height });
        await open(page, language);
        const cards = page.getByRole('group', { name: words('brief_mode') }).locator('label');
        await expect(cards).toHaveCount(3);
        for (const card of await cards.all()) {
          expect(await behindBar(card)).toBe(false);
          // A phone that lies down has no room for all; there the bar stands at its place in the page.
          if (height > 480) await expect(card).toBeInViewport({ ratio: 1 });
        }
        for (const fold of await page.locator('details').all()) await fold.locator('summary').click();
        await expect(page.locator('details li').last()).toBeVisible();
        await page.evaluate(() => scrollTo(0, 0));
        await cards.first().locator('input').focus();
        await page.evaluate(() => scrollTo(0, 0));
        for (const card of [cards.nth(1), cards.nth(2), cards.first()]) {
          await page.keyboard.press('ArrowRight');
          await expect(card.locator('input')).toBeFocused();
          await expect(card).toBeInViewport({ ratio: 1 });
          expect(await behindBar(card)).toBe(false);
        }
        for (let steps = 0; steps < 20; steps += 1) {
          await page.keyboard.press('Tab');
          const focused = page.locator(':focus');
          if ((await focused.count()) === 0) break;
          expect(await behindBar(focused)).toBe(false);
        }
      });
    }

    test('no clause shows its id, folded or not', async ({ page }) => {
      await open(page, language);
      for (const fold of await page.locator('details').all()) await fold.locator('summary').click();
      // The list of clauses is fetched when it is unfolded.
      await expect(page.locator('details li').last()).toBeVisible();
      const text = await page.getByRole('main').innerText();
      for (const { id } of callClauses) expect(text).not.toContain(id);
      await axe(page);
    });

    test('the names of the pages stay on one line at 360 px', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, language);
      const links = page.getByRole('navigation', { name: words('nav_label') }).getByRole('link');
      for (const link of await links.all()) {
        const lines = await link.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getClientRects().length;
        });
        expect(lines, (await link.textContent()) ?? '').toBe(1);
      }
    });
  });
}

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('who one is is asked once; after that it is a line with a way to change it', async ({ page }) => {
    await open(page, 'zh-CN');
    await page.getByRole('button', { name: words('brief_start') }).click();
    await expect(page.getByLabel(words('brief_name'))).toBeFocused();
    await introduce(page, words);
    await page.getByRole('button', { name: words('brief_start') }).click();
    await page.waitForURL(/\/call\//);
    await open(page, 'zh-CN');
    await expect(page.getByText(words('brief_who_is', { name: '李明', agentId: '1024' }))).toBeVisible();
    await expect(page.getByLabel(words('brief_name'))).toHaveCount(0);
    await page.getByRole('button', { name: words('brief_who_change') }).click();
    await expect(page.getByLabel(words('brief_name'))).toBeFocused();
    await expect(page.getByLabel(words('brief_name'))).toHaveValue('李明');
  });

  test('a call of the scenario that was left in the middle is offered, another scenario’s is not', async ({ page }) => {
    const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' });
    const { runId } = call;
    await call.say('您好，工号1024为您服务。');
    await releaseClock(page);
    await page.goto('/practice/broadband-outage');
    await expect(page.getByText(words('brief_who_is', { name: '李明', agentId: '1024' }))).toBeVisible();
    await expect(page.getByRole('link', { name: words('brief_unfinished_go') })).toHaveCount(0);
    await page.goto(path);
    await page.getByRole('link', { name: words('brief_unfinished_go') }).click();
    await page.waitForURL(new RegExp(runId));
    await expect(page.getByRole('dialog', { name: words('call_paused_title') })).toBeVisible();
  });
});

test.describe('in en', () => {
  inLanguage('en');

  test('English is set in a font whose quotation marks are as wide as its letters', async ({ page }) => {
    await open(page, 'en');
    const width = (text: string) =>
      page.evaluate((content) => {
        const span = document.createElement('span');
        span.style.position = 'absolute';
        span.textContent = content;
        document.querySelector('main')!.append(span);
        const { width: wide } = span.getBoundingClientRect();
        span.remove();
        return wide;
      }, text);
    expect(await width('“”’')).toBeLessThan(await width('MMM'));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^system-ui/);
  });
});
