/**
 * `npm run budgets`: how much JavaScript the pages of ROUTE_BUDGETS load, read from the last build.
 * Counted is all that a page asks for before it works: the entry, the page with its layouts, everything they
 * import statically, and scripts in the HTML. What is only loaded later, on demand, is left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ROUTE_BUDGETS } from './route-budgets.ts';

const root = resolve(import.meta.dirname, '../../..');
const output = join(root, '.svelte-kit', 'output');

const chunksSchema = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), imports: z.array(z.string()).default([]) })
);
type Chunks = z.infer<typeof chunksSchema>;

const nodes = z.array(z.number().nullish());
const serverSchema = z.object({
  manifest: z.object({
    _: z.object({
      routes: z.array(
        z.object({ id: z.string(), page: z.object({ layouts: nodes, errors: nodes, leaf: z.number() }).nullable() })
      )
    })
  })
});

/** The files of `keys` and of everything they import statically. */
function filesOf(chunks: Chunks, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`The build's manifest has no "${key}". Was another version of SvelteKit installed?`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    open.push(...chunk.imports);
  }
  return files;
}

function gzipped_bytes(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Prints one line a page. Answers how many pages are over their limit. */
async function main(): Promise<number> {
  const manifestFile = join(output, 'client', '.vite', 'manifest.json');
  const shell = join(root, 'build', '200.html');
  if (!existsSync(manifestFile) || !existsSync(shell)) {
    console.error('There is no build to measure. Run npm run build first.');
    return 1;
  }
  const chunks = chunksSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const server: unknown = await import(pathToFileURL(join(output, 'server', 'manifest-full.js')).href);
  const { routes } = serverSchema.parse(server).manifest._;

  const html = readFileSync(shell, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? '');
  const starts = Object.keys(chunks).filter((key) => chunks[key]?.isEntry && !/\/nodes\/\d+\.js$/.test(key));

  let over = 0;
  for (const { page, route, limit_bytes } of ROUTE_BUDGETS) {
    const found = routes.find(({ id }) => route.test(id.replace(/\/\([^)]+\)/g, '') || '/'));
    if (!found?.page) {
      console.log(`${page.padEnd(6)} not there yet, limit ${limit_bytes / 1000} kB`);
      continue;
    }
    const loaded = [...found.page.layouts, found.page.leaf].filter((node) => typeof node === 'number');
    const keys = loaded.map((node) => `.svelte-kit/generated/client-optimized/nodes/${node}.js`);
    const files = [...filesOf(chunks, [...starts, ...keys])].map((file) => join(output, 'client', file));
    files.push(...scripts.map((script) => join(root, 'build', script)));
    const bytes = files.map(gzipped_bytes).reduce((sum, size) => sum + size, 0);
    const verdict = bytes < limit_bytes ? 'within' : 'OVER';
    console.log(
      `${page.padEnd(6)} ${(bytes / 1000).toFixed(1)} kB of JavaScript in ${files.length} files, ${verdict} its ${limit_bytes / 1000} kB (${found.id})`
    );
    if (bytes >= limit_bytes) over += 1;
  }
  if (over > 0) console.error('Load what the first screen does not need with import(), or move it to a worker.');
  return over;
}

process.exitCode = (await main()) > 0 ? 1 : 0;
