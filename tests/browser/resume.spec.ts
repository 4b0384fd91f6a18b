import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden } from './support/golden.ts';
import { kill } from './support/kill.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { carryOn, saidBy } from './support/resume.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 120_000 });

test('a page killed in the middle of a call loses nothing: home offers to continue, and the call is finished and passed', async ({
  page,
  context
}) => {
  const { run } = await golden('fee-complaint.good');
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'assisted', seed: 79, language: 'zh-CN' });
  const half = run.entries.findIndex((entry) => 'do' in entry && entry.do === 'check-details');
  for (const entry of run.entries.slice(0, half)) await call.perform(entry);
  const before = await call.entries();
  const { runId } = call;
  await kill(page);

  const again = await carryOn(context, call);
  expect(again.runId).toBe(runId);
  const after = await again.entries();
  expect(after.slice(0, before.length)).toEqual(before);
  // Coming back is logged, and nothing else happened.
  expect(after.slice(before.length)).toMatchObject([{ do: 'pause', with: { reason: 'closed' } }]);

  await again.hold();
  await again.once(() => again.press(again.words('call_resume')));
  await expect(again.mine).toHaveCount(saidBy(before).length);
  for (const text of saidBy(before)) await expect(again.talk).toContainText(text);
  again.now_ms = (await again.entries()).at(-1)!.at_ms;
  for (const entry of run.entries.slice(half)) await again.perform(entry);
  await again.toDebrief();
  await new DebriefPage(again.page, 'zh-CN').passed();
});
