import { releaseClock } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { wordsOf } from './support/messages.ts';
import { importGolden } from './support/files.ts';
import { golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 60_000 });

test.describe('a Chinese call under an English interface', () => {
  inLanguage('en');

  test('says of every line on the call page which language it is in', async ({ page }) => {
    const call = await takeCall(page, {
      scenario: 'fee-complaint',
      mode: 'assisted',
      seed: 3,
      lang: 'zh-CN',
      language: 'en'
    });
    await call.pass(1500);
    await call.say('您好，工号1024为您服务，请问有什么可以帮您？');
    await expect(call.mine.last().locator('[lang=zh-CN]')).toHaveText('您好，工号1024为您服务，请问有什么可以帮您？');
    await call.pass(15_000);
    const customer = call.talk.getByRole('listitem').filter({ hasText: call.words('call_customer_said') });
    await expect(customer.first().locator('[lang=zh-CN]')).toHaveText(/[\u3400-\u9fff]/);
    // The trainee forgets which call it is.
    await call.say('Sorry about that.');
    await expect(call.mine.last().locator('[lang=en]')).toHaveText('Sorry about that.');
    await releaseClock(page);
  });

  test('says of every line in the debrief which language it is in, quotes too', async ({ page }) => {
    const { state, card } = await golden('fee-complaint.rude');
    await importGolden(page, 'en', 'fee-complaint.rude', 'rude');
    await page.goto('/runs/rude');
    const debrief = new DebriefPage(page, 'en');
    await expect(debrief.result).toBeVisible();
    await debrief.unfold();
    // The transcript tells what was said until the cursor.
    await page.getByRole('slider', { name: wordsOf('en')('debrief_time_line') }).focus();
    await page.keyboard.press('End');
    const rows = page.locator('li[id^="row-line-"]');
    await expect(rows.locator('[lang=zh-CN]')).toHaveText(state.memory.lines.map(({ text }) => text));
    const quoted = card.findings.find(({ entries }) => entries.some(({ from }) => from !== undefined))!;
    const finding = debrief.finding(quoted.id);
    await finding.getByRole('button').first().click();
    await expect(finding.getByRole('list').locator('[lang=zh-CN]').first()).toHaveText(/[\u3400-\u9fff]/);
  });
});
