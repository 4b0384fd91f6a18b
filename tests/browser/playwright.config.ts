import { defineConfig } from '@playwright/test';
import { freePort } from './support/free-port.ts';

// Workers read this file again: they must find the port that the first reading chose.
const port = (process.env['SB_TEST_PORT'] ??= String(await freePort()));
const address = `http://127.0.0.1:${port}`;
const executablePath = process.env['CHROMIUM_PATH'];

/** `npm run deep` runs what takes too long for the gate. */
const isDeep = process.env['SB_DEEP'] !== undefined;

export default defineConfig({
  testDir: '.',
  testMatch: isDeep ? '**/*.deep.spec.ts' : '**/*.spec.ts',
  testIgnore: isDeep ? [] : '**/*.deep.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes the second time is named at the end of `npm test`.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  // How long a busy machine may take over something; what users may wait for is asserted where it is promised.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: 'npx tsx src/build/serve.ts',
    cwd: '../..',
    url: address,
    env: { HOST: '127.0.0.1', PORT: port },
    // A build may come first.
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 }
  }
});
