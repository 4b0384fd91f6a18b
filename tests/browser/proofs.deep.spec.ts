/** Proofs in view, and what a version changes on the chart: a process owner reads them, checks a draft further, and finds its changes in place, by keys alone. */
import type { Page } from '@playwright/test';
import { pathTo } from '#analysis/inside/proving/graph';
import { nominalLimits } from '#analysis/nominal-limits';
import { classReport, failureReport } from '#analysis/proof-report';
import type { LookedInto } from '#analysis/proof-standing';
import { exploreClass } from '#analysis/prove';
import { overSteps } from '#analysis/inside/invariants';
import { classesUnder } from '#analysis/ticket-classes';
import { loadPolicy } from '../../src/cli/data.ts';
import { wordsOf } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { tab } from './support/proofs.ts';

test.describe.configure({ timeout: 120_000 });

const rule = '3.3-unanswered-2h';

/** A proposal in which two hours have become one. */
async function shorten(page: Page): Promise<void> {
  await page.goto('/sop/policy');
  const amount = page.locator(`[data-field="limits/${rule}"]`).getByRole('spinbutton');
  await amount.waitFor();
  await amount.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
}

/** What would be found if the SOP let a life of an enquiry break what is proved first: no sound chart does. */
async function aFailure(): Promise<LookedInto> {
  const policy = await loadPolicy();
  if (!policy.ok) throw new Error('the shipped policy cannot be read');
  const enquiry = classesUnder(policy.value).find(({ id }) => id === 'enquiry')!;
  const bounds = { states: 60, time_ms: Infinity, walks: 0 };
  const explored = exploreClass(enquiry, { limits: nominalLimits(policy.value), bounds });
  const life = { prepared: explored.prepared, events: pathTo(explored, 40) };
  const failure = failureReport({ invariant: overSteps[0]!, what: { zh: '样本', en: 'a sample' }, life });
  return { classes: [classReport(explored)], whole: false, failures: [failure], open: [] };
}

/** The page is told this in the place of what its own worker would find. */
async function tellFound(page: Page, found: LookedInto): Promise<void> {
  await page.addInitScript((told) => {
    window.Worker = new Proxy(Worker, {
      construct(Made, given: [string | URL, WorkerOptions?]) {
        const worker = new Made(...given);
        if (String(given[0]).includes('policy-proofs-worker'))
          worker.postMessage = () =>
            worker.dispatchEvent(new MessageEvent('message', { data: { tells: 'found', found: told } }));
        return worker;
      }
    });
  }, found);
}

test.describe('en', () => {
  inLanguage('en');
  const words = wordsOf('en');

  test('a draft is checked further, and that is stopped', async ({ page }) => {
    await shorten(page);
    await tab(page, words, 'policy_tab_proofs').click();
    await expect(page.getByText(words('proofs_unchecked', { count: 3 }))).toBeVisible();
    await page.getByRole('button', { name: words('proofs_check'), exact: true }).press('Enter');
    const stop = page.getByRole('button', { name: words('policy_try_stop'), exact: true });
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/, { timeout: 90_000 });
    await expect(stop).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: words('proofs_check'), exact: true })).toBeFocused();
    // What was found by then stays, and says how far it went.
    const [before] = words('proofs_stopped', { done: '§', of: 15, name: '' }).split('§');
    const stopped = page.getByRole('region', { name: words('proofs_title', { version: '' }) }).getByText(before!);
    await expect(stopped).toBeVisible();
    await expect(page.locator('[aria-live="polite"]').filter({ hasText: before! })).toHaveCount(1);
    // So it does when the page comes up anew.
    await page.reload();
    await expect(stopped).toBeVisible();
  });

  test('a life that breaks what is proved opens in the sandbox, as far as a desk plays it', async ({ page }) => {
    await tellFound(page, await aFailure());
    await shorten(page);
    await tab(page, words, 'policy_tab_proofs').click();
    await page.getByRole('button', { name: words('proofs_check'), exact: true }).press('Enter');
    const broken = page.locator('[data-proof]').filter({ hasText: 'a sample' });
    const steps = await broken.getByRole('list').first().getByRole('listitem').count();
    expect(steps).toBeGreaterThan(2);
    await expect(broken).toContainText(words('proofs_desk_whole'));
    await broken.getByRole('button', { name: words('proofs_desk_open'), exact: true }).press('Enter');
    await page.waitForURL(/\/sandbox\?desk=/);
    await expect(page.locator('#ticket-name')).toBeVisible();
    // What to look at is told; the desk stands behind the last step, and can be walked back through.
    const look = words('proofs_desk_look', { what: 'a sample' });
    await expect(page.getByRole('paragraph').filter({ hasText: look })).toBeVisible();
    await expect(page.locator('#next')).toBeVisible();
  });

  test('what a version changes lies on the chart and in a table, and leads back to its value', async ({ page }) => {
    await shorten(page);
    await expect(page.locator('#policy-open')).toHaveText(words('policy_version', { number: 1 }));
    await tab(page, words, 'policy_tab_changes').click();
    await page.getByRole('link', { name: words('policy_differs_on_chart') }).press('Enter');
    await expect(page).toHaveURL(/\/sop\?difference=1/);
    const changes = page.getByRole('region', {
      name: words('sop_changes', { version: words('policy_version', { number: 1 }) })
    });
    const row = changes.getByRole('row').nth(1);
    await expect(row).toContainText('→');
    await axe(page);
    await row.getByRole('button').first().press('Enter');
    const marked = page.locator('svg [aria-pressed="true"]').first();
    await expect(marked).toHaveAttribute('aria-label', new RegExp(words('sop_layer_changed_only')));
    await changes.getByRole('row').nth(1).getByRole('link').press('Enter');
    await expect(page).toHaveURL(/\/sop\/policy\?/);
    await expect(page.locator(`[data-field="limits/${rule}"]`).getByRole('spinbutton')).toBeVisible();
  });
});
