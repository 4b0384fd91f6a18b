import type { BrowserContext } from '@playwright/test';
import { Call } from './call.ts';
import { expect } from './test.ts';

/** Opens home in a new tab and carries on with the call that was cut short. */
export async function carryOn(context: BrowserContext, before: Call): Promise<Call> {
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: before.words('home_continue_action') }).click();
  await page.waitForURL(/\/call\//);
  const call = new Call(page, before.wanted);
  await expect(page.getByRole('dialog', { name: call.words('call_paused_title') })).toBeVisible();
  return call;
}

/** What the agent has said, as the conversation shows it. */
export function saidBy(entries: readonly object[]): readonly string[] {
  return entries.flatMap((entry) => ('say' in entry ? [String(entry.say)] : []));
}
