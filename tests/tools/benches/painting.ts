import type { Page } from '@playwright/test';
import type { Entry } from '#domain/entry';
import { loadRun } from '../../../src/cli/data.ts';
import { inBrowser } from './in-browser.ts';
import { figuresOf, must, type Bench, type Figures } from './figures.ts';
import zh from '../../../src/lib/app/messages/zh-CN.json';

const linesWanted = 40;
const firstLine_ms = 1500;
/** Lines of one call, before anybody says good-bye in it. */
const linesPerCall = 10;

declare global {
  interface Window {
    /** How long the lines took so far, milliseconds. */
    benchTimes?: number[];
  }
}

/**
 * Runs in the page: from the Enter key until the frame that shows the line has been painted. A line is shown only once
 * its entry is acknowledged, which is when its transaction has committed and what was said is understood.
 */
function watchLines(): void {
  const times: number[] = (window.benchTimes = []);
  addEventListener(
    'keydown',
    (event) => {
      const log = document.querySelector('[role=log]');
      const line = (event.target as HTMLTextAreaElement | null)?.value;
      if (event.key !== 'Enter' || !log || !line) return;
      const shown = (): number => [...log.querySelectorAll('li')].filter((li) => li.textContent.includes(line)).length;
      const before = shown();
      const observer = new MutationObserver(() => {
        if (shown() === before) return;
        observer.disconnect();
        // Before the frame is made, and after it.
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp)));
      });
      observer.observe(log, { childList: true, subtree: true, characterData: true });
    },
    true
  );
}

async function takeCall(page: Page, url: string, seed: number): Promise<void> {
  await page.goto(`${url}practice/fee-complaint?mode=assisted&seed=${seed}`);
  await page.locator('button[type=submit]').waitFor();
  const fields = page.locator('input[type=text]');
  // Whoever has been asked once is not asked again.
  if ((await fields.count()) > 0) {
    await fields.nth(0).fill('李明');
    await fields.nth(1).fill('1024');
  }
  await page.locator('button[type=submit]').click();
  await page.locator('[role=dialog] button:not([disabled])').click();
  await page.locator('[role=log]').waitFor();
  // Nobody has heard the phone, thought and written a line sooner than this.
  await page.waitForTimeout(firstLine_ms);
}

async function sayLine(page: Page, line: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: zh.call_composer, exact: true });
  const before = await page.evaluate(() => window.benchTimes?.length ?? 0);
  await composer.fill(line);
  // Time of the draft's own painting is nobody's waiting.
  await page.waitForTimeout(150);
  await composer.press('Enter');
  await page.waitForFunction((known) => (window.benchTimes?.length ?? 0) > known, before, { timeout: 5_000 });
}

async function timeLines(): Promise<Figures> {
  return inBrowser(watchLines, async (context, url) => {
    const says = must(await loadRun('tests/runs/fee-complaint.good.yaml')).entries.filter(isSaid);
    const times_ms: number[] = [];
    for (let seed = 3; times_ms.length < linesWanted; seed += 1) {
      const page = await context.newPage();
      await takeCall(page, url, seed);
      for (const { say } of says.slice(0, linesPerCall)) await sayLine(page, say);
      times_ms.push(...(await page.evaluate(() => window.benchTimes ?? [])));
      await page.close();
    }
    return figuresOf(times_ms.slice(0, linesWanted));
  });
}

function isSaid(entry: Entry): entry is Entry & { readonly say: string } {
  return 'say' in entry;
}

export const paintingBench: Bench = {
  name: `a line sent until it is understood, stored and painted, ${linesWanted} lines in Chromium`,
  budget_ms: 50,
  judged: 'p95_ms',
  run: timeLines
};
