import { takeCall, type Call } from './support/call.ts';
import { importFiles, jsonFile } from './support/files.ts';
import { asRunFile, golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');
const GREETING = '您好，工号1024为您服务，请问有什么可以帮您？';
const wanted = { scenario: 'fee-complaint', mode: 'assisted', seed: 3, language: 'zh-CN' } as const;

/** What the agent said, as it is stored. */
async function said(call: Call): Promise<readonly string[]> {
  return (await call.entries()).flatMap((entry) => ('say' in entry ? [entry.say] : []));
}

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

  test('fifty clicks a second say a line once, and send one code', async ({ page }) => {
    const call = await takeCall(page, wanted);
    await call.pass(1000);
    await call.composer.fill(GREETING);
    const fiftyClicks = async (name: string): Promise<void> => {
      const button = await page.getByRole('button', { name, exact: true }).elementHandle();
      for (let burst = 0; burst < 10; burst += 1) {
        await page.evaluate((element) => {
          for (let click = 0; click < 5; click += 1) if (element instanceof HTMLElement) element.click();
        }, button);
        await call.pass(20);
      }
    };
    await fiftyClicks(words('call_say'));
    await expect(call.mine).toHaveCount(1);
    expect(await said(call)).toEqual([GREETING]);
    await call.pass(15_000);
    await fiftyClicks(words('desk_verify_sms'));
    await expect(page.getByText(words('desk_attempts', { count: 1 }))).toBeVisible();
    expect((await call.entries()).filter((entry) => 'do' in entry)).toHaveLength(1);
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

  test('Enter that belongs to an input method does not send, and the clock stands from its first key', async ({
    page
  }) => {
    const call = await takeCall(page, wanted);
    await call.pass(1000);
    await call.composer.focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    const before = (await call.clock.textContent()) ?? '';
    await call.pass(20_000);
    await expect(call.clock).toHaveText(before);
    // As browsers tell it, and as some tell it only by the old key code.
    await call.composer.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
    await call.composer.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229 });
    await devtools.send('Input.insertText', { text: '您好，工号1024' });
    await expect(call.composer).toHaveValue('您好，工号1024');
    expect(await said(call)).toEqual([]);
    await call.once(() => call.composer.press('Enter'));
    expect(await said(call)).toEqual(['您好，工号1024']);
  });

  test('a wall clock that is set back a day or forward a year changes nothing', async ({ page }) => {
    const call = await takeCall(page, wanted);
    await call.pass(1800);
    await call.say(GREETING);
    for (const time of ['2026-11-23T08:00:00Z', '2027-11-23T08:00:00Z', '1999-01-01T00:00:00Z']) {
      await page.clock.setSystemTime(new Date(time));
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

  test('a tab hidden for an hour is a pause that the log tells; an exam shows nothing meanwhile', async ({ page }) => {
    const call = await takeCall(page, { ...wanted, mode: 'exam' });
    await call.pass(1800);
    await call.say(GREETING);
    await call.pass(5000);
    const turn = (state: 'hidden' | 'visible'): Promise<void> =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => now === 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await call.once(() => turn('hidden'));
    const paused = page.getByRole('dialog', { name: words('call_paused_title') });
    await expect(paused).toBeVisible();
    await expect(page.locator('[role=log]')).toBeHidden();
    await expect(call.clock).toContainText('0:06');
    await page.clock.fastForward(3_600_000);
    await call.once(() => turn('visible'));
    await expect(paused).toBeHidden();
    await expect(call.clock).toContainText('0:06');
    const [greeted, ...rest] = await call.entries();
    const at_ms = greeted!.at_ms + 5000;
    expect(rest).toEqual([
      { at_ms, who: 'agent', do: 'pause', with: { reason: 'tab-hidden' } },
      { at_ms, who: 'agent', do: 'resume', with: { away_s: 3600 } }
    ]);
    await expect(call.talk).toContainText(words('call_fact_paused', { time: '1:00:00' }));
  });
});

test.describe('a file that is no run', () => {
  const empty = words('debrief_runs_none');
  const bad: Readonly<Record<string, { readonly code: string; readonly bytes: Buffer | string }>> = {
    'six-megabytes.json': { code: 'SB0521', bytes: `{"entries":"${'x'.repeat(6_000_000)}"}` },
    'far-too-large.json': { code: 'SB0550', bytes: Buffer.alloc(21_000_000, 32) },
    'empty.json': { code: 'SB0551', bytes: '' },
    'picture.json': { code: 'SB0552', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]) },
    'gbk.json': { code: 'SB0552', bytes: Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22, 0x7d]) },
    'no-json.json': { code: 'SB0553', bytes: '{\n  "header": oops\n}' },
    'deep.json': { code: 'SB0554', bytes: '['.repeat(100_000) },
    'list.json': { code: 'SB0520', bytes: '[1, 2, 3]' },
    'null.json': { code: 'SB0520', bytes: 'null' },
    'half.json': { code: 'SB0520', bytes: '{"header":{"format":1,"id":"half"},"entries":[]}' },
    'proto.json': {
      code: 'SB0520',
      bytes: '{"__proto__":{"header":{},"entries":[]},"constructor":{"prototype":{"polluted":1}}}'
    }
  };

  test('is refused with what, where and what to do, whatever is wrong with it; nothing is imported', async ({
    page
  }) => {
    const files = Object.entries(bad).map(([name, { bytes }]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(bytes as string)
    }));
    await importFiles(page, 'zh-CN', ...files);
    for (const [name, { code }] of Object.entries(bad)) {
      await expect(page.getByText(new RegExp(`^${code} · ${name.replace('.', '\\.')}`)), name).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: empty })).toBeVisible();
    expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  });

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
