/** The policy desk: a process owner changes a value, sees that it is a draft, tries it, adopts it, and goes back, by keys alone. */
import { wordsOf } from './support/messages.ts';
import { Desk, rule } from './support/policy-desk.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test.describe('in en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('a rule is changed, taken back, broken and mended, tried, adopted, and gone back from', async ({ page }) => {
    const desk = new Desk(page, words);
    await desk.open();
    await expect(desk.inForce(0)).toBeVisible();
    await expect(desk.version).toHaveText(words('policy_shipped'));
    await desk.shorten();
    await expect(desk.row.getByText(words('policy_changed'), { exact: true })).toBeVisible();
    await expect(desk.inForce(0)).toBeVisible();
    await axe(page);

    // The same in the text, where undoing goes over what was done in the form.
    await desk.tab('policy_tab_form').focus();
    await page.keyboard.press('ArrowRight');
    await expect(desk.editor).toContainText(`${rule}: 1h`);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(desk.editor).toContainText(`${rule}: 2h`);
    await page.keyboard.press('ControlOrMeta+y');
    await expect(desk.editor).toContainText(`${rule}: 1h`);

    await desk.editor.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x: [');
    await expect(desk.problems).toBeVisible();
    await expect(desk.problems.getByRole('listitem').first()).toContainText('SB01');
    await expect(desk.button('policy_adopt')).toBeDisabled();
    await axe(page);
    await desk.tab('policy_tab_form').press('Enter');
    await expect(page.getByText(words('policy_no_yaml'))).toBeVisible();
    await desk.button('policy_to_yaml').press('Enter');
    // What was typed may be taken back in several steps.
    const first = desk.editor.locator('.cm-line').first();
    for (let line = await first.textContent(); line?.startsWith('x'); line = await first.textContent()) {
      await desk.editor.focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => first.textContent()).not.toBe(line);
    }
    await expect(desk.problems).toHaveCount(0);
    await expect(desk.editor).toContainText(`${rule}: 1h`);

    // Kept with a note, tried, adopted.
    await desk.button('policy_save').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words('policy_name')).fill('首个结论提前到一小时');
    await dialog.getByLabel(words('policy_by')).fill('赵敏');
    await dialog.getByLabel(words('policy_note')).fill('客户等得太久');
    await axe(page);
    await dialog.getByRole('button', { name: words('policy_dialog_save'), exact: true }).press('Enter');
    await expect(desk.listed(1)).toContainText('客户等得太久');
    await desk.step('policy_pilot');
    await expect(desk.listed(1)).toContainText(words('policy_stage_pilot'));
    await expect(desk.inForce(0)).toBeVisible();
    await desk.step('policy_adopt');
    // What is in force is what it was put in force as: there is nothing to take back in it.
    await expect(desk.button('policy_undo')).toBeDisabled();
    await expect(desk.inForce(1)).toBeVisible();
    await expect(desk.listed(0)).toContainText(words('policy_stage_record'));

    await page.reload();
    await expect(desk.inForce(1)).toBeVisible();
    await expect(desk.version).toHaveText(words('policy_version', { number: 1 }));
    // Where one was is where one is.
    await expect(desk.editor).toContainText(`${rule}: 1h`);
    await desk.tab('policy_tab_form').press('Enter');
    await expect(desk.amount).toHaveValue('1');

    await desk
      .listed(0)
      .getByRole('button', { name: words('policy_in_force_roll_back') })
      .press('Enter');
    await expect(page.getByRole('dialog', { name: words('policy_dialog_back') })).toBeVisible();
    await desk.takeStep(true, true);
    await expect(desk.inForce(0)).toBeVisible();
    await expect(desk.listed(0)).toContainText(words('policy_step_restored'));
    await expect(desk.listed(1)).toContainText(words('policy_stage_record'));
    await expect(desk.amount).toHaveValue('2');
  });
});
