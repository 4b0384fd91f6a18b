import type { BrowserContext } from '@playwright/test';
import { Call, takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { golden } from './support/golden.ts';
import { kill } from './support/kill.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 120_000 });

/** Opens home in a new tab and carries on with the call that was cut short. */
async function carryOn(context: BrowserContext, before: Call): Promise<Call> {
  const page = await context.newPage();
  await page.clock.resume();
  await page.goto('/');
  await page.getByRole('link', { name: before.words('home_continue_action') }).click();
  await page.waitForURL(/\/call\//);
  const call = new Call(page, before.wanted);
  await expect(page.getByRole('dialog', { name: call.words('call_paused_title') })).toBeVisible();
  return call;
}

/** What the agent has said, as the conversation shows it. */
function saidBy(entries: readonly object[]): readonly string[] {
  return entries.flatMap((entry) => ('say' in entry ? [String(entry.say)] : []));
}

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

for (const delay_ms of [0, 5, 20]) {
  test(`a page killed ${delay_ms} ms after Enter has the line whole or not at all`, async ({ page, context }) => {
    const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'zh-CN' });
    const line = '您好，工号1024为您服务，请问有什么可以帮您？';
    await call.pass(1000);
    await call.say(line);
    const acknowledged = await call.entries();
    await call.pass(12_000);
    await call.composer.fill('非常抱歉给您添麻烦了。');
    // Not waited for: whether the line is stored by the time the page dies is for the browser to say.
    void call.composer.press('Enter').catch(() => undefined);
    if (delay_ms > 0) await new Promise((resolve) => setTimeout(resolve, delay_ms));
    await kill(page);

    const again = await carryOn(context, call);
    const said = saidBy(await again.entries());
    expect(said.slice(0, 1)).toEqual(saidBy(acknowledged));
    expect(['', '非常抱歉给您添麻烦了。']).toContain(said.slice(1).join('|'));
    // It goes on: the log has no gap, and takes the next line.
    await again.hold();
    await again.once(() => again.press(again.words('call_resume')));
    await expect(again.mine).toHaveCount(said.length);
    await again.say('您的心情我理解，我现在就为您核实多出来的费用。');
    expect(saidBy(await again.entries())).toHaveLength(said.length + 1);
  });
}
