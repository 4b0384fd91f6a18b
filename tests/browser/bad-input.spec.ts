import { leap } from './support/clock.ts';
import { takeCall } from './support/call.ts';
import { importFiles } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';
import { wanted, said } from './support/bad-input.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');
const GREETING = '您好，工号1024为您服务，请问有什么可以帮您？';

test.describe('in a call', () => {
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
    await leap(page, 3_600_000);
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
});
