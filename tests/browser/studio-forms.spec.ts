/** The forms of the studio: from "new" to a scenario of one's own with six states that can be played, by keys alone and without a word of YAML. */
import { wordsOf } from './support/messages.ts';
import { editor } from './support/studio.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { begin, part, write } from './support/studio-forms.ts';

test.describe.configure({ timeout: 180_000 });

test.describe('in zh-CN', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('six states are made of forms by keys alone, and it can be played', async ({ page }) => {
    await begin(page, words);
    await axe(page);
    const title = words('studio_form_title');
    await write(page, page.getByLabel(words('policy_in_zh', { title }), { exact: true }), '流量和加油包');
    await write(page, page.getByLabel(words('policy_in_en', { title }), { exact: true }), 'Data, and a top-up');
    await expect(editor(page, words)).toContainText('title: { zh: 流量和加油包, en: "Data, and a top-up" }');

    await part(page, words('studio_form_facts'));
    await axe(page);
    await write(page, page.getByLabel(words('studio_form_name_zh')), '加油包');
    await write(page, page.getByLabel(words('studio_form_name_en')), 'Top-up');
    await write(page, page.getByLabel(words('studio_form_value'), { exact: true }), '5GB');
    await page.getByRole('button', { name: words('studio_form_fact_add') }).press('Enter');
    await expect(editor(page, words)).toContainText('{topUp}'.slice(1, -1));

    // What the template wants has two states; four more are a second thing that is wanted, in all its life.
    await part(page, words('studio_form_customer'));
    await axe(page);
    const form = page.locator('form').filter({ hasText: words('studio_form_demand_new') });
    await write(page, form.getByLabel(words('studio_form_name_zh')), '买个加油包');
    await write(page, form.getByLabel(words('studio_form_name_en')), 'Buy a top-up');
    await write(page, form.getByLabel(words('studio_form_said_zh')), '那我想加一个{topUp}的包，多少钱？');
    await write(page, form.getByLabel(words('studio_form_said_en')), 'Then I want a {topUp} top-up. How much is it?');
    await form.getByRole('button', { name: words('studio_form_demand_add') }).press('Enter');
    const name = '买个加油包';
    const card = page.getByRole('region', { name, exact: true });
    for (let more = 0; more < 3; more += 1) {
      await card.getByRole('button', { name: words('studio_form_state_add_to', { thing: name }) }).press('Enter');
      await expect(card.getByRole('region')).toHaveCount(4 + more);
    }
    const states = ['已提起', '已答复', '先搁下'];
    const leads = ['已答复', '先搁下', '已了结'];
    for (const [at, state] of states.entries()) {
      await card
        .getByRole('button', { name: words('studio_form_reaction_add_to', { thing: name, place: state }) })
        .press('Enter');
      await expect(card.getByLabel(words('studio_form_act_find'))).toBeFocused();
      // Any of them will do; they are walked by keys.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
      const fresh = card.locator('form').filter({ hasText: words('studio_form_reaction_put') });
      await write(page, fresh.getByLabel(words('studio_form_said_zh')), `好的，第${at + 1}步。`);
      await write(page, fresh.getByLabel(words('studio_form_said_en')), `All right, number ${at + 1}.`);
      await fresh.getByLabel(words('studio_form_go')).focus();
      await page.keyboard.type(leads[at]!);
      await fresh.getByRole('button', { name: words('studio_form_reaction_put') }).press('Enter');
      await expect(fresh).toHaveCount(0);
      await expect(
        card
          .getByRole('group')
          .filter({ has: page.locator(':focus') })
          .first()
      ).toBeVisible();
    }
    await expect(page.getByRole('link', { name: words('studio_play') })).toBeVisible();

    await part(page, words('studio_form_lines'));
    await axe(page);
    await expect(
      page.getByText(words('studio_form_used', { thing: name, place: words('studio_form_raise') })).first()
    ).toBeVisible();
    await part(page, words('studio_form_clauses'));
    await axe(page);

    await page.getByRole('link', { name: words('studio_play') }).press('Enter');
    await expect(page).toHaveURL(/practice\/own\.enquiry$/);
    await expect(page.getByRole('heading', { level: 1, name: '流量和加油包' })).toBeVisible();
  });
});
