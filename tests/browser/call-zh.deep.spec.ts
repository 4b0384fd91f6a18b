import type { Entry } from '#domain/entry';
import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 120_000 });

test('the checklist names one thing to do and three behind it; what comes later is folded, and a record says where it is made', async ({
  page
}) => {
  const { run } = await golden('fee-complaint.good');
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 79, language: 'zh-CN' });
  const list = page.getByRole('region', { name: call.words('call_expected') });
  const due = list.getByRole('listitem').filter({ hasText: `${call.words('call_open')}:`, visible: true });
  for (const entry of run.entries.slice(0, 5)) await call.perform(entry);
  await expect(due).toHaveCount(4);
  await list.getByText(/后面还有 \d+ 项/).click();
  expect(await due.count()).toBeGreaterThan(4);
  await expect(list.getByText(/核心诉求.*在桌面“工单”里填/)).toBeVisible();
});

test('the outage as an exam: nothing on the page gives answers away, and it is passed', async ({ page }) => {
  const { run, call: played } = await golden('broadband-outage.good');
  const call = await takeCall(page, { scenario: 'broadband-outage', mode: 'exam', seed: 1, language: 'zh-CN' });
  const { scenario } = played.caseFile;
  const helps = [
    ...(['call_expected', 'call_understood', 'call_sop', 'call_offers', 'desk_scripts'] as const).map((key) =>
      call.words(key)
    ),
    ...Object.values(scenario.ready).map(({ say }) => say.zh),
    ...Object.values(played.table.policy.scripts).map(({ zh }) => zh)
  ];
  const givesNothingAway = async (): Promise<void> => {
    const text = await page.evaluate(() => document.body.textContent);
    const said = (await call.entries()).map((entry) => ('say' in entry ? entry.say : '')).join('\n');
    expect(helps.filter((help) => text.includes(help) && !said.includes(help))).toEqual([]);
    await expect(page.locator('[data-evidence]')).toHaveCount(0);
  };
  for (const [index, entry] of run.entries.entries()) {
    await call.perform(entry);
    if (index % 6 === 0) await givesNothingAway();
  }
  // The page skips to the end of the wait that was agreed; the file lets three whole minutes pass.
  const doneAndSaid = (entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => !('do' in entry && entry.do === 'wait'));
  expect(doneAndSaid(await call.entries())).toEqual(doneAndSaid(run.entries));
  await call.toDebrief();
  const debrief = new DebriefPage(page, 'zh-CN');
  await debrief.passed();
  expect(await debrief.verdicts()).toEqual(['100', '100', '100']);
});
