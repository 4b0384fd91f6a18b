/**
 * `npm run phone`: what somebody waits for on a slow phone, from the brief to a line in two languages. Bytes are as served,
 * times on an emulated phone; tasks are the processor's time here times the phone's slowness, so that a busy machine does
 * not show in them. Wall times do: run it while nothing else runs.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { isBuildFresh } from '../../src/build/serve.ts';
import { runCommand } from '../../src/build/run-command.ts';
import { serveFolder } from '../../src/build/static-server.ts';
import { getBrowser } from './get-browser.ts';
import { tasksIn, TRACED } from './phone/tasks.ts';
import { CallVisit, SLOW_PHONE, slowDown, type CallLanguage, type Fetched } from './phone/visit.ts';

const root = resolve(import.meta.dirname, '../..');
const build = join(root, 'build');
const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Shorter ones are not listed, milliseconds on the phone. */
const listed_ms = 50;

function newContext(browser: Browser, language: CallLanguage): Promise<BrowserContext> {
  return browser.newContext({ ...screen, locale: language });
}

async function timed(browser: Browser, url: string, wanted: CallVisit['wanted']): Promise<void> {
  const context = await newContext(browser, wanted.language);
  const page = await context.newPage();
  await slowDown(await context.newCDPSession(page));
  const visit = new CallVisit(page, wanted);
  await visit.take(url);
  await visit.speak();
  printFetched(await visit.fetched(build));
  const { at_ms } = visit;
  console.log(
    Object.entries(at_ms)
      .map(([moment, ms]) => `${moment} ${ms} ms`)
      .join(' · ')
  );
  console.log(
    `from opening the brief to a call that can be answered: ${at_ms.rings} ms, from pressing start ${at_ms.rings - at_ms.pressed} ms`
  );
  await context.close();
}

async function traced(browser: Browser, url: string, wanted: CallVisit['wanted']): Promise<string> {
  const context = await newContext(browser, wanted.language);
  const page = await context.newPage();
  await browser.startTracing(page, { categories: TRACED });
  const visit = new CallVisit(page, wanted);
  await visit.take(url);
  await visit.speak();
  const trace = await browser.stopTracing();
  await context.close();
  return trace.toString('utf8');
}

function printFetched(fetched: readonly Fetched[]): void {
  const needed = fetched.filter((one) => one.needed);
  for (const { path, bytes, asked_ms } of needed)
    console.log(`${String(asked_ms).padStart(7)} ms ${String(bytes).padStart(8)}  ${path}`);
  const sum = needed.reduce((all, { bytes }) => all + bytes, 0);
  console.log(`${needed.length} responses before the call can be answered, ${(sum / 1000).toFixed(1)} kB by gzip`);
}

function printTasks(trace: string): void {
  for (const [phase, tasks] of tasksIn(trace)) {
    const long = tasks.map(({ took_ms }) => took_ms * SLOW_PHONE.slowdown).sort((a, b) => b - a);
    const shown = long.filter((ms) => ms >= listed_ms).map((ms) => Math.round(ms));
    console.log(
      `after "${phase}": longest task ${Math.round(long[0] ?? 0)} ms, from ${listed_ms} ms: ${shown.join(' ') || 'none'}`
    );
  }
}

const found = await getBrowser(console.log);
if ('message' in found) throw new Error(found.message);
if (!isBuildFresh(root, true)) await runCommand('npx', ['vite', 'build'], { cwd: root });
const { server, url } = await serveFolder(build, { host: '127.0.0.1', port: 0, asked: true });
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const version = (JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')) as { version: string }).version;
  const { down_kbit, latency_ms, slowdown } = SLOW_PHONE;
  console.log(`Build ${version}, ${down_kbit} kbit/s, ${latency_ms} ms a response, processor ${slowdown} times slower`);
  for (const language of ['zh-CN', 'en'] as const) {
    const wanted = { scenario: 'fee-complaint', language };
    console.log(`\n${language}`);
    await timed(browser, url, wanted);
    printTasks(await traced(browser, url, wanted));
  }
} finally {
  await browser.close();
  server.close();
}
