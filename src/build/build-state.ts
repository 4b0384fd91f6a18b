import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build is made of: the plug-ins that read scenarios for it live in `src/build` and `src/cli`, so those count too. */
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

/** Written by the build itself. */
const GENERATED = join('src', 'lib', 'app', 'paraglide');

/** The file that the build writes last. */
const BUILT = join('build', '200.html');

function modified_ms(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** The newest change below `path`. Folders count too: their time moves when a file is deleted. */
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

/** Says whether `build/` under `root` is newer than all that it is made from; if asked, also packed for hosts. */
export function isBuildFresh(root: string, packed = false): boolean {
  const built_ms = modified_ms(join(root, packed ? `${BUILT}.br` : BUILT));
  return built_ms !== undefined && SOURCES.every((path) => newest_ms(root, path) <= built_ms);
}
