/** A dispute is answered in the debrief: by somebody with a name, which stands there and is known the next time. */
import { axe } from './support/axe.ts';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';

test.describe('en', () => {
  inLanguage('en');

  test('an answer to a dispute says who decided, also on a phone', async ({ page }) => {
    await importGolden(page, 'en', 'fee-complaint.tells-early.en', 'answered');
    await page.goto('/runs/answered');
    const debrief = new DebriefPage(page, 'en');
    const { words } = debrief;
    await debrief.disputeFirst('我说过了 / I did say it');
    const note = debrief.findings.first();
    const name = note.getByRole('textbox', { name: words('debrief_answer_name'), exact: true });
    await note.getByRole('button', { name: words('debrief_answer'), exact: true }).click();
    await expect(name).toBeFocused();
    // Nobody decides without a name.
    await note.getByRole('button', { name: words('debrief_uphold'), exact: true }).click();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await name.fill('Ms Chen');
    await page.setViewportSize({ width: 390, height: 844 });
    await note.getByRole('button', { name: words('debrief_uphold'), exact: true }).click();
    await expect(note.getByText(words('debrief_by_trainer', { name: 'Ms Chen' }))).toBeVisible();
    await axe(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await note.getByRole('button', { name: words('debrief_answer_change'), exact: true }).click();
    await expect(name).toHaveValue('Ms Chen');
  });
});
