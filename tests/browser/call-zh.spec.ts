import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 120_000 });

test('the fee complaint in one’s own words with the checklist: 100 in each verdict, each finding linked both ways', async ({
  page
}) => {
  const { run, card } = await golden('fee-complaint.good');
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 79, language: 'zh-CN' });
  const checklist = page.getByRole('heading', { name: call.words('call_expected') });
  await expect(checklist).toBeVisible();
  for (const entry of run.entries) await call.perform(entry);
  expect(await call.entries()).toEqual(run.entries);
  await call.toDebrief();

  const debrief = new DebriefPage(page, 'zh-CN');
  await debrief.passed();
  expect(await debrief.verdicts()).toEqual(['100', '100', '100']);
  await debrief.unfold();
  await expect(debrief.findings).toHaveCount(card.findings.length);
  for (const finding of card.findings) await debrief.isLinked(finding);
});
