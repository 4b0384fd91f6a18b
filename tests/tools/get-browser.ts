import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chooseBrowser, NO_BROWSER, type BrowserChoice } from './find-browser.ts';
import { runCommand } from '../../src/build/run-command.ts';

/** A download or a package install may take this long before it is given up. */
const INSTALL_LIMIT_MS = 240_000;
const START_LIMIT_MS = 20_000;

function look(): BrowserChoice {
  return chooseBrowser({
    env: process.env,
    platform: process.platform,
    exists: existsSync,
    playwrightPath: chromium.executablePath(),
    canApt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  });
}

/** A browser without its system libraries is there and cannot start. Only Linux has that trouble. */
async function starts(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  return (await runCommand(path, ['--version'], { limit_ms: START_LIMIT_MS })).code === 0;
}

/**
 * Finds a browser, or installs one. Answers its path, or what to tell the reader if there is none.
 * `say` hears about anything that takes long.
 */
export async function getBrowser(say: (line: string) => void): Promise<{ path: string } | { message: string }> {
  const choice = look();
  if (choice.kind === 'refused') return choice;
  if (choice.kind === 'found') {
    if (await starts(choice.path)) return choice;
    return { message: `${choice.path} (${choice.why}) does not start.\n${NO_BROWSER}` };
  }
  const tried: string[] = [];
  for (const way of choice.ways) {
    say(`No browser here yet, installing one: ${way.say}`);
    for (const [command, ...args] of way.commands) {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      const ran = await runCommand(command, args, { limit_ms: INSTALL_LIMIT_MS, env });
      tried.push(`$ ${[command, ...args].join(' ')}\n${ran.output.slice(-2_000)}`);
      if (ran.code !== 0) break;
    }
    const found = look();
    if (found.kind === 'found' && (await starts(found.path))) return found;
  }
  return { message: `${tried.join('\n')}\n${NO_BROWSER}` };
}
