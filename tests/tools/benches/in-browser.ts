import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { isBuildFresh } from '../../../src/build/serve.ts';
import { runCommand } from '../../../src/build/run-command.ts';
import { serveFolder } from '../../../src/build/static-server.ts';
import { getBrowser } from '../get-browser.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Measures in Chromium, with the app as it is built and served.
 * @param watch runs in every page before the app does
 * @param measure is given a context of its own, in Chinese and at 1440 by 900 pixels, and the address of the app
 */
export async function inBrowser<T>(
  watch: () => void,
  measure: (context: BrowserContext, url: string) => Promise<T>
): Promise<T> {
  const found = await getBrowser(console.log);
  if ('message' in found) throw new Error(found.message);
  if (!isBuildFresh(root, true)) await runCommand('npx', ['vite', 'build'], { cwd: root });
  const { server, url } = await serveFolder(join(root, 'build'), { host: '127.0.0.1', port: 0, asked: true });
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    // tsx wraps named functions in a helper of that name, which no page has.
    await context.addInitScript('globalThis.__name = (it) => it');
    await context.addInitScript(watch);
    return await measure(context, url);
  } finally {
    await browser.close();
    server.close();
  }
}
