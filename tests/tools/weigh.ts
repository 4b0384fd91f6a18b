/** Reads off the last build which scripts a page loads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { RouteBudget } from './route-budgets.ts';

const chunksSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([])
  })
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

/** Scripts of one page, as paths below the folder that is served. */
export interface PageScripts {
  /** The route's id. */
  readonly route: string;
  /** Scripts in the HTML, the entry, layouts and page, and everything they import statically. */
  readonly first: readonly string[];
  /** What those import when they run, and the page waits for. */
  readonly awaited: readonly string[];
  /** By the names of the budget's `later`. */
  readonly later: Readonly<Record<string, readonly string[]>>;
}

/** True if there is a build to weigh. */
export function isBuilt(root: string): boolean {
  return existsSync(manifestOf(root)) && existsSync(join(root, 'build', '200.html'));
}

/** The scripts of a page in the last build; nothing if the build has no such route. */
export async function scriptsOf(root: string, budget: RouteBudget): Promise<PageScripts | undefined> {
  const chunks = chunksSchema.parse(JSON.parse(readFileSync(manifestOf(root), 'utf8')));
  const server: unknown = await import(pathToFileURL(join(root, '.svelte-kit/output/server/manifest-full.js')).href);
  const { routes } = serverSchema.parse(server).manifest._;
  const found = routes.find(({ id }) => budget.route.test(id.replace(/\/\([^)]+\)/g, '') || '/'));
  if (!found?.page) return undefined;
  const { layouts, errors, leaf } = found.page;
  const html = readFileSync(join(root, 'build', '200.html'), 'utf8');
  const inPage = [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map((match) => match[1] ?? '');
  const isNode = (key: string): boolean => /\/nodes\/\d+\.js$/.test(key);
  const starts = Object.keys(chunks).filter((key) => chunks[key]?.isEntry && !isNode(key));
  const mine = [...layouts, ...errors, leaf]
    .filter((node) => typeof node === 'number')
    .map((node) => `.svelte-kit/generated/client-optimized/nodes/${node}.js`);

  const first = staticallyFrom(chunks, [...starts, ...mine], new Set());
  const loaded = new Set(first);
  const awaited: string[] = [];
  const later: Record<string, readonly string[]> = {};
  const open = [...first];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const wanted of chunks[key]?.dynamicImports ?? []) {
      const name = chunks[wanted]?.name ?? wanted;
      // Other pages, and Kit's own page for when nothing works.
      if (isNode(wanted) || loaded.has(wanted) || name === 'error-template') continue;
      if (Object.hasOwn(budget.later, name)) {
        if (!Object.hasOwn(later, name)) open.push(wanted);
        later[name] = [wanted];
        continue;
      }
      // What comes later may bring what comes later still, if the budget names that, too.
      if (!loaded.has(key))
        throw new Error(`"${name}" is imported by what comes later: name it in the budget of ${budget.page}.`);
      const more = staticallyFrom(chunks, [wanted], loaded);
      for (const one of more) loaded.add(one);
      awaited.push(...more);
      open.push(...more);
    }
  }
  for (const [name, keys] of Object.entries(later)) later[name] = filesOf(chunks, staticallyFrom(chunks, keys, loaded));
  return { route: found.id, first: [...filesOf(chunks, first), ...inPage], awaited: filesOf(chunks, awaited), later };
}

function manifestOf(root: string): string {
  return join(root, '.svelte-kit/output/client/.vite/manifest.json');
}

/** The chunks of `keys` and of everything they import statically, without those that are there already. */
function staticallyFrom(chunks: Chunks, keys: readonly string[], there: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`The build's manifest has no "${key}". Was another version of SvelteKit installed?`);
    if (found.has(key) || there.has(key)) continue;
    found.add(key);
    open.push(...chunk.imports);
  }
  return [...found];
}

function filesOf(chunks: Chunks, keys: readonly string[]): readonly string[] {
  return keys.map((key) => chunks[key]!.file);
}
