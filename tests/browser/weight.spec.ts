/** What `npm run budgets` counts is what a browser loads; all that a call needs, and what holds it up. */
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { tasksIn, TRACED } from '../tools/phone/tasks.ts';
import { CallVisit, SLOW_PHONE } from '../tools/phone/visit.ts';
import { CALL_BUDGET, isOver, ROUTE_BUDGETS } from '../tools/route-budgets.ts';
import { scriptsOf } from '../tools/weigh.ts';
import { takeCall } from './support/call.ts';
import { pass } from './support/clock.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');

const root = resolve(import.meta.dirname, '../..');

/** The scripts that a page asks for from now on, as the budget names them. */
function scriptsAskedBy(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    // What reads lines is no script of the page's own: it runs in a worker, and is weighed with all that a call needs.
    if (request.resourceType() === 'script' && !path.includes('/workers/')) asked.add(path);
  });
  return asked;
}

/** Scripts that the budget of a page counts, and those that it says come later. */
async function counted(
  page: string
): Promise<{ readonly before: readonly string[]; readonly later: readonly string[] }> {
  const budget = ROUTE_BUDGETS.find((one) => one.page === page)!;
  const { first, awaited, later } = (await scriptsOf(root, budget))!;
  // The list of keys comes when somebody asks for it, trouble when there is some, what plays a scenario of one's own with one, and what was asked for where something was: none of them here.
  const others = ['KeyHelp', 'StoreTrouble', 'Asked', 'own-here', 'own-door', 'own-data'];
  const here = Object.entries(later).flatMap(([name, scripts]) => (others.includes(name) ? [] : scripts));
  return { before: [...first, ...awaited], later: here };
}

test('a newcomer’s home loads the scripts that its budget counts, and no others', async ({ page }) => {
  const asked = scriptsAskedBy(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect([...asked].sort()).toEqual([...(await counted('home')).before].sort());
});

test('home of somebody with a finished and an unfinished run loads no more than a newcomer’s, until one is deleted', async ({
  page,
  context
}) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.slow', 'finished');
  const { words } = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', language: 'zh-CN', seed: 1 });
  await page.close();
  const home = await context.newPage();
  const asked = scriptsAskedBy(home);
  await home.goto('/', { waitUntil: 'networkidle' });
  const unfinished = home
    .getByRole('region', { name: words('home_continue'), exact: true })
    .getByRole('link', { name: words('home_continue_action'), exact: true });
  const finished = home.getByRole('region', { name: words('home_results'), exact: true }).getByRole('listitem');
  await expect(unfinished).toHaveCount(1);
  await expect(finished).toHaveCount(1);
  const { before, later } = await counted('home');
  expect([...asked].sort()).toEqual([...before].sort());

  await finished.getByRole('button').click();
  await home.getByRole('menuitem', { name: words('debrief_delete'), exact: true }).click();
  await expect(finished).toHaveCount(0);
  await home.getByRole('button', { name: words('home_undo'), exact: true }).click();
  await expect(finished).toHaveCount(1);
  await expect(unfinished).toHaveCount(1);
  await home.keyboard.press('Control+k');
  await expect(home.getByRole('dialog', { name: words('keys_menu') })).toBeVisible();
  expect([...asked].sort()).toEqual([...new Set([...before, ...later])].sort());
});

test('a call by its address loads the scripts that its budget counts; what else it loads is named there', async ({
  page,
  context
}) => {
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', language: 'zh-CN', seed: 1 });
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  const asked = scriptsAskedBy(again);
  await again.goto(address, { waitUntil: 'networkidle' });
  // The clock of the first page stands in this one, too: it is let go until everything has been painted.
  await pass(again, 1000);
  await again.waitForLoadState('networkidle');
  // An exam that had begun when its page was closed is paused, and shows nothing but that.
  const conversation = again.getByRole('log', { name: call.words('call_conversation') });
  await expect(
    conversation.or(again.getByRole('dialog', { name: call.words('call_paused_title') })).first()
  ).toBeVisible();
  const { before, later } = await counted('call');
  expect([...asked].filter((script) => !later.includes(script)).sort()).toEqual([...before].sort());
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`all that a call in ${language} needs before its first line can be typed is within its budget`, async ({
    page,
    baseURL
  }) => {
    // The scenario with the most text.
    const visit = new CallVisit(page, { scenario: 'broadband-outage', language });
    await visit.take(`${baseURL}/`);
    const needed = (await visit.fetched(resolve(root, 'build'))).filter((one) => one.needed);
    const sum = needed.reduce((all, { bytes }) => all + bytes, 0);
    const list = needed.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
    expect(isOver(sum, CALL_BUDGET.bytes), `${sum} bytes of ${CALL_BUDGET.bytes}\n${list}`).toBe(false);
    expect(needed.length, list).toBeLessThanOrEqual(CALL_BUDGET.responses);
    // It was weighed as a whole: the page, scripts, styles, the rules, the scenario, what reads, and where that runs.
    for (const kind of [
      /^\/practice\//,
      /\.js$/,
      /\.css$/,
      /\/rules/,
      /\/scenario-/,
      /\/reader-(zh|en)\./,
      /\/reader-worker/
    ])
      expect(
        needed.some(({ path }) => kind.test(path)),
        String(kind)
      ).toBe(true);
  });
}

const typing = ['stands', 'greeting typed', 'greeting said', 'mixed typed', 'mixed said'] as const;

/** One visit, traced: the longest task of each phase in which somebody types, in milliseconds on the phone. */
async function longestTasks(browser: Browser, url: string): Promise<ReadonlyMap<string, number>> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await browser.startTracing(page, { categories: TRACED });
  const visit = new CallVisit(page, { scenario: 'fee-complaint', language: 'zh-CN' });
  await visit.take(url);
  await visit.speak();
  // What the last line leaves to be painted belongs to its phase: without a frame behind it there is no task to be measured.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))
  );
  const phases = tasksIn((await browser.stopTracing()).toString('utf8'));
  await context.close();
  for (const phase of typing) expect(phases.get(phase)?.length ?? 0, phase).toBeGreaterThan(0);
  return new Map(
    typing.map((phase) => [phase, Math.max(...phases.get(phase)!.map(({ took_ms }) => took_ms)) * SLOW_PHONE.slowdown])
  );
}

test('no task holds up somebody who types on a slow phone, in two languages at once', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  // A machine that others use, too, makes a task longer now and then (its caches are theirs), and never shorter: what is too long by itself is so each time.
  const least = new Map<string, number>();
  for (let visits = 0; visits < 4; visits += 1) {
    for (const [phase, ms] of await longestTasks(browser, `${baseURL}/`))
      least.set(phase, Math.min(ms, least.get(phase) ?? Infinity));
    if ([...least.values()].every((ms) => ms < 50)) break;
  }
  for (const [phase, ms] of least) expect(ms, phase).toBeLessThan(50);
});
