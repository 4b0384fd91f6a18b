/** Every text can be read to its end, on every page, at the widths that people have, in both languages; on a phone everything can be hit with a finger. */
import type { Page } from '@playwright/test';
import { settled } from './support/settle.ts';
import { takeCall } from './support/call.ts';
import { cutTexts, smallTargets } from './support/cut.ts';
import { DebriefPage } from './support/debrief.ts';
import { importGolden } from './support/files.ts';
import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, onPhone, test } from './support/test.ts';

test.describe.configure({ timeout: 180_000 });

const widths = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [360, 740]
] as const;

/** Looks at the page as it stands at every width. */
async function nothingIsCut(page: Page, where: string): Promise<void> {
  for (const [width, height] of widths) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => cutTexts(page), { message: `${where} at ${width} px` }).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    inLanguage(language);
    const words = wordsOf(language);
    const end = language === 'en' ? '.en' : '';

    const open = async (page: Page, path: string): Promise<void> => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await settled(page);
    };
    const bring = async (page: Page): Promise<void> => {
      await importGolden(page, language, `broadband-outage.elderly${end}`, 'elderly');
      await importGolden(page, language, `fee-complaint.second-issue${end}`, 'long');
      await importGolden(page, language, 'fee-complaint.rude', 'rude');
    };

    test('no text is cut on pages around a call', async ({ page }) => {
      for (const path of [
        '/',
        '/practice/say',
        '/shift',
        '/sop',
        '/sop/phrases',
        '/sop/policy',
        '/class',
        '/assigned',
        '/runs/none',
        '/nowhere'
      ]) {
        await open(page, path);
        await nothingIsCut(page, path);
      }
      await bring(page);
      for (const path of [
        '/',
        '/practice',
        '/runs',
        '/practice/fee-complaint?seed=3',
        '/practice/company-line?drill=greeting'
      ]) {
        await open(page, path);
        for (const fold of await page.locator('main details').all()) await fold.locator('summary').first().click();
        await nothingIsCut(page, path);
      }
    });

    test('no text is cut in a debrief, folded or not', async ({ page }) => {
      await bring(page);
      for (const run of ['rude', 'long', 'elderly']) {
        await open(page, `/runs/${run}`);
        const debrief = new DebriefPage(page, language);
        await expect(debrief.result).toBeVisible();
        await nothingIsCut(page, run);
        for (const fold of await page.locator('main details').all()) await fold.locator('summary').first().click();
        await debrief.unfold();
        for (const head of await debrief.findings.getByRole('button', { expanded: false }).all())
          if (await head.isVisible()) await head.click();
        await nothingIsCut(page, `${run}, unfolded`);
      }
    });

    for (const mode of ['guided', 'assisted'] as const)
      test(`no text is cut in a call, ${mode}`, async ({ page }) => {
        const call = await takeCall(page, { scenario: 'company-line', mode, seed: 3, language });
        await call.pass(12_000);
        for (const [width, height] of widths) {
          await page.setViewportSize({ width, height });
          await call.pass(200);
          expect(await cutTexts(page), `call at ${width} px`).toEqual([]);
        }
      });

    test('no text is cut in the sandbox', async ({ page }) => {
      await open(page, '/sandbox');
      await nothingIsCut(page, 'before a sandbox');
      const walks = page.getByRole('button', { name: words('sandbox_walk_start'), exact: true });
      await walks.nth(1).click();
      await expect(page.locator('#next')).toBeVisible();
      await nothingIsCut(page, 'a walk');
      await open(page, '/sandbox');
      await nothingIsCut(page, 'what was kept');
      await page.getByLabel(words('sandbox_field_seed')).fill('7');
      await page.getByRole('button', { name: words('sandbox_start_shift'), exact: true }).click();
      await expect(page.getByText(words('sandbox_queue', { count: 1 }))).toBeVisible();
      await nothingIsCut(page, 'a shift of tickets');
    });
  });

  test.describe(`in ${language}, by touch`, () => {
    inLanguage(language);
    onPhone();

    test('whatever is pressed is 44 px high and wide', async ({ page }) => {
      await importGolden(page, language, 'fee-complaint.rude', 'rude');
      for (const path of [
        '/runs',
        '/',
        '/practice',
        '/practice/fee-complaint',
        '/practice/none',
        '/shift',
        '/runs/rude',
        '/runs/none',
        '/sandbox'
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        await settled(page);
        for (const fold of await page.locator('main details').all()) await fold.locator('summary').first().click();
        expect(await smallTargets(page), path).toEqual([]);
      }
    });
  });
}
