/** What `npm run budgets` counts is what a browser loads. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ROUTE_BUDGETS } from '../tools/route-budgets.ts';
import { scriptsOf } from '../tools/weigh.ts';
import { takeCall } from './support/call.ts';
import { importGolden } from './support/files.ts';
import { expect, inLanguage, test } from './support/test.ts';

inLanguage('zh-CN');

const root = resolve(import.meta.dirname, '../..');

/** The scripts that a page asks for from now on, as the budget names them. */
function scriptsAskedBy(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname.slice(1));
  });
  return asked;
}

/** Scripts that the budget of a page counts, and those that it says come later. */
async function counted(
  page: string
): Promise<{ readonly before: readonly string[]; readonly later: readonly string[] }> {
  const budget = ROUTE_BUDGETS.find((one) => one.page === page)!;
  const { first, awaited, later } = (await scriptsOf(root, budget))!;
  // The list of keys comes when somebody asks for it, and trouble when there is some: neither here.
  const { KeyHelp: _keys, StoreTrouble: _trouble, ...rest } = later;
  return { before: [...first, ...awaited], later: Object.values(rest).flat() };
}

test('a newcomer’s home loads the scripts that its budget counts, and no others', async ({ page }) => {
  const asked = scriptsAskedBy(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect([...asked].sort()).toEqual([...(await counted('home')).before].sort());
});

test('home of somebody with a finished and an unfinished run loads no more than a newcomer’s, until one is deleted', async ({
  page,
  context
}) => {
  await importGolden(page, 'zh-CN', 'fee-complaint.slow', 'finished');
  const { words } = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', language: 'zh-CN', seed: 1 });
  await page.close();
  const home = await context.newPage();
  const asked = scriptsAskedBy(home);
  await home.goto('/', { waitUntil: 'networkidle' });
  const unfinished = home.getByRole('region', { name: words('home_continue'), exact: true }).getByRole('listitem');
  const finished = home.getByRole('region', { name: words('home_results'), exact: true }).getByRole('listitem');
  await expect(unfinished).toHaveCount(1);
  await expect(finished).toHaveCount(1);
  const { before, later } = await counted('home');
  expect([...asked].sort()).toEqual([...before].sort());

  await finished.getByRole('button').click();
  await expect(finished).toHaveCount(0);
  await home.getByRole('button', { name: words('home_undo'), exact: true }).click();
  await expect(finished).toHaveCount(1);
  await expect(unfinished).toHaveCount(1);
  expect([...asked].sort()).toEqual([...new Set([...before, ...later])].sort());
});

test('a call by its address loads the scripts that its budget counts; what else it loads is named there', async ({
  page,
  context
}) => {
  const call = await takeCall(page, { scenario: 'fee-complaint', mode: 'exam', language: 'zh-CN', seed: 1 });
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  const asked = scriptsAskedBy(again);
  await again.goto(address, { waitUntil: 'networkidle' });
  // An exam that had begun when its page was closed is paused, and shows nothing but that.
  const conversation = again.getByRole('log', { name: call.words('call_conversation') });
  await expect(
    conversation.or(again.getByRole('dialog', { name: call.words('call_paused_title') })).first()
  ).toBeVisible();
  const { before, later } = await counted('call');
  expect([...asked].filter((script) => !later.includes(script)).sort()).toEqual([...before].sort());
});
