import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DebriefPage } from './debrief.ts';
import { expect } from './test.ts';
import { wordsOf } from './messages.ts';

const words = wordsOf('zh-CN');

const ID = 'kept';

export async function opened(page: Page, id = ID): Promise<DebriefPage> {
  await page.goto(`/runs/${id}`);
  const debrief = new DebriefPage(page, 'zh-CN');
  await expect(debrief.result).toBeVisible();
  return debrief;
}

export async function exported(page: Page): Promise<string> {
  await new DebriefPage(page, 'zh-CN').open('debrief_facts');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('debrief_export'), exact: true }).click()
  ]);
  return readFileSync(await download.path(), 'utf8');
}
