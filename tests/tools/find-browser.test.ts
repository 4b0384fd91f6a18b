import { describe, expect, test } from 'vitest';
import { chooseBrowser, type BrowserFacts } from './find-browser.ts';

function machine(files: readonly string[], rest: Partial<BrowserFacts> = {}): BrowserFacts {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    exists: (path) => files.includes(path),
    canApt: false,
    ...rest
  };
}

describe('which browser the tests use', () => {
  test('CHROMIUM_PATH comes before an installed browser', () => {
    const facts = machine(['/opt/mine', '/usr/bin/chromium'], {
      env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' }
    });
    expect(chooseBrowser(facts)).toMatchObject({ kind: 'found', path: '/opt/mine' });
  });

  test('a CHROMIUM_PATH that leads nowhere is refused, not passed over', () => {
    const facts = machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' } });
    expect(chooseBrowser(facts)).toMatchObject({ kind: 'refused', message: expect.stringContaining('/opt/mine') });
  });

  test.each([
    ['Linux', machine(['/usr/bin/google-chrome', '/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Linux with Edge only', machine(['/usr/bin/microsoft-edge']), '/usr/bin/microsoft-edge'],
    [
      'macOS',
      machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { platform: 'darwin' }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    ],
    [
      'Windows',
      machine(['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
        platform: 'win32',
        env: { Path: 'C:\\Windows', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
      }),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    ]
  ])('an installed browser is found on %s', (_system, facts, path) => {
    expect(chooseBrowser(facts)).toEqual({ kind: 'found', path, why: 'installed' });
  });

  test("Playwright's own is used when nothing is installed", () => {
    const facts = machine(['/cache/chrome'], { playwrightPath: '/cache/chrome' });
    expect(chooseBrowser(facts)).toMatchObject({ kind: 'found', path: '/cache/chrome' });
  });

  test('apt-get is only thought of where it can work', () => {
    const ways = (canApt: boolean): string[] => {
      const choice = chooseBrowser(machine([], { canApt, playwrightPath: '/cache/chrome' }));
      return choice.kind === 'install' ? choice.ways.map((way) => way.say) : [];
    };
    expect(ways(false)).toEqual(['npx playwright install chromium']);
    expect(ways(true)).toHaveLength(2);
  });
});
