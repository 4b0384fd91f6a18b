import { setDate } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { importFiles, jsonFile } from './support/files.ts';
import { asRunFile, golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';
import { wanted, said } from './support/bad-input.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');
const GREETING = '您好，工号1024为您服务，请问有什么可以帮您？';

test.describe('in a call', () => {
  test('a pasted line of 100,000 characters is cut to what a line holds, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const call = await takeCall(page, wanted);
    await call.pass(1000);
    await page.evaluate((text) => navigator.clipboard.writeText(text), '您好，'.repeat(40_000).slice(0, 100_000));
    await call.composer.focus();
    const before = Date.now();
    await page.keyboard.press('Control+V');
    await expect(call.composer).toHaveValue('您好，'.repeat(700).slice(0, 2000));
    expect(Date.now() - before).toBeLessThan(2000);
    await expect(page.getByText(words('call_cut_off', { limit: 2000 }))).toBeVisible();
    await call.once(() => call.composer.press('Enter'));
    expect((await said(call))[0]).toHaveLength(2000);
  });

  test('Enter held down says a line once', async ({ page }) => {
    const call = await takeCall(page, wanted);
    await call.pass(1000);
    await call.composer.fill(GREETING);
    for (let repeat = 0; repeat < 30; repeat += 1) {
      await page.keyboard.down('Enter');
      await call.pass(30);
    }
    await page.keyboard.up('Enter');
    await expect(call.mine).toHaveCount(1);
    expect(await said(call)).toEqual([GREETING]);
    await expect(call.composer).toHaveValue('');
  });

  test('a wall clock that is set back a day or forward a year changes nothing', async ({ page }) => {
    const call = await takeCall(page, wanted);
    await call.pass(1800);
    await call.say(GREETING);
    for (const time of ['2026-11-23T08:00:00Z', '2027-11-23T08:00:00Z', '1999-01-01T00:00:00Z']) {
      await setDate(page, time);
      await call.pass(4000);
    }
    await expect(call.clock).toContainText('0:13');
    await call.say('非常抱歉给您添麻烦了，您的心情我理解，我现在就为您核实多出来的费用。');
    const entries = await call.entries();
    const [first, second] = entries.map(({ at_ms }) => at_ms);
    expect(entries).toHaveLength(2);
    // The call has begun once it stood: how long that took is the machine's affair.
    expect(first).toBeGreaterThanOrEqual(1800);
    expect(first).toBeLessThan(2400);
    expect(second! - first!).toBe(12_000);
    await expect(page.getByRole('dialog', { name: words('call_paused_title') })).toHaveCount(0);
  });
});

test.describe('a file that is no run', () => {
  const empty = words('debrief_runs_none');

  test('which is wrong at its very end imports nothing of its beginning', async ({ page }) => {
    const file = asRunFile(await golden('fee-complaint.good'), 'halfway') as { entries: object[] };
    const entries = [...file.entries, { at: '-1s', say: '倒着走' }];
    await importFiles(page, 'zh-CN', jsonFile('halfway.json', { ...file, entries }));
    await expect(page.getByText(/^SB0520 · halfway\.json/)).toBeVisible();
    await expect(page.getByRole('heading', { name: empty })).toBeVisible();
    await page.goto('/runs/halfway');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('debrief_missing'));
  });

  test('but a run with script and __proto__ in its fields shows them as text, and runs none of it', async ({
    page
  }) => {
    const script = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
    const { run } = await golden('fee-complaint.good');
    // In format 1, which was read whatever else stood in it.
    const file = {
      header: { ...run.header, id: 'hostile', trainee: { name: script.slice(0, 60), agentId: '1024' } },
      entries: [...run.entries.slice(0, 3), { at_ms: 40_000, say: script }],
      disputes: [{ finding: '__proto__', text: script, at: script }]
    };
    const text = JSON.stringify(file).replace('"entries":', '"__proto__":{"polluted":1},"entries":');
    await importFiles(page, 'zh-CN', jsonFile('hostile.json', text));
    await page.getByRole('link', { name: words('debrief_imported_open') }).click();
    await expect(page.getByRole('list', { name: words('debrief_transcript') })).toContainText(script);
    await expect(page.getByRole('main').locator('img, script')).toHaveCount(0);
    await expect(page).not.toHaveTitle('owned');
    expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  });
});
