/** `npm start`: builds if anything changed, then serves `build/` as a static host would. */
import { dirname, join, resolve } from 'node:path';
import type { Text } from '#domain/text';
import { readArguments, type Options } from '../cli/arguments.ts';
import { runCommand } from './run-command.ts';
import { isTaken, serveFolder } from './static-server.ts';
import { readdirSync, statSync } from 'node:fs';

const SOURCES = [
  'machines',
  'scenarios',
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];

const GENERATED = join('src', 'lib', 'app', 'paraglide');

const BUILT = join('build', '200.html');

const root = resolve(import.meta.dirname, '../..');
const first_port = 5180;

const options = {
  port: {
    value: '<port>',
    text: {
      zh: `端口，0 到 65535；默认从 ${first_port} 起取第一个空闲的`,
      en: `0 to 65535; else the first free one from ${first_port}`
    }
  },
  host: {
    value: '<host>',
    text: {
      zh: '主机地址，默认 127.0.0.1；0.0.0.0 供局域网访问',
      en: 'default 127.0.0.1; 0.0.0.0 serves the local network'
    }
  },
  open: { text: { zh: '就绪后打开浏览器', en: 'opens the browser when it is ready' } },
  help: { text: { zh: '显示本说明', en: 'shows this text' } }
} as const satisfies Options;

const usage = [
  'npm start -- [--port <port>] [--host <host>] [--open]',
  ...Object.entries(options).map(
    ([name, it]) =>
      `  ${`--${name} ${'value' in it ? it.value : ''}`.padEnd(16)}${it.text.en}\n${' '.repeat(18)}${it.text.zh}`
  ),
  'PORT and HOST in the environment do the same. 也可以用环境变量 PORT、HOST。'
].join('\n');

function stop(code: number, { en, zh }: Text): never {
  console.error(`${en}\n${zh}`);
  process.exit(code);
}

const args = process.argv.slice(2).map((it) => (it === '-h' ? '--help' : it));
const given = readArguments(args, options);
if ('wrong' in given) stop(2, { zh: `${given.wrong.zh}。\n${usage}`, en: `npm start: ${given.wrong.en}.` });
if (given.words.length > 0)
  stop(2, { zh: `不认识 ${given.words.join(' ')}。\n${usage}`, en: `npm start: unknown ${given.words.join(' ')}.` });
if (given.values.help) {
  console.log(usage);
  process.exit(0);
}

const host = given.values.host ?? (process.env['HOST'] || '127.0.0.1');
const asked = given.values.port ?? (process.env['PORT'] || undefined);
const port = asked === undefined ? first_port : Number(asked);
if (!/^\d*$/.test(asked ?? '') || port > 65_535)
  stop(2, {
    zh: `端口“${asked}”不对：请写 0 到 65535 的数字。`,
    en: `"${asked}" is not a port. Give a number from 0 to 65535.`
  });

if (!isBuildFresh(root)) {
  console.log('Building, this takes up to a minute … 正在构建，最多约一分钟……');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Nothing packed: what is served to the same machine gains nothing by it.
  const env = { UNPACKED: '1' };
  const ran = await runCommand(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    shows: /^  \[/
  });
  if (ran.code !== 0) {
    console.error(ran.output);
    stop(1, { zh: '构建失败，原因见上文。', en: 'The build failed, see above. Nothing is served.' });
  }
}
try {
  const { server, url } = await serveFolder(join(root, 'build'), { host, port, asked: asked !== undefined });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
  console.log(`Switchboard 接线台 is ready at ${url}\nPress Ctrl+C to stop. 按 Ctrl+C 停止。`);
  if (given.values.open) await openBrowser(url);
} catch (error) {
  if (isTaken(error))
    stop(1, {
      zh: `端口 ${port} 已被占用。`,
      en: `Port ${port} is in use. Give another one: npm start -- --port 8080.`
    });
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  stop(1, { zh: `无法在 ${host}:${port} 提供服务。`, en: `Cannot serve at ${host}:${port}: ${error.message}.` });
}

async function openBrowser(url: string): Promise<void> {
  const here = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open', here],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', here]
  };
  const [command, ...rest] = commands[process.platform] ?? ['xdg-open', here];
  const { code } = await runCommand(command!, rest, { limit_ms: 10_000 });
  if (code !== 0)
    console.error(`No browser could be opened: open ${here} yourself. 无法打开浏览器，请自行打开该地址。`);
}

function modified_ms(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function newest_ms(root: string, path: string): number {
  if (path === GENERATED || path.endsWith('.test.ts')) return 0;
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // `src/lib/app` is touched when the generated messages are written into it: only what is in it counts.
  const holdsGenerated = path === dirname(GENERATED);
  const inside = readdirSync(join(root, path)).map((name) => newest_ms(root, join(path, name)));
  return Math.max(holdsGenerated ? 0 : stats.mtimeMs, 0, ...inside);
}

/** Checks whether `build/` under `root` is newer than all its sources; with `packed`, also its compressed files. */
export function isBuildFresh(root: string, packed = false): boolean {
  const built_ms = modified_ms(join(root, packed ? `${BUILT}.br` : BUILT));
  return built_ms !== undefined && SOURCES.every((path) => newest_ms(root, path) <= built_ms);
}
