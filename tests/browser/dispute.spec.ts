/** A dispute is answered in the debrief: by somebody with a name, which stands there and is known the next time. */
import { axe } from './support/axe.ts';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';

for (const [language, golden, trainer, size] of [
  ['zh-CN', 'fee-complaint.slow', '陈老师', { width: 390, height: 844 }],
  ['en', 'fee-complaint.tells-early.en', 'Ms Chen', { width: 390, height: 844 }]
] as const)
  test.describe(language, () => {
    inLanguage(language);

    test('an answer to a dispute says who decided, also on a phone', async ({ page }) => {
      await importGolden(page, language, golden, 'answered');
      await page.goto('/runs/answered');
      const debrief = new DebriefPage(page, language);
      const { words } = debrief;
      await debrief.disputeFirst('我说过了 / I did say it');
      const note = debrief.findings.first();
      const name = note.getByRole('textbox', { name: words('debrief_answer_name'), exact: true });
      await note.getByRole('button', { name: words('debrief_answer'), exact: true }).click();
      await expect(name).toBeFocused();
      // Nobody decides without a name.
      await note.getByRole('button', { name: words('debrief_uphold'), exact: true }).click();
      await expect(name).toHaveAttribute('aria-invalid', 'true');
      await name.fill(trainer);
      await page.setViewportSize(size);
      await note.getByRole('button', { name: words('debrief_uphold'), exact: true }).click();
      await expect(note.getByText(words('debrief_by_trainer', { name: trainer }))).toBeVisible();
      await axe(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await note.getByRole('button', { name: words('debrief_answer_change'), exact: true }).click();
      await expect(name).toHaveValue(trainer);
    });
  });
