import { readdirSync, readFileSync } from 'node:fs';
import { digest } from '#domain/digest';
import { deskActs } from '#machines/desk-acts';
import { readRun } from '#scenario/read-run';
import type { Scorecard } from '#scoring/scorecard';
import { takeCall } from './support/call.ts';
import { DebriefPage } from './support/debrief.ts';
import { importFiles, jsonFile } from './support/files.ts';
import { asRunFile, golden } from './support/golden.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 180_000 });

const words = wordsOf('zh-CN');
const names = readdirSync('tests/runs')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));

/** The golden runs of each scenario: a library that grows makes more tests, and none that takes longer. */
const scenarios = new Set(names.map((name) => name.split('.')[0]!));

/** What a golden run is called where it was imported. */
const idOf = (name: string): string => name.replaceAll('.', '-');

/** Where a run came from, and whether it counts there, are facts of the device and not of the play. */
function played({ origin: _origin, record: _record, ...rest }: Scorecard): unknown {
  return JSON.parse(JSON.stringify(rest));
}

for (const timezoneId of ['Asia/Shanghai', 'America/New_York']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const scenario of scenarios) {
      const runs = names.filter((name) => name.startsWith(`${scenario}.`));
      test(`the browser computes from each golden run of ${scenario} the very card that Node gave it`, async ({
        page
      }) => {
        const files = await Promise.all(
          runs.map(async (name) => jsonFile(`${name}.json`, asRunFile(await golden(name), idOf(name))))
        );
        await importFiles(page, 'zh-CN', ...files);
        await expect(page.getByRole('link', { name: words('debrief_imported_open') })).toHaveCount(runs.length);
        for (const name of runs) {
          const { card } = await golden(name);
          // One page for all of them: from the list to a run and back again nothing is loaded anew.
          await page
            .locator(`main a[href="/runs/${idOf(name)}"]`)
            .first()
            .click();
          await page.waitForURL(`/runs/${idOf(name)}`);
          const debrief = new DebriefPage(page, 'zh-CN');
          expect(await debrief.verdicts(), name).toEqual(
            [card.dimensions.phrasing, card.dimensions.process, card.dimensions.outcome].map(({ score }) =>
              String(score)
            )
          );
          // The page computes the card anew from the log, and says so if it is not what was sealed.
          await expect(page.getByText(words('debrief_differs')), name).toHaveCount(0);
          await expect(page.getByText(words('debrief_sealed')), name).toHaveCount(0);
          await page.goBack();
          await page.waitForURL('/runs');
        }
      });
    }

    test('a call that was taken in the browser is sealed with the card that Node computes from its log', async ({
      page
    }) => {
      const good = await golden('fee-complaint.good');
      const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'zh-CN' });
      for (const entry of good.run.entries) await call.perform(entry);
      await call.toDebrief();
      await new DebriefPage(page, 'zh-CN').open('debrief_facts');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words('debrief_export'), exact: true }).click()
      ]);
      const file = readRun(readFileSync(await download.path()), 'export.json', deskActs);
      if (!file.ok) throw new Error(file.diagnostics.map(({ code, message }) => `${code} ${message.en}`).join('\n'));
      expect(file.value.entries).toEqual(good.run.entries);
      const card = played(file.value.seal?.card as Scorecard);
      expect(card).toEqual(played(good.card));
      expect(digest(card)).toBe(digest(played(good.card)));
    });
  });
}

test('a card that was altered is noticed, by as little as a hundredth of a point', async ({ page }) => {
  const good = await golden('fee-complaint.good');
  const [first, ...rest] = good.card.findings;
  const card = { ...good.card, findings: [{ ...first!, points: first!.points - 1 }, ...rest] };
  await importFiles(page, 'zh-CN', jsonFile('altered.json', asRunFile(good, 'altered', { card })));
  await page.getByRole('link', { name: words('debrief_imported_open') }).click();
  await expect(page.getByText(words('debrief_differs'))).toBeVisible();
});
