import { importFiles, jsonFile } from './support/files.ts';
import { asRunFile, golden } from './support/golden.ts';
import { wordsOf } from './support/messages.ts';
import { isScoredTheSame, isSealedTheSame, runsOf, scenarios } from './support/same-everywhere.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });

const words = wordsOf('zh-CN');

for (const timezoneId of ['Asia/Shanghai', 'America/New_York']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const scenario of scenarios)
      test(`the browser computes from each golden run of ${scenario} the very card that Node gave it`, async ({
        page
      }) => {
        await isScoredTheSame(page, runsOf(scenario));
      });
  });
}

test.describe('in America/New_York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('a call that was taken in the browser is sealed with the card that Node computes from its log', async ({
    page
  }) => {
    await isSealedTheSame(page);
  });
});

test('a card that was altered is noticed, by as little as a hundredth of a point', async ({ page }) => {
  const good = await golden('fee-complaint.good');
  const [first, ...rest] = good.card.findings;
  const card = { ...good.card, findings: [{ ...first!, points: first!.points - 1 }, ...rest] };
  await importFiles(page, 'zh-CN', jsonFile('altered.json', asRunFile(good, 'altered', { card })));
  await page.getByRole('link', { name: words('debrief_imported_open') }).click();
  await expect(page.getByText(words('debrief_differs'))).toBeVisible();
});
