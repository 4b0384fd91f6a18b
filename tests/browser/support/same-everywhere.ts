import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { digest } from '#domain/digest';
import { deskActs } from '#machines/desk-acts';
import { readRun } from '#scenario/read-run';
import type { Scorecard } from '#scoring/scorecard';
import { takeCall } from './call.ts';
import { DebriefPage } from './debrief.ts';
import { importFiles, jsonFile } from './files.ts';
import { asRunFile, golden } from './golden.ts';
import { wordsOf } from './messages.ts';
import { expect } from './test.ts';

const words = wordsOf('zh-CN');

export const names: readonly string[] = readdirSync('tests/runs')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));

/** The scenarios that have golden runs: a library that grows makes more tests, and none that takes longer. */
export const scenarios: readonly string[] = [...new Set(names.map((name) => name.split('.')[0]!))];

export const runsOf = (scenario: string): readonly string[] => names.filter((name) => name.startsWith(`${scenario}.`));

/** What a golden run is called where it was imported. */
const idOf = (name: string): string => name.replaceAll('.', '-');

/** Where a run came from, and whether it counts there, are facts of the device and not of the play. */
function played({ origin: _origin, record: _record, ...rest }: Scorecard): unknown {
  return JSON.parse(JSON.stringify(rest));
}

/** The browser computes from each of these golden runs the very card that Node gave it. */
export async function isScoredTheSame(page: Page, runs: readonly string[]): Promise<void> {
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
      [card.dimensions.phrasing, card.dimensions.process, card.dimensions.outcome].map(({ score }) => String(score))
    );
    // The page computes the card anew from the log, and says so if it is not what was sealed.
    await expect(page.getByText(words('debrief_differs')), name).toHaveCount(0);
    await expect(page.getByText(words('debrief_sealed')), name).toHaveCount(0);
    await page.goBack();
    await page.waitForURL('/runs');
  }
}

/** A call that is taken in the browser is sealed with the card that Node computes from its log. */
export async function isSealedTheSame(page: Page): Promise<void> {
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
}
