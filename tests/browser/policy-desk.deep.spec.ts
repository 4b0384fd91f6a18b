/** The policy desk: a process owner changes a value, sees that it is a draft, tries it, adopts it, and goes back, by keys alone. */
import { readdirSync } from 'node:fs';
import { takeCall } from './support/call.ts';
import { wordsOf } from './support/messages.ts';
import { Desk, rows, rule } from './support/policy-desk.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

/** Recorded calls that come with the app. */
const samples = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml')).length;

test.describe.configure({ timeout: 120_000 });

test.describe('before a version is adopted', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a value that was found stays while it is worked on, whatever becomes of what it was found by', async ({
    page
  }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await page.getByRole('searchbox').fill('初步结论 2 小时');
    await expect(desk.row).toBeVisible();
    const others = await page.locator('[data-field]').count();
    expect(others).toBeLessThan(5);
    await desk.shorten();
    await expect(desk.amount).toHaveValue('1');
    await expect(page.locator('[data-field]')).toHaveCount(others);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('from a limit on the chart one comes to its value; what it differs in and what it would change is told', async ({
    page
  }) => {
    const desk = new Desk(page, words);
    await page.goto('/sop?at=contact.intake');
    const limits = page.getByRole('complementary', { name: words('sop_selected') }).getByRole('listitem');
    await limits
      .filter({ hasText: words('sop_change_limit') })
      .first()
      .getByRole('link')
      .click();
    await expect(page.locator('[data-field^="limits/"] input:focus')).toHaveCount(1);
    await desk.open();
    await desk.shorten();
    await desk.tab('policy_tab_changes').click();
    const changes = page.getByRole('region', {
      name: words('policy_differs', { version: words('policy_shipped_in') })
    });
    await expect(changes).toContainText('2 小时');
    await expect(changes).toContainText('1 小时');
    await expect(changes.getByRole('link', { name: words('policy_on_chart'), exact: true })).toHaveAttribute(
      'href',
      /at=/
    );
    // Begun and stopped, nothing is left half done, and the focus stays where one goes on.
    const spoken = page.locator('[aria-live="polite"]').first();
    const begin = changes.getByRole('button', { name: words('policy_try') });
    await begin.press('Enter');
    await expect(changes.getByRole('button', { name: words('policy_try_stop') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(begin).toBeFocused();
    await expect(spoken).toContainText(words('policy_try_stopped'));
    await page.keyboard.press('Enter');
    const near = changes.getByRole('heading', { level: 4, name: words('policy_nearest') });
    await expect(near).toBeVisible({ timeout: 90_000 });
    await expect(changes).toContainText(/沙盘里用过 \d+ 次，最久/);
    await expect(changes.getByRole('heading', { level: 4, name: words('policy_old_numbers') })).toBeVisible();
    await expect(changes.locator('mark').first()).toHaveText(/2 ?小时/);
    await expect(changes).toContainText(words('policy_calls_sum', { turned: 0, moved: 0, same: samples }));
    await expect(begin).toBeFocused();
    await expect(spoken).toContainText('试算完成');
    await axe(page);
    // It is there when the page comes up anew, of this draft.
    const [, ofThis] = words('policy_try_of', { at: '§' }).split('§');
    const [, ofBefore] = words('policy_try_stale', { at: '§' }).split('§');
    await page.reload();
    await expect(near).toBeVisible();
    await expect(changes).toContainText(ofThis!);
    // Another value, and what was worked out is of before.
    await desk.tab('policy_tab_form').click();
    await desk.amount.fill('3');
    await desk.amount.press('Enter');
    await desk.tab('policy_tab_changes').click();
    await expect(changes).toContainText(ofBefore!);
  });
});

test.describe('where one is', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');
  const at = (version: number, tab?: string) =>
    new RegExp(`/sop/policy\\?version=${version}${tab === undefined ? '' : `&tab=${tab}`}$`);

  test('stands in the address: reload, Back and a link come to the same version and tab', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await expect(page).toHaveURL(at(0));
    await desk.shorten();
    await expect(page).toHaveURL(at(1));
    await desk.tab('policy_tab_readings').click();
    await expect(page).toHaveURL(at(1, 'readings'));
    await page.reload();
    await expect(desk.version).toHaveText(words('policy_version', { number: 1 }));
    await expect(desk.tab('policy_tab_readings')).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await expect(page).toHaveURL(at(1));
    await expect(desk.amount).toHaveValue('1');
    await page.goBack();
    await expect(desk.version).toHaveText(words('policy_shipped'));
    await expect(desk.amount).toHaveValue('2');
    await desk
      .listed(1)
      .getByRole('link', { name: words('policy_open', { version: words('policy_version_in', { number: 1 }) }) })
      .press('Enter');
    await expect(page).toHaveURL(at(1));
    await expect(desk.version).toBeFocused();
    await page.goto('/sop/policy?version=1&tab=yaml');
    await expect(desk.editor).toContainText(`${rule}: 1h`);
    await page.goto('/sop/policy?version=7');
    await expect(page.getByText(words('policy_no_version', { number: 7 })).last()).toBeVisible();
    await expect(page).toHaveURL(at(0));
  });

  test('in another tab, what is adopted here is in force at once', async ({ page, context }) => {
    const desk = new Desk(page, words);
    await desk.open();
    const other = await context.newPage();
    const second = new Desk(other, words);
    await second.open();
    await second.shorten();
    await second.step('policy_adopt');
    await expect(second.inForce(1)).toBeVisible();
    // Nobody has looked at it again.
    await expect(desk.inForce(1)).toBeVisible();
    await expect(desk.listed(1)).toBeVisible();
  });

  test('in two tabs on one proposal, neither loses what it wrote', async ({ page, context }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await desk.shorten();
    const other = await context.newPage();
    const second = new Desk(other, words);
    await other.goto('/sop/policy?version=1');
    await expect(second.amount).toHaveValue('1');
    const change = async (it: Desk, to: string) => {
      await it.amount.fill(to);
      await it.amount.press('Enter');
    };
    await change(second, '4');
    await expect(other.getByText(words('policy_kept'), { exact: true })).toBeVisible();
    await change(desk, '3');
    await expect(page.getByText(words('policy_apart', { number: 2, other: 1 })).last()).toBeVisible();
    await expect(desk.version).toHaveText(words('policy_version', { number: 2 }));
    await expect(page).toHaveURL(at(2));
    await expect(desk.amount).toHaveValue('3');
    await page.goto('/sop/policy?version=1');
    await expect(desk.amount).toHaveValue('4');
  });
});

test.describe('what comes from elsewhere', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('a broken file is a draft with what is wrong in it; what is no text is refused', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    const file = page.locator('input[type=file]');
    const put = (name: string, buffer: Buffer) => file.setInputFiles({ name, mimeType: 'text/yaml', buffer });
    await put('坏.yaml', Buffer.from('limits: { 2.2-ordinary-2h: soon }\n'));
    await expect(desk.version).toHaveText(words('policy_version', { number: 1 }));
    // In the form it is told by the name of the value, never by its key.
    await expect(desk.row.getByRole('alert').or(desk.row.locator('p.text-broken'))).toContainText('”');
    await expect(desk.row).not.toContainText(rule);
    await expect(page.getByText(words('policy_must_be_sound'))).toBeVisible();
    await desk.tab('policy_tab_yaml').press('Enter');
    await expect(desk.problems.getByRole('listitem').first()).toContainText('SB06');
    await desk.proofs.press('Enter');
    await expect(page.getByText(words('proofs_not_usable'))).toBeVisible();
    await expect(page.locator('[data-proof]')).toHaveCount(0);
    await put('图.yaml', Buffer.from([0xff, 0xfe, 0x00, 0x01]));
    const refused = page.getByRole('alert').filter({ hasText: words('yaml_file_refused', { file: '图.yaml' }) });
    await expect(refused).toContainText('SB0103');
    await expect(refused).not.toContainText('policy.yaml');
    await put('大.yaml', Buffer.alloc(3_000_000, 'a'));
    await expect(page.getByText(/SB0102/)).toBeVisible();
    await expect(page.getByText(/3000 kB/)).toBeVisible();
    await expect(refused).toHaveCount(0);
    await desk.button('yaml_file_refused_close').press('Enter');
    await expect(page.getByText(/SB0102/)).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
    await expect(desk.inForce(0)).toBeVisible();
    await expect(page.locator('[data-version]')).toHaveCount(2);

    // Deleted, and back.
    await desk
      .listed(1)
      .getByRole('button', { name: words('policy_more', { version: words('policy_version_in', { number: 1 }) }) })
      .press('Enter');
    await page.getByRole('menuitem', { name: words('policy_delete') }).press('Enter');
    await expect(page.locator('[data-version]')).toHaveCount(1);
    await desk.button('policy_undo_delete').last().press('Enter');
    await expect(page.locator('[data-version]')).toHaveCount(2);
  });

  test('the shipped example is begun from, and readings are signed', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await page.getByRole('button', { name: /三步/ }).press('Enter');
    await expect(desk.version).toHaveText(words('policy_version', { number: 1 }));
    await page.getByLabel(words('policy_only_changed')).check();
    await expect(page.locator('[data-field]')).toHaveCount(1);
    await expect(page.locator('[data-field="ticket/self-help"] ol > li')).toHaveCount(3);
    await desk.tab('policy_tab_changes').press('Enter');
    await expect(page.getByRole('tabpanel')).toContainText('重启光猫、检查指示灯、联系装维');
    await desk.tab('policy_tab_readings').press('Enter');
    await page.getByRole('tabpanel').getByLabel(words('policy_by')).fill('赵敏');
    await page
      .getByRole('button', { name: /^签字：/ })
      .first()
      .press('Enter');
    await expect(page.getByText(words('policy_readings_signed', { count: 1, all: 35 }))).toBeVisible();
    await expect(page.getByText(/由 赵敏 签字/)).toBeVisible();
    await axe(page);
  });
});

test.describe('what is played', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('goes by the adopted version, and says which', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await desk.shorten();
    await desk.step('policy_adopt');
    await expect(desk.inForce(1)).toBeVisible();
    const [adopted] = await rows<{ digest: string }>(page, 'policies', 1);

    await page.goto('/sandbox');
    await page
      .getByRole('button', { name: words('sandbox_walk_start'), exact: true })
      .first()
      .press('Enter');
    await expect(page).toHaveURL(/desk=/);
    const [sandbox] = await rows<{ text: string }>(page, 'sandboxes', 0);
    expect(JSON.parse(sandbox!.text)).toMatchObject({ policy: adopted!.digest });
    await page.reload();
    await expect(page.locator('#next')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/SB0905/)).toHaveCount(0);

    const call = await takeCall(page, { scenario: 'broadband-outage', mode: 'assisted', language: 'zh-CN', seed: 7 });
    const [run] = await rows<{ header: { versions: { policy: string } } }>(page, 'runs', 0);
    expect(run!.header.versions.policy).toBe(adopted!.digest);
    await call.say('您好，工号1024为您服务');
    await expect(call.talk).toContainText('1024');

    // Judged by what it was played by, and by that after it has been gone back from.
    await call.endButton.click();
    await call.once(() => call.press(words('call_end_anyway')));
    await call.toDebrief();
    const chart = page.getByText(words('debrief_chart'), { exact: true });
    await expect(chart).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(words('debrief_sealed'))).toHaveCount(0);
    await page.getByText(words('debrief_facts'), { exact: true }).click();
    await expect(page.getByText(words('policy_version', { number: 1 }), { exact: true })).toBeVisible();
    const debrief = page.url();
    await desk.open();
    await desk
      .listed(0)
      .getByRole('button', { name: words('policy_in_force_roll_back') })
      .press('Enter');
    await desk.takeStep(true, true);
    await expect(desk.inForce(0)).toBeVisible();
    await page.goto(debrief);
    await expect(chart).toBeVisible();
    await expect(page.getByText(words('debrief_sealed'))).toHaveCount(0);
    // The chart of the SOP shows the version in force, and what was in force once stays on record.
    await page.goto('/sop');
    await expect(
      page.getByRole('link', { name: words('sop_policy', { version: words('policy_shipped_in') }) })
    ).toBeVisible();
  });
});

test.describe('what begins once a version is adopted', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('goes by its numbers: the brief, a shift, and the pass mark', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    const policy =
      'extends: default\npolicy: other\nversion: 2\nlimits: { 1.1-hotline-greet: 7s }\npass: { total: 71, verdict: 60 }\nshift: { answer-within: 22s, rings: 3, gap: 15s }\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '另一版.yaml', mimeType: 'text/yaml', buffer: Buffer.from(policy) });
    await expect(desk.version).toHaveText(words('policy_version', { number: 1 }));
    await desk.step('policy_adopt');
    await expect(desk.inForce(1)).toBeVisible();
    await page.goto('/practice/fee-complaint?mode=assisted');
    await expect(page.locator('[data-bottom-bar]')).toContainText('7 秒');
    await page.goto('/shift');
    await expect(page.getByText(words('shift_rule_ring', { seconds: 22 }))).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('sb.pass'))).toBe('71');
  });
});
