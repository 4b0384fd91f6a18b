import type { Page } from '@playwright/test';
import { releaseClock } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { golden } from './support/golden.ts';
import { expect, inLanguage, onPhone, test } from './support/test.ts';

inLanguage('zh-CN');
onPhone();
test.describe.configure({ timeout: 120_000 });

/** Nothing is wider than the screen, and nothing that can be pressed lies outside of it. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll('a, button, input, select, textarea')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      // What scrolls by itself, and what is only read out, may lie anywhere.
      const free = element.closest('.overflow-x-auto, .sr-only, [hidden]') !== null || own <= 1;
      return !free && getComputedStyle(element).visibility === 'visible' && (left < -1 || right > width + 1);
    });
    return {
      page: document.documentElement.scrollWidth - width,
      outside: outside.map((element) => element.outerHTML.slice(0, 160))
    };
  });
  expect(wide, page.url()).toEqual({ page: 0, outside: [] });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const width of [390, 360]) {
  test(`no page is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ['/', '/practice', '/practice/fee-complaint', '/practice/broadband-outage', '/runs']) {
      await page.goto(path);
      await expect(heading(page)).toBeAttached();
      await fits(page);
    }
    await importGolden(page, 'zh-CN', 'fee-complaint.rude', 'phone-rude');
    await fits(page);
    await page.goto('/runs/phone-rude');
    await expect(heading(page)).toBeVisible();
    await fits(page);
    await new DebriefPage(page, 'zh-CN').unfold();
    await fits(page);
    await page.getByRole('tab').last().tap();
    await fits(page);
    await page.goto('/');
    await expect(page.getByRole('link', { name: '资费不明投诉' }).first()).toBeVisible();
    await fits(page);
  });

  test(`a call fits ${width} px in every mode, and its parts are reached by touch`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const mode of ['guided', 'assisted', 'exam'] as const) {
      const wanted = { scenario: 'fee-complaint', mode, seed: 3, language: 'zh-CN', phone: true } as const;
      const call = await takeCall(page, wanted);
      await call.pass(500);
      await fits(page);
      for (const tool of ['customer', 'bill', 'services', 'ticket', 'credit', 'route'] as const) {
        await call.open(tool);
        await fits(page);
      }
      if (mode === 'assisted') {
        await call.part('call_expected').tap();
        await expect(page.getByRole('region', { name: call.words('call_expected') })).toBeVisible();
        await fits(page);
      }
      await call.toTalk();
      await expect(call.talk).toBeVisible();
      await fits(page);
      await releaseClock(page);
    }
  });
}

test('the outage is taken by touch from the brief to the debrief', async ({ page }) => {
  const { run } = await golden('broadband-outage.good');
  const wanted = { scenario: 'broadband-outage', mode: 'assisted', seed: 1, language: 'zh-CN', phone: true } as const;
  const call = await takeCall(page, wanted);
  for (const entry of run.entries) await call.perform(entry);
  await fits(page);
  await call.toDebrief();
  await new DebriefPage(page, 'zh-CN').passed();
  await fits(page);
});
