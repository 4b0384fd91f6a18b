import { wordsOf } from './support/messages.ts';
import { expect, inLanguage, test } from './support/test.ts';
import { opened, forkName, slider } from './support/debrief-of.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 60_000 });

const words = wordsOf('zh-CN');

test('the line of time is walked by keys, and talk, findings and desktop stand as they stood', async ({ page }) => {
  const debrief = await opened(page, 'broadband-outage.vague-visit', 'time');
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0:00 /);
  const talk = page.getByRole('list', { name: words('debrief_transcript') });
  // What comes later stands back, and is there all the same.
  const later = talk.getByRole('listitem').filter({ hasText: words('debrief_later') });
  const all = await talk.getByRole('listitem').count();
  expect(all).toBeGreaterThan(10);
  await expect(later).toHaveCount(all);
  const moment = page.getByRole('region', { name: words('debrief_moment') });
  await expect(moment.getByText(words('desk_identity_unverified'))).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(later).toHaveCount(all - 1);
  await talk.getByRole('listitem').nth(3).getByRole('button').first().click();
  await expect(later).toHaveCount(all - 4);
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(later).toHaveCount(0);
  await expect(moment.getByText(words('desk_identity_verified'))).toBeVisible();
  await expect(talk.getByText(words('debrief_call_over'))).toBeVisible();
  // A press on the line of time goes there.
  const box = (await slider(page).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + 10);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^2:\d\d |^3:\d\d /);
  // A finding leads to its place in the call.
  await debrief.open('debrief_findings');
  await debrief.findings.first().getByRole('button').first().click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^5:50 /);
});

test('from here again: the call opens paused at the place, marked as not for record', async ({ page }) => {
  const debrief = await opened(page, 'fee-complaint.rude', 'fork');
  await debrief.result.getByRole('button', { name: forkName }).click();
  await expect(page).toHaveURL(/\/practice\/fee-complaint\/call\//);
  await expect(page.getByRole('button', { name: words('call_resume'), exact: true })).toBeVisible();
  const stored = await page.evaluate(
    () =>
      new Promise<{ header: { origin: string; forkedFrom: object }; firstOnSeed: boolean }[]>((done, fail) => {
        const opening = indexedDB.open('switchboard');
        opening.onerror = () => fail(new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result as never);
          };
        };
      })
  );
  const fork = stored.find(({ header }) => header.origin === 'fork');
  expect(fork).toMatchObject({ firstOnSeed: false, header: { forkedFrom: { run: 'fork', entries: 1 } } });
});
