import { axe } from './support/axe.ts';
import { DebriefPage } from './support/debrief.ts';
import { fold } from '#kernel/fold';
import { scoreRun } from '#scoring/score';
import { importFiles, importGolden, jsonFile } from './support/files.ts';
import { asRunFile, golden } from './support/golden.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { shifted } from './support/layout-shift.ts';
import { opened, forkName, slider } from './support/debrief-of.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');

for (const [width, height] of [
  [1440, 900],
  [390, 844]
] as const) {
  test(`the first screen tells the result and the one thing to do first at ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { result } = await opened(page, 'fee-complaint.rude', 'first');
    // By keyboard one goes on from here: the result is read first.
    await expect(page.locator(':focus')).toHaveText(words('debrief_result'));
    await expect(result.getByText('扣费的事不归我管，您找营业厅吧。')).toBeInViewport();
    await expect(result.getByText('非常抱歉给您带来不便，您的心情我理解，我正在为您核实扣费的原因。')).toBeInViewport();
    await expect(result.getByText('嗯，那你快给看看。')).toBeInViewport();
    await expect(result.getByRole('button', { name: forkName })).toBeInViewport({ ratio: 1 });
    expect(await shifted(page)).toBeLessThan(0.02);
    await axe(page);
  });
}

test('what was said amiss twice, and is the worst of both places, opens', async ({ page }) => {
  const base = await golden('fee-complaint.rude');
  const once = base.run.entries.find((entry) => 'say' in entry && entry.say.includes('不归我管'))!;
  const entries = base.run.entries.flatMap((entry) =>
    entry === once ? [entry, { ...entry, at_ms: 22_000 }] : [entry]
  );
  const state = fold(base.call.simulation, entries, base.state.now_ms);
  const card = scoreRun(base.call, state, { record: false });
  const twice = { ...base, run: { ...base.run, entries }, state, card };
  await importFiles(page, 'zh-CN', jsonFile('twice.json', asRunFile(twice, 'twice')));
  await page.goto('/runs/twice');
  await expect(new DebriefPage(page, 'zh-CN').result).toBeVisible();
});

test('when the call came in is told as the brief has it', async ({ page }) => {
  const debrief = await opened(page, 'fee-complaint.good', 'times');
  await debrief.open('debrief_facts');
  const told = (term: Parameters<typeof words>[0]) =>
    page.locator('dl > div', { has: page.getByText(words(term), { exact: true }) }).getByRole('definition');
  await expect(told('debrief_comes')).toHaveText('2026年11月24日星期二 10:50');
});

test('the change since the last attempt at the scenario is told, and the two are held against each other', async ({
  page
}) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.good', 'before');
  // Begun at the same time by their files: the one before is made so.
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('switchboard');
        opening.onerror = () => fail(new Error('not opened'));
        opening.onsuccess = () => {
          const runs = opening.result.transaction('runs', 'readwrite').objectStore('runs');
          const reading = runs.get('before');
          reading.onsuccess = () => {
            const row = reading.result as { header: object };
            runs.put({ ...row, header: { ...row.header, startedAt: '2020-01-01T00:00:00.000Z' } }).onsuccess = () => {
              opening.result.close();
              done();
            };
          };
        };
      })
  );
  const debrief = await opened(page, 'fee-complaint.rude', 'after');
  await expect(debrief.result.getByText(words('debrief_down', { by: 24.5 }))).toBeAttached();
  await debrief.open('debrief_compare');
  const compared = page.getByText(words('debrief_compare_lost', { count: 1 }));
  await expect(compared).toBeVisible();
  await expect(page.getByRole('row', { name: '总分' })).toContainText('100');
  await axe(page);
});

test('a call is replayed, faster if asked, and stops where it is paused', async ({ page }) => {
  await opened(page, 'fee-complaint.rude', 'replay');
  await slider(page).focus();
  await page.keyboard.press('Home');
  await page.getByText('4×', { exact: true }).click();
  await page.getByRole('button', { name: words('debrief_play'), exact: true }).click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0:0[4-9] /);
  await page.getByRole('button', { name: words('debrief_pause'), exact: true }).click();
  const at = await slider(page).inputValue();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await slider(page).inputValue()).toBe(at);
});

test('each place to begin anew from has one button, called by its time', async ({ page }) => {
  const debrief = await opened(page, 'fee-complaint.rude', 'once');
  const main = debrief.result.getByRole('button', { name: forkName });
  const named = (await main.textContent())?.trim() ?? '';
  const buttons = page.getByRole('button', { name: forkName });
  await debrief.unfold();
  for (const head of await debrief.findings.getByRole('button', { expanded: false }).all())
    if (await head.isVisible()) await head.click();
  // The line of time stands at the first thing to do: what begins there is the main button, and no other.
  expect((await buttons.allTextContents()).filter((text) => text.trim() === named)).toHaveLength(1);
  // Elsewhere on it, it begins elsewhere, and says so.
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  const other = page.getByRole('region', { name: words('debrief_moment') }).getByRole('button', { name: forkName });
  await expect(other.first()).toBeVisible();
  await expect(other.first()).not.toHaveText(named);
  await expect(page.locator('button.text-on-accent')).toHaveCount(1);
});

test('the name of a clause opens its text', async ({ page }) => {
  const debrief = await opened(page, 'fee-complaint.slow', 'clause');
  await debrief.result.getByRole('button', { name: '接通 3 秒内问候并自报工号' }).click();
  const dialog = page.getByRole('dialog', { name: '接通 3 秒内问候并自报工号' });
  await expect(dialog).toContainText('您好，工号1024为您服务');
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the later life of the ticket is told in a few sentences, its facts in full behind them', async ({ page }) => {
  const debrief = await opened(page, 'broadband-outage.vague-visit', 'life');
  await debrief.open('debrief_after');
  await expect(page.getByText('第 2 天 15:26 回访，客户评价“满意”。')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${words('debrief_after_all', { count: '\\d+' })}$`) }).click();
  await expect(page.getByText('来电结束：转工单')).toBeVisible();
  await axe(page);
});
