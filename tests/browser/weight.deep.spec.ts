/** What `npm run budgets` counts is what a browser loads; all that a call needs, and what holds it up. */
import type { Browser } from '@playwright/test';
import { tasksIn, TRACED } from '../tools/phone/tasks.ts';
import { CallVisit, SLOW_PHONE } from '../tools/phone/visit.ts';
import { takeCall } from './support/call.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { scriptsAskedBy, counted } from './support/weight.ts';

inLanguage('zh-CN');

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
