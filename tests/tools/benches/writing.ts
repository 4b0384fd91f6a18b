import type { Text } from '#domain/text';
import { choicesAt } from '../../../src/routes/studio/writing/choices.ts';
import { enquiry, shippedAround } from '../../../src/routes/studio/writing/testing/around.ts';
import zh from '../../../src/lib/app/messages/zh-CN.json';
import { inBrowser } from './in-browser.ts';
import { figuresOf, timeMany, type Bench, type Figures } from './figures.ts';

const lines = 2000;
/** More lines than any trainer will ever write, all of one kind. */
const more = Array.from(
  { length: lines },
  (_, at) =>
    `  more-${at}: { say: { zh: "这一句是第${at}句，还剩{left}。", en: "This is line ${at}." }, if: { at: { left: raised } }, until: thanks }\n`
).join('');
const typed = '  ears: { if: { at: { left: raised } }, say: { zh: hao, en: Hello } } ';
/** Whoever writes fast writes a key in so many milliseconds. */
const key_ms = 60;

declare global {
  interface Window {
    /** From a key until the frame is painted that shows it, milliseconds. */
    keysPainted_ms?: number[];
  }
}

/** Runs in the page: times each key that goes to the editor. */
function watchKeys(): void {
  const times: number[] = (window.keysPainted_ms = []);
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      // Before the frame is made, and after it.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    },
    true
  );
}

async function timeKeys(): Promise<Figures> {
  return inBrowser(watchKeys, async (context, url) => {
    const page = await context.newPage();
    await page.goto(`${url}studio`);
    await page.getByRole('button', { name: zh.studio_begin, exact: true }).click();
    const editor = page.getByRole('textbox', { name: zh.studio_text });
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText(more);
    // Read, checked and drawn: what comes after a pause is no part of writing on.
    await page.waitForTimeout(6000);
    await page.evaluate(() => (window.keysPainted_ms!.length = 0));
    await page.keyboard.type(typed, { delay: key_ms });
    await page.waitForTimeout(500);
    return figuresOf(await page.evaluate(() => window.keysPainted_ms!));
  });
}

/** What may stand at the end of it, half a condition written. */
async function timeChoices(): Promise<Figures> {
  const around = await shippedAround();
  const text = `${enquiry}${more}  last: { if: { has: `;
  const say = ({ zh: said }: Text): string => said;
  return timeMany(100, (nth) => choicesAt(`${text}${' '.repeat(nth % 2)}`, text.length, around, say));
}

export const writingBenches: readonly Bench[] = [
  { name: `choices at the cursor of a scenario of ${lines} lines`, budget_ms: 100, judged: 'p95_ms', run: timeChoices },
  {
    name: `a key until it is painted, in a scenario of ${lines} lines in Chromium`,
    budget_ms: 50,
    judged: 'p95_ms',
    run: timeKeys
  }
];
