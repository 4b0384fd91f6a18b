/** What `npm run budgets` counts is what a browser loads; all that a call needs, and what holds it up. */
import { resolve } from 'node:path';
import { CallVisit } from '../tools/phone/visit.ts';
import { CALL_BUDGET, isOver } from '../tools/route-budgets.ts';
import { takeCall } from './support/call.ts';
import { pass } from './support/clock.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { root, scriptsAskedBy, counted } from './support/weight.ts';

inLanguage('zh-CN');

test('a newcomer’s home loads the scripts that its budget counts, and no others', async ({ page }) => {
  const asked = scriptsAskedBy(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect([...asked].sort()).toEqual([...(await counted('home')).before].sort());
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
