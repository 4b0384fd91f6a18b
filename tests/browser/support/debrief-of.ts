import type { Page } from '@playwright/test';
import { DebriefPage } from './debrief.ts';
import { importGolden } from './files.ts';
import { wordsOf } from './messages.ts';
import { expect } from './test.ts';

const words = wordsOf('zh-CN');

export async function opened(page: Page, golden: string, id: string): Promise<DebriefPage> {
  await importGolden(page, 'zh-CN', golden, id);
  await page.goto(`/runs/${id}`);
  const debrief = new DebriefPage(page, 'zh-CN');
  await expect(debrief.result).toBeVisible();
  return debrief;
}

/** Of the buttons that begin the call anew: each has the time in its name. */
export const forkName = new RegExp(`^${words('debrief_fork', { time: '\\d+:\\d\\d' })}$`);

export const slider = (page: Page) => page.getByRole('slider', { name: words('debrief_time_line') });
