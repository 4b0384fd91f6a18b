import type { Page } from '@playwright/test';
import { inBrowser } from './in-browser.ts';
import { figuresOf, type Bench, type Figures } from './figures.ts';
import zh from '../../../src/lib/app/messages/zh-CN.json';

declare global {
  interface Window {
    /** From what was done until the picture that came of it was painted, milliseconds. */
    paintedAfter_ms?: number[];
    /** Tasks that held the page up, milliseconds. */
    longTasks_ms?: number[];
  }
}

/** Runs in the page: times what is done (a key, a press, a choice) until the frame is painted in which a chart has changed by it. */
function watchCharts(): void {
  const times: number[] = (window.paintedAfter_ms = []);
  const tasks: number[] = (window.longTasks_ms = []);
  let begun_ms: number | undefined;
  for (const type of ['change', 'keydown', 'pointerdown'])
    addEventListener(type, (event) => (begun_ms = event.timeStamp), true);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true
  });
  const inChart = (node: Node | null): boolean => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('svg:has(g[role=button])') != null;
  };
  new MutationObserver((found) => {
    const from_ms = begun_ms;
    if (from_ms === undefined) return;
    if (!found.some(({ target, addedNodes }) => inChart(target) || [...addedNodes].some(inChart))) return;
    begun_ms = undefined;
    // Before the frame is made, and after it.
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from_ms)));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Does something that changes a chart. @returns how long that took, and what held the page up by it */
async function timed(page: Page, once: () => Promise<unknown>): Promise<{ painted_ms: number; tasks_ms: number[] }> {
  await page.evaluate(() => {
    window.paintedAfter_ms!.length = 0;
    window.longTasks_ms!.length = 0;
  });
  await once();
  await page.waitForFunction(() => window.paintedAfter_ms!.length > 0, undefined, { timeout: 10_000 });
  // What is laid out in the background comes in, too.
  await page.waitForTimeout(700);
  return page.evaluate(() => ({ painted_ms: window.paintedAfter_ms![0]!, tasks_ms: [...window.longTasks_ms!] }));
}

const charts = (page: Page) => page.getByRole('combobox', { name: zh.sop_charts });

/** Every chart of the project, one after the other, as somebody chooses them from the list. */
async function timeCharts(): Promise<Figures> {
  return inBrowser(watchCharts, async (context, url) => {
    const page = await context.newPage();
    await page.goto(`${url}sop`);
    await page.locator('svg g[role=button]').first().waitFor();
    const names = await charts(page)
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const times_ms: number[] = [];
    for (const name of [...names.slice(1), names[0]!])
      times_ms.push((await timed(page, () => charts(page).selectOption(name))).painted_ms);
    return figuresOf(times_ms);
  });
}

/** Boxes of the largest chart are opened one after the other, which no build has laid out; then all of them at once. */
async function timeTasks(): Promise<Figures> {
  return inBrowser(watchCharts, async (context, url) => {
    const page = await context.newPage();
    await page.goto(`${url}sop`);
    const closed = page.locator('svg g[role=button][aria-expanded=false]');
    await closed.first().waitFor();
    const longest_ms: number[] = [];
    for (let opened = 0; opened < 8 && (await closed.count()) > 0; opened += 1) {
      await closed.first().focus();
      const { tasks_ms } = await timed(page, () => page.keyboard.press('Enter'));
      longest_ms.push(Math.max(0, ...tasks_ms));
    }
    return figuresOf(longest_ms);
  });
}

/** A ticket on its chart, every box open: a step back and a step on, each shown. */
async function timeSteps(): Promise<Figures> {
  return inBrowser(watchCharts, async (context, url) => {
    const page = await context.newPage();
    await page.goto(`${url}sandbox`);
    await page.getByLabel(zh.sandbox_field_seed).fill('7');
    await page.getByRole('button', { name: zh.sandbox_start_shift, exact: true }).click();
    await page.locator('svg g[role=button]').first().waitFor();
    for (let step = 0; step < stepsBefore; step += 1) {
      await page.locator('body').press('n');
      await page.waitForTimeout(250);
    }
    const times_ms: number[] = [];
    for (const key of [...Array<string>(stepsTimed).fill('['), ...Array<string>(stepsTimed).fill(']')]) {
      await page.evaluate(() => (window.paintedAfter_ms!.length = 0));
      await page.locator('body').press(key);
      // A step of another ticket changes nothing on this chart.
      await page.waitForTimeout(150);
      times_ms.push(...(await page.evaluate(() => window.paintedAfter_ms!.slice(0, 1))));
    }
    if (times_ms.length < stepsTimed / 2) throw new Error('hardly a step changed the chart');
    return figuresOf(times_ms);
  });
}

const stepsBefore = 12;
const stepsTimed = 10;

export const chartBenches: readonly Bench[] = [
  {
    name: 'a chart of the project chosen until it is painted, each of them',
    budget_ms: 100,
    judged: 'p95_ms',
    run: timeCharts
  },
  {
    name: 'the longest task on the page while a box is opened and laid out afresh',
    budget_ms: 50,
    judged: 'p95_ms',
    run: timeTasks
  },
  { name: 'a step of a ticket until its chart is painted', budget_ms: 16, judged: 'p50_ms', run: timeSteps }
];
