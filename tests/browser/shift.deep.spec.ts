/** A shift: rings that are answered in time or missed, calls among them that are runs like any other, after-call work, a report; and leaving in the middle. */
import type { Page } from '@playwright/test';
import { bringClock, leap } from './support/clock.ts';
import { introduce } from './support/call.ts';
import { wordsOf, type Language, type Words } from './support/messages.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { startShift } from './support/shift.ts';

const spoken = {
  'zh-CN': {
    greeting: '您好，工号1024为您服务，请问有什么可以帮您？',
    summary: '客户反映问题，没处理完，通话中断。电话13700137005。'
  },
  en: {
    greeting: 'Hello, agent 1024 speaking. How can I help you?',
    summary: 'Customer called about a problem; the call broke off. Phone 13700137005.'
  }
} as const satisfies Record<Language, object>;

/** Answers, greets, and hangs up at once. */
async function takeAndDrop(page: Page, words: Words, language: Language): Promise<void> {
  await page.getByRole('button', { name: words('call_answer') }).click();
  await expect(page).toHaveURL(/\/call\//);
  const field = page.getByRole('textbox', { name: words('call_composer') });
  // It was answered where it rang: one speaks at once.
  await expect(field).toBeFocused();
  await field.fill(spoken[language].greeting);
  await field.press('Enter');
  await page.getByRole('button', { name: words('call_end') }).click();
  await page.getByRole('button', { name: words('call_end_anyway') }).click();
  await page.getByRole('link', { name: words('call_to_wrap_up') }).click();
}

async function wrapUp(page: Page, words: Words, language: Language): Promise<void> {
  await expect(page.getByLabel(words('wrap_reason'))).toBeFocused();
  await page.getByRole('button', { name: words('wrap_file') }).click();
  await expect(page.getByText(words('wrap_missing'))).toHaveCount(3);
  await page.getByLabel(words('wrap_reason')).selectOption({ index: 1 });
  await page.getByLabel(words('wrap_result')).selectOption({ index: 5 });
  await page.getByLabel(words('wrap_summary')).fill(spoken[language].summary);
  // What was written outlives a reload.
  await page.reload();
  await expect(page.getByLabel(words('wrap_summary'))).toHaveValue(spoken[language].summary);
  await axe(page);
  await page.getByLabel(words('wrap_summary')).press('Control+Enter');
  await expect(page.getByRole('heading', { name: words('wrap_filed'), exact: true })).toBeFocused();
  await expect(page.getByText(words('wrap_private_wrong', { told: '13700137005' }))).toBeVisible();
  await axe(page);
}

test.describe('a shift', () => {
  inLanguage('zh-CN');
  const words = wordsOf('zh-CN');

  test('comes by the code and on the day that one gives it', async ({ page }) => {
    await bringClock(page);
    await page.goto('/shift');
    await introduce(page, words);
    const [seed, day] = [page.getByLabel(words('shift_seed')), page.getByLabel(words('sandbox_field_date'))];
    await expect(seed).toHaveValue(/^\d{1,5}$/);
    await expect(day).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
    await seed.fill('x');
    await page.getByRole('button', { name: words('shift_start') }).click();
    await expect(seed).toBeFocused();
    await seed.fill('4711');
    await day.fill('2026-11-24');
    await page.getByRole('button', { name: words('shift_start') }).click();
    await expect(page.getByRole('heading', { name: words('shift_gap', { n: 1 }) })).toBeVisible();
    await page.getByRole('button', { name: words('shift_skip') }).click();
    await page.getByRole('button', { name: words('call_answer') }).click();
    await expect(page).toHaveURL(/\/call\//);
    const [shifts, runs] = await page.evaluate(
      () =>
        new Promise<unknown[][]>((resolve) => {
          const opening = indexedDB.open('switchboard');
          opening.onsuccess = () => {
            const look = opening.result.transaction(['shifts', 'runs']);
            const all = ['shifts', 'runs'].map((name) => look.objectStore(name).getAll() as IDBRequest<unknown[]>);
            look.oncomplete = () => resolve(all.map(({ result }) => result));
          };
        })
    );
    expect(shifts).toMatchObject([{ header: { seed: 4711, date: '2026-11-24' } }]);
    const [{ header }] = runs as [{ readonly header: { readonly opensAt: string } }];
    expect(header.opensAt).toMatch(/^2026-11-24 /);
  });

  test('a missed ring comes again, then the customer is lost; what is left and come back to is where it was', async ({
    page
  }) => {
    await startShift(page, words);
    await page.getByRole('button', { name: words('shift_skip') }).click();
    await expect(page.getByRole('button', { name: words('call_answer') })).toBeFocused();
    await leap(page, 16_000);
    await expect(page.getByText(words('shift_missed'))).toBeVisible();
    await page.getByRole('button', { name: words('shift_skip') }).click();
    await leap(page, 16_000);
    await expect(page.getByText(words('shift_lost'))).toBeVisible();
    // Loaded anew, nothing rings before somebody says so.
    await page.reload();
    await expect(page.getByRole('heading', { name: words('shift_paused') })).toBeVisible();
    await leap(page, 60_000);
    await expect(page.getByRole('heading', { name: words('shift_paused') })).toBeVisible();
    await page.getByRole('button', { name: words('shift_skip') }).click();
    await takeAndDrop(page, words, 'zh-CN');
    await wrapUp(page, words, 'zh-CN');
    await page.getByRole('link', { name: words('wrap_to_shift') }).click();
    await expect(page.getByRole('heading', { name: words('shift_gap', { n: 3 }) })).toBeVisible();
    await axe(page);
    // Whoever looks at results is not called.
    await page.goto('/runs');
    await page.getByRole('link', { name: words('runs_to_shifts') }).click();
    await expect(page.getByRole('heading', { name: words('shift_paused') })).toBeVisible();
    // Home says that it is not over, and leads back.
    await page.goto('/');
    await expect(page.getByText(words('home_shift_at', { n: 3, of: 3 }))).toBeVisible();
    await page.getByRole('link', { name: words('home_shift_continue') }).click();
    await expect(page.getByRole('heading', { name: words('shift_gap', { n: 3 }) })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: words('shift_paused') })).toBeVisible();
    await page.getByRole('button', { name: words('shift_end') }).click();
    await expect(page.getByText(words('shift_lesson_lost', { count: 1 }))).toBeVisible();
    await axe(page);
    // Its call is a run like any other, with what was filed in its debrief.
    await page
      .getByRole('region', { name: words('shift_report_ended') })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/\/runs\//);
    await page.getByText(words('wrap_title'), { exact: true }).click();
    await expect(page.getByText(words('wrap_private_wrong', { told: '13700137005' }))).toBeVisible();
    // Home and the list say that it belongs to a shift, and how that went.
    await page.goto('/runs');
    await expect(page.getByText(words('shift_place', { call: 2, of: 3 }))).toBeVisible();
    await page.goto('/');
    const card = page.getByRole('region', { name: words('home_shift_last') });
    await expect(card).toBeVisible();
    await axe(page);
    await card.getByRole('link').click();
    // Deleted, it goes with its call, and comes back with it.
    await page
      .getByRole('button', { name: words('shift_delete') })
      .first()
      .click();
    await expect(page.getByRole('button', { name: words('shift_start') })).toBeVisible();
    await page.getByRole('button', { name: words('debrief_undo') }).click();
    await expect(page.getByRole('heading', { name: words('shift_report_ended') })).toBeVisible();
  });
});
