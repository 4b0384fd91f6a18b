import { execFile } from 'node:child_process';
import { relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** What `shipped-data.ts` prints. */
export interface ShippedData {
  readonly policy: unknown;
  readonly lexicon: unknown;
  readonly catalogue: readonly unknown[];
  /** Compiled, by id. */
  readonly scenarios: Readonly<Record<string, unknown>>;
}

const root = resolve(import.meta.dirname, '../../..');
const prefix = 'virtual:switchboard/';
/** What the bundler must not take for a file of its own. */
const inner = '\0';

/** Folders whose files are served here as data. */
const watched = /^(scenarios|machines\/policy|src\/lib\/language\/lexicon)\/[^/]+\.ya?ml$/;

/**
 * Serves the shipped data as modules, read and checked when the app is built, so that the browser loads
 * neither yaml nor zod: `virtual:switchboard/catalogue`, `…/scenario/<id>`, `…/policy`, `…/lexicon`. A bad file
 * fails the build with its diagnostics; in development a changed file reloads the page.
 */
export function dataPlugin(): Plugin {
  let data: Promise<ShippedData> | undefined;
  return {
    name: 'switchboard-data',
    resolveId: { filter: { id: /^virtual:switchboard\// }, handler: (id) => inner + id },
    load: {
      filter: { id: /^\0virtual:switchboard\// },
      handler: async (id) => moduleOf(id.slice(inner.length + prefix.length), await (data ??= readData()))
    },
    configureServer: (server) => watch(server, () => (data = undefined))
  };
}

/** In a process of its own: whoever loads the configuration (tests do too) does not load the rooms with it. */
function readData(): Promise<ShippedData> {
  return new Promise((done, fail) => {
    const options = { cwd: root, maxBuffer: 64_000_000, timeout: 60_000 };
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/tooling/shipped-data.ts'],
      options,
      (error, stdout, stderr) => {
        if (error) fail(new Error(`the shipped data is bad\n${stderr || error.message}`));
        else done(JSON.parse(stdout) as ShippedData);
      }
    );
  });
}

function moduleOf(name: string, data: ShippedData): string {
  if (name === 'policy') return json(data.policy);
  if (name === 'lexicon') return json(data.lexicon);
  if (name === 'catalogue') return catalogueModule(data);
  const id = name.replace(/^scenario\//, '');
  if (id === name || !Object.hasOwn(data.scenarios, id))
    throw new Error(`expected the id of a shipped scenario, came ${name}`);
  return json(data.scenarios[id]);
}

function catalogueModule({ catalogue, scenarios }: ShippedData): string {
  const loaders = Object.keys(scenarios).map(
    (id) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(`${prefix}scenario/${id}`)})`
  );
  return [
    json(catalogue),
    `const loaders = {\n${loaders.join(',\n')}\n};`,
    'export const loadScenario = async (id) => (Object.hasOwn(loaders, id) ? (await loaders[id]()).default : undefined);'
  ].join('\n');
}

/** JSON.parse of a string is read faster than the same object as a literal, and nothing in it can be code. */
function json(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

function watch(server: ViteDevServer, forget: () => void): void {
  // Lexicon and policy lie beside code that is watched anyway; scenarios do not.
  server.watcher.add(resolve(root, 'scenarios'));
  server.watcher.add(resolve(root, 'machines/policy'));
  const changed = (path: string) => {
    if (!watched.test(relative(root, path).replaceAll('\\', '/'))) return;
    forget();
    for (const { moduleGraph } of Object.values(server.environments)) {
      for (const [id, module] of moduleGraph.idToModuleMap)
        if (id.startsWith(inner + prefix)) moduleGraph.invalidateModule(module);
    }
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  for (const event of ['change', 'add', 'unlink'] as const) server.watcher.on(event, changed);
}
