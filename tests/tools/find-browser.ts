import { posix, win32 } from 'node:path';

/** What the machine has, gathered beforehand, so that the decision itself can be tested. */
export interface BrowserFacts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Says whether a file is there. */
  readonly exists: (path: string) => boolean;
  /** Where Playwright keeps its own Chromium, downloaded or not. */
  readonly playwrightPath?: string;
  /** True if packages can be installed with apt-get by this user. */
  readonly canApt: boolean;
}

/** One command that may bring a browser. */
export interface InstallWay {
  readonly say: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
}

export type BrowserChoice =
  | { readonly kind: 'found'; readonly path: string; readonly why: string }
  | { readonly kind: 'install'; readonly ways: readonly InstallWay[] }
  | { readonly kind: 'refused'; readonly message: string };

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge', 'msedge'];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
];

const WAYS: { readonly playwright: InstallWay; readonly apt: InstallWay } = {
  playwright: {
    say: 'npx playwright install chromium',
    commands: [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']]
  },
  apt: {
    say: 'apt-get update && apt-get install -y chromium fonts-noto-cjk',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    ]
  }
};

/** Said when no browser could be had. */
export const NO_BROWSER = [
  'No Chromium-based browser was found, and none could be installed: the browser tests did not run.',
  'Install Chrome, Chromium or Edge, or run "npx playwright install chromium", or set CHROMIUM_PATH to a browser. Then run npm test again.',
  '没有找到 Chromium 内核的浏览器，也无法自动安装，浏览器测试没有运行。',
  '请安装 Chrome、Chromium 或 Edge，或运行 “npx playwright install chromium”，或将环境变量 CHROMIUM_PATH 设为浏览器的路径，然后重新运行 npm test。'
].join('\n');

/** Every place a browser may be in on this machine, best first. */
function places(facts: BrowserFacts): string[] {
  const { env, platform } = facts;
  const onWindows = platform === 'win32';
  const { join, delimiter } = onWindows ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, onWindows ? `${name}.exe` : name)));
  if (platform === 'darwin') return [...onPath, ...MAC];
  if (!onWindows) return onPath;
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined
  );
  return [...onPath, ...WINDOWS.flatMap((rest) => roots.map((root) => join(root, rest)))];
}

/**
 * Which browser the tests use: CHROMIUM_PATH, else an installed one, else Playwright's own, else how to get one.
 * A CHROMIUM_PATH that leads nowhere is refused rather than passed over: whoever set it meant that browser.
 */
export function chooseBrowser(facts: BrowserFacts): BrowserChoice {
  const wished = facts.env['CHROMIUM_PATH'];
  if (wished) {
    if (facts.exists(wished)) return { kind: 'found', path: wished, why: 'CHROMIUM_PATH' };
    const message = `CHROMIUM_PATH is "${wished}", and there is no file. Correct it or leave it out.\nCHROMIUM_PATH 指向的文件不存在，请更正或取消设置。`;
    return { kind: 'refused', message };
  }
  const installed = places(facts).find((path) => facts.exists(path));
  if (installed) return { kind: 'found', path: installed, why: 'installed' };
  if (facts.playwrightPath && facts.exists(facts.playwrightPath)) {
    return { kind: 'found', path: facts.playwrightPath, why: "Playwright's own" };
  }
  return { kind: 'install', ways: facts.canApt ? [WAYS.playwright, WAYS.apt] : [WAYS.playwright] };
}
