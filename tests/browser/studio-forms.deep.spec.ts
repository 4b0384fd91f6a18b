/** The forms of the studio: from "new" to a scenario of one's own with six states that can be played, by keys alone and without a word of YAML. */
import { wordsOf } from './support/messages.ts';
import { beginScenario, editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { begin, part, write } from './support/studio-forms.ts';

test.describe.configure({ timeout: 180_000 });

test.describe('the forms', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('what is typed into a field that is not left is kept, and is not said to be kept before it is', async ({
    page
  }) => {
    await begin(page, words);
    const field = page.getByLabel(words('policy_in_zh', { title: words('studio_form_title') }), { exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('？快');
    await expect(editor(page, words)).toContainText('流量还剩多少？快');
    await page.keyboard.press('Home');
    await page.keyboard.type('我的');
    await expect(field).toHaveValue('我的流量还剩多少？快');
    await expect(editor(page, words)).toContainText('我的流量还剩多少？快');
    // It is where it was: what is typed next stands behind it.
    await page.keyboard.type('手机');
    await expect(field).toBeFocused();
    await page.reload();
    await expect(editor(page, words)).toContainText('我的手机流量还剩多少？快');
    const number = page.getByLabel(words('studio_form_minutes'), { exact: true });
    await page.getByRole('tab', { name: words('studio_forms') }).press('Enter');
    await expect(page.getByText(words('studio_kept'), { exact: true })).toBeVisible();
    await number.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText(words('studio_keeping'), { exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByText(words('studio_kept'), { exact: true })).toBeVisible();
  });

  test('one undo takes a change back; a translation that is missing is marked', async ({ page }) => {
    await begin(page, words);
    await part(page, words('studio_form_lines'));
    const english = page.getByLabel(words('policy_in_en', { title: '好，那我心里有数了。' }), { exact: true });
    await write(page, english, '');
    await expect(page.getByText(words('studio_form_no_en'))).toBeVisible();
    await page.getByRole('button', { name: words('studio_undo') }).press('Enter');
    await expect(page.getByText(words('studio_form_no_en'))).toHaveCount(0);
    await expect(page.getByRole('button', { name: words('studio_undo') })).toBeDisabled();
    await expect(english).toHaveValue('Good, now I know where I am.');
  });

  test('translations are noted as right; a line whose original changes is told, and is right again by one key', async ({
    page
  }) => {
    await begin(page, words);
    await part(page, words('studio_form_lines'));
    await page.getByRole('button', { name: words('studio_form_lock') }).press('Enter');
    await expect(page.getByRole('button', { name: words('studio_undo') })).toBeEnabled();
    const chinese = page.getByLabel(words('policy_in_zh', { title: '好，那我心里有数了。' }), { exact: true });
    await write(page, chinese, '好，那我放心了。');
    await page.getByRole('tab', { name: new RegExp(`^${words('studio_checks')}`) }).press('Enter');
    const stale = page.getByRole('listitem').filter({ hasText: 'SB0379' });
    await expect(stale).toHaveCount(1);
    await stale.getByRole('button', { name: words('studio_fix_translated') }).press('Enter');
    await expect(stale).toHaveCount(0);
  });

  test('a text that does not parse has no forms; it says so, leads to the line, and nothing is lost', async ({
    page
  }) => {
    await begin(page, words);
    await editor(page, words).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x: [');
    await expect(page.getByText(words('studio_form_unreadable'))).toBeVisible();
    await page.getByRole('button', { name: words('yaml_goto', { line: 1 }) }).press('Enter');
    await expect(editor(page, words)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('radio', { name: words('studio_form_basics') })).toBeAttached();
  });
});

test.describe('steps', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('are named, led to from where one is, asked for as a condition, and go on by another act; each is one undo', async ({
    page
  }) => {
    await begin(page, words);
    await part(page, words('studio_form_customer'));
    const form = page.locator('form').filter({ hasText: words('studio_form_course_new') });
    await write(page, form.getByLabel(words('studio_form_name_zh')), '重启');
    await write(page, form.getByLabel(words('studio_form_name_en')), 'Restarting it');
    await form.getByRole('button', { name: words('studio_form_course_add') }).press('Enter');
    const card = page.getByRole('region', { name: 'Restarting it', exact: true });
    await expect(card.locator(':focus')).toHaveCount(1);

    await card.getByRole('button', { name: words('studio_form_rename_of', { name: 'Step 1' }) }).press('Enter');
    const naming = card.locator('form').filter({ hasText: words('studio_form_name_en') });
    await write(page, naming.getByLabel(words('studio_form_name_zh')), '还没开始');
    await write(page, naming.getByLabel(words('studio_form_name_en')), 'Nothing done yet');
    await naming.getByRole('button', { name: words('studio_form_rename'), exact: true }).press('Enter');
    await expect(editor(page, words)).toContainText('nothing-done-yet');
    const step = card.getByRole('region', { name: 'Nothing done yet' });

    await step.getByRole('button', { name: /^Add a reaction/ }).press('Enter');
    await page.keyboard.type('restart the modem');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const fresh = step.locator('form').filter({ hasText: words('studio_form_reaction_put') });
    await write(page, fresh.getByLabel(words('studio_form_said_zh')), '好，我重启。');
    await write(page, fresh.getByLabel(words('studio_form_said_en')), 'All right, I am restarting it.');
    await fresh.getByLabel(words('studio_form_go')).selectOption({ label: words('studio_form_step_fresh') });
    await write(page, fresh.getByLabel(words('studio_form_name_zh')), '等着');
    await write(page, fresh.getByLabel(words('studio_form_name_en')), 'Waiting for it');
    await axe(page);
    await fresh.getByRole('button', { name: words('studio_form_reaction_put') }).press('Enter');
    const reaction = step.getByRole('group', { name: /restart/i }).first();
    await expect(reaction.locator(':focus')).toHaveCount(1);
    await expect(editor(page, words)).toContainText('go: waiting-for-it');
    await expect(card.getByRole('region', { name: 'Waiting for it' })).toBeVisible();

    await reaction.getByRole('button', { name: /^Add a condition/ }).press('Enter');
    const condition = reaction.locator('form').filter({ hasText: words('studio_form_condition_put') });
    await condition.getByLabel(words('studio_form_condition_kind')).selectOption('mood-at-least');
    await condition.getByLabel(words('studio_form_condition_value'), { exact: true }).selectOption('-1');
    await condition.getByRole('button', { name: words('studio_form_condition_put') }).press('Enter');
    await expect(editor(page, words)).toContainText('if: { mood-at-least: -1 }');
    await expect(reaction.getByText('The mood is at least: Annoyed', { exact: true })).toBeVisible();

    await reaction.getByRole('button', { name: /^Change what sets it off/ }).press('Enter');
    await page.keyboard.type('apologise');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await step.getByRole('button', { name: words('studio_form_act_take') }).press('Enter');
    await expect(editor(page, words)).toContainText('apology: { say: all-right-i-am-restarting, go: waiting-for-it');
    await page.getByRole('button', { name: words('studio_undo') }).press('Enter');
    await expect(editor(page, words)).toContainText('restart: { say: all-right-i-am-restarting, go: waiting-for-it');
    await axe(page);
  });
});

for (const language of ['en', 'zh-CN'] as const) {
  test.describe(`on a phone in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);

    test('no tab, no page of the bar and no line of the text is cut', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await beginScenario(page, words);
      const cut = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[role=tab], nav a')].flatMap((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth ? [element.textContent] : [];
          })
        );
      expect(await cut()).toEqual([]);
      const isWide = await page.evaluate(() => {
        const scroller = document.querySelector('[data-yaml-editor]')!.shadowRoot!.querySelector('.cm-scroller')!;
        return scroller.scrollWidth > scroller.clientWidth + 1;
      });
      expect(isWide).toBe(false);
      for (const path of ['/class', '/sop/policy', '/sandbox', '/runs']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        expect(await cut(), path).toEqual([]);
      }
    });
  });
}

for (const [language, other] of [
  ['en', 'zh'],
  ['zh-CN', 'en']
] as const) {
  test.describe(`a scenario in ${language} alone`, () => {
    inLanguage('en');
    const words = wordsOf('en');
    const own = other === 'zh' ? 'en' : 'zh';

    test('is extended by forms that neither show nor want the other language', async ({ page }) => {
      await begin(page, words);
      const otherOne = other === 'zh' ? 'Chinese' : 'English';
      await page.getByRole('button', { name: words('policy_remove_choice', { title: otherOne }) }).press('Enter');
      await expect(editor(page, words)).toContainText(`languages: [${language}]`);
      await part(page, words('studio_form_facts'));
      await write(page, page.getByLabel(words(`studio_form_name_${own}`)), 'Top-up');
      await expect(page.getByLabel(words(`studio_form_name_${other}`))).toHaveCount(0);
      await write(page, page.getByLabel(words('studio_form_value'), { exact: true }), '5GB');
      await page.getByRole('button', { name: words('studio_form_fact_add') }).press('Enter');
      await expect(editor(page, words)).toContainText(`label: { ${own}: Top-up }`);
      for (const of of ['studio_form_basics', 'studio_form_lines', 'studio_form_customer'] as const) {
        await part(page, words(of));
        await expect(page.locator(`main [role=tabpanel] [lang=${other === 'zh' ? 'zh-CN' : 'en'}]`)).toHaveCount(0);
      }
    });
  });
}
