import type { Page } from '@playwright/test';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');

/** Notes at every frame what moves, on every page from the next one on. */
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = new Set<string>();
    Reflect.set(globalThis, '__moved', moved);
    const look = (): void => {
      for (const { effect } of document.getAnimations()) {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        moved.add(target?.outerHTML.slice(0, 160) ?? 'something');
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Looks at home and at a debrief, points at every link, and goes to the line of a finding. What moved meanwhile. */
async function lookAround(page: Page): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const path of ['/', '/runs/still']) {
    await page.goto(path);
    const finding = page.locator('li[id^="finding-"]').first();
    const start = path === '/' ? page.getByRole('heading', { name: words('home_results') }) : finding;
    if (path !== '/') await new DebriefPage(page, 'zh-CN').open('debrief_findings');
    await expect(start).toBeVisible();
    for (const link of await page.getByRole('main').getByRole('link').all()) await link.hover();
    if (path !== '/') {
      await finding.getByRole('button').first().click();
      await finding.getByRole('button', { name: words('debrief_show'), exact: true }).click();
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    moved.push(...(await page.evaluate(() => [...(Reflect.get(globalThis, '__moved') as ReadonlySet<string>)])));
  }
  return moved;
}

test.beforeEach(async ({ page }) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.rude', 'still');
  await watchMotion(page);
});

test('home and debrief hold still for whoever wishes that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await lookAround(page)).toEqual([]);
});

test('for others they move: else stillness would say nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await lookAround(page)).not.toEqual([]);
});
