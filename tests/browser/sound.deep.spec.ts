/** A call that is heard: off unless asked for, only with a voice of the device, silent with whatever stops the talk. */
import type { Page } from '@playwright/test';
import { takeCall } from './support/call.ts';
import { axe, expect, inLanguage, test } from './support/test.ts';
import { wordsOf } from './support/messages.ts';

inLanguage('zh-CN');
test.describe.configure({ timeout: 90_000 });
const words = wordsOf('zh-CN');
const wanted = { scenario: 'fee-complaint', mode: 'exam', seed: 79, language: 'zh-CN' } as const;

const greeting = '您好，工号1024为您服务，请问有什么可以帮您？';

interface Device {
  readonly spoken: string[];
  cancelled: number;
  rung: number;
}
declare global {
  interface Window {
    device: Device;
  }
}

/** A device with these voices, which says what it is told and never reports an end. */
async function bringDevice(page: Page, voices: readonly { readonly lang: string; readonly localService: boolean }[]) {
  await page.addInitScript((known) => {
    const device: Device = { spoken: [], cancelled: 0, rung: 0 };
    window.device = device;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => known.map((voice) => ({ name: voice.lang, ...voice })),
      speak: ({ text }: { text: string }) => device.spoken.push(text),
      cancel: () => (device.cancelled += 1)
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    // Voices that are none of the browser's cannot be given to its utterances.
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      }
    });
    const Real = window.AudioContext;
    Object.defineProperty(window, 'AudioContext', {
      value: class extends Real {
        constructor() {
          super();
          device.rung += 1;
        }
      }
    });
  }, voices);
}

const device = (page: Page): Promise<Device> => page.evaluate(() => window.device);
const local = { lang: 'zh-CN', localService: true };

test('it is off by default: nothing rings, nobody speaks, and there is no button for it', async ({ page }) => {
  await bringDevice(page, [local]);
  const call = await takeCall(page, wanted);
  await call.say(greeting);
  await call.pass(8_000);
  await expect(call.talk).toContainText(words('call_customer_said'));
  expect(await device(page)).toEqual({ spoken: [], cancelled: 0, rung: 0 });
  await expect(page.getByRole('button', { name: words('call_sound_off') })).toHaveCount(0);
});

test('where the device has no voice of the language the setting says so, and cannot be chosen', async ({ page }) => {
  await bringDevice(page, [{ lang: 'zh-CN', localService: false }]);
  await page.goto('/practice/fee-complaint');
  await page.getByText(words('brief_options')).click();
  const voice = page.getByRole('checkbox', { name: words('sound_voice') });
  await expect(page.getByText(words('sound_no_voice_zh'))).toBeVisible();
  await expect(voice).toBeDisabled();
  await page.getByRole('checkbox', { name: words('sound_ring') }).check();
  await expect(page.getByLabel(words('sound_volume'))).toBeEnabled();
  await axe(page);
});

test('switched on, it rings until it is answered, the customer is heard in sentences, and a pause is silence', async ({
  page
}) => {
  await bringDevice(page, [local]);
  await page.goto('/practice/fee-complaint');
  await page.getByText(words('brief_options')).click();
  await page.getByRole('checkbox', { name: words('sound_ring') }).check();
  await page.getByRole('checkbox', { name: words('sound_voice') }).check();
  const call = await takeCall(page, wanted, () =>
    expect.poll(async () => (await device(page)).rung, 'times that it has rung').toBe(1)
  );
  await call.say(greeting);
  await call.pass(6_000);
  const { spoken } = await device(page);
  expect(spoken.length).toBeGreaterThan(0);
  for (const sentence of spoken) await expect(call.talk).toContainText(sentence);
  const before = (await device(page)).cancelled;
  await call.once(() => call.press(words('call_pause')));
  await call.pass(200);
  expect((await device(page)).cancelled).toBeGreaterThan(before);
  await call.pass(60_000);
  expect((await device(page)).spoken).toEqual(spoken);
});

test('one press silences it for this call', async ({ page }) => {
  await bringDevice(page, [local]);
  await page.addInitScript(() => localStorage.setItem('sb.sound', 'voice'));
  const call = await takeCall(page, wanted);
  expect((await device(page)).rung).toBe(0);
  await page.getByRole('button', { name: words('call_sound_off') }).click();
  await call.say(greeting);
  await call.pass(8_000);
  expect((await device(page)).spoken).toEqual([]);
  await expect(page.getByRole('button', { name: words('call_sound_on') })).toBeVisible();
});
