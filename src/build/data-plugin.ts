import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { runProgram } from './run-command.ts';

/** Output of `shipped-data.ts`. */
export interface ShippedData {
  readonly catalogue: readonly unknown[];
  readonly callClauses: readonly unknown[];
  readonly practised: readonly unknown[];
  readonly rings: number;
  readonly digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
  /** Data by name; each is shipped as a separate JSON file. */
  readonly files: Readonly<Record<string, unknown>>;
}

const root = resolve(import.meta.dirname, '../..');
const prefix = 'virtual:switchboard/';
const inner = '\0';
/** Folder of the files in a build, among Kit's content-named files, which hosts may cache forever. */
export const dataFolder = '_app/immutable/data/';
const served = '/@switchboard/';

const inCall = /[\\/]machines[\\/]inside[\\/]in-call[.]ts$/;

const watched =
  /^((scenarios(\/(shared|callers|templates))?|machines\/policy|src\/lib\/language\/lexicon)\/[^/]+\.ya?ml|machines\/.+\.ts)$/;

/** Ships the data checked and compiled, so the browser needs no yaml, zod or compiler. A bad file fails the build. */
export function dataPlugin(): Plugin {
  let data: Promise<ShippedData> | undefined;
  let builds = false;
  return {
    name: 'switchboard-data',
    configResolved: ({ command }) => void (builds = command === 'build'),
    buildStart() {
      if (builds && this.environment.name === 'client') (data ??= readData()).catch(() => undefined);
    },
    resolveId: { filter: { id: /^virtual:switchboard\// }, handler: (id) => inner + id },
    load: {
      filter: { id: [/^\0virtual:switchboard\//, inCall] },
      async handler(id) {
        if (inCall.test(id) && !builds) return undefined;
        const isClient = this.environment.name === 'client';
        // No page is made on a server: what is built for one waits for nothing.
        const shippedData = builds && !isClient ? nothing : await (data ??= readData());
        if (inCall.test(id)) return `export const inCall = ${JSON.stringify(shippedData.callClauses)};`;
        const name = id.slice(inner.length + prefix.length);
        if (name === 'data' && builds && isClient)
          for (const { source, address } of builtFiles(shippedData))
            this.emitFile({ type: 'asset', fileName: address, source });
        return moduleOf(name, shippedData, builds ? 'built' : isClient ? 'served' : 'inlined');
      }
    },
    configureServer: (server) => {
      serve(server, () => (data ??= readData()));
      watch(server, () => (data = undefined));
    }
  };
}

const nothing: ShippedData = {
  catalogue: [],
  callClauses: [],
  practised: [],
  rings: 0,
  digests: { charts: '', policy: '', lexicon: '' },
  files: {}
};

type Source = 'built' | 'served' | 'inlined';

/** Returns the code of a data module. Its content counts towards the size of each page that imports it. */
export function moduleOf(name: string, data: ShippedData, from: Source): string {
  const { catalogue, practised, rings, digests } = data;
  const parts: Readonly<Record<string, unknown>> = { catalogue, practised, rings };
  if (Object.hasOwn(parts, name)) return `export default ${literal(parts[name])};`;
  if (name === 'texts') return `export default ${literal(textAddresses(data, from))};`;
  if (name !== 'data') throw new Error(`expected ${Object.keys(parts).join(', ')}, texts or data, came ${name}`);
  const known = `export const digests = ${literal(digests)};`;
  if (from === 'built')
    return [known, `const versions = ${literal(versionsOf(shippedFiles(data)))};`, addressInBuild].join('\n');
  return [known, `const all = ${literal(addressesOf(data, from))};`, addressElsewhere].join('\n');
}

function addressesOf(data: ShippedData, from: Source): Readonly<Record<string, string>> {
  if (from === 'built') return Object.fromEntries(builtFiles(data).map(({ name, address }) => [name, `/${address}`]));
  const at = from === 'served' ? servedAt : inlined;
  return Object.fromEntries(shippedFiles(data).map((file) => [file.name, at(file)]));
}

function textAddresses(data: ShippedData, from: Source): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const all = addressesOf(data, from);
  const inBoth = (name: string) => ({ 'zh-CN': all[`${name}-zh`]!, en: all[`${name}-en`]! });
  return { lists: inBoth('lists'), specimen: inBoth('specimen') };
}

function builtFiles(data: ShippedData): readonly (ShippedFile & { readonly address: string })[] {
  const files = shippedFiles(data);
  const versions = versionsOf(files);
  return files.map((file) => ({
    ...file,
    address: addressOf(file.name, `${versions[groupOf(file.name)]}.json`)
  }));
}

export async function readData(): Promise<ShippedData> {
  return JSON.parse(await runProgram('shipped-data.ts', 'the shipped data is bad')) as ShippedData;
}

interface ShippedFile {
  readonly name: string;
  readonly source: Uint8Array;
}

function shippedFiles({ files }: ShippedData): readonly ShippedFile[] {
  return Object.entries(files).map(([name, value]) => ({ name, source: Buffer.from(JSON.stringify(value)) }));
}

const groupOf = (name: string): string => name.slice(name.indexOf('/') + 1);

function versionsOf(files: readonly ShippedFile[]): Readonly<Record<string, string>> {
  const groups = new Map<string, ReturnType<typeof createHash>>();
  for (const { name, source } of files) {
    const group = groups.get(groupOf(name)) ?? createHash('sha256');
    groups.set(groupOf(name), group.update(name).update(source));
  }
  return Object.fromEntries([...groups].map(([group, hash]) => [group, hash.digest('base64url').slice(0, 6)]));
}

const addressOf = (name: string, version: string): string => `${dataFolder}${name.replaceAll('/', '-')}.${version}`;
const addressInBuild = `export function addressOf(name) {
  const group = name.slice(name.indexOf('/') + 1);
  return Object.hasOwn(versions, group) ? '/${dataFolder}' + name.replace('/', '-') + '.' + versions[group] + '.json' : undefined;
}`;
const addressElsewhere = `export const addressOf = (name) => (Object.hasOwn(all, name) ? all[name] : undefined);`;
const servedAt = ({ name }: ShippedFile): string => `${served}${name}.json`;
const inlined = ({ source }: ShippedFile): string =>
  `data:application/json;base64,${Buffer.from(source).toString('base64')}`;

/** Returns the data files among the files of a build, by name: `rules`, `reader-zh`, `scenario-zh-<id>`. */
export function dataFiles(files: readonly string[]): ReadonlyMap<string, string> {
  const own = files.filter((file) => file.startsWith(dataFolder));
  return new Map(own.map((file) => [file.slice(dataFolder.length).replace(/\.[^.]+\.json$/, ''), file]));
}

/** Returns the version shared by all files of a scenario in a build, by scenario id. */
export function scenarioVersions(files: readonly string[]): Readonly<Record<string, string>> {
  const ready = [...dataFiles(files)].flatMap(([name, file]) => {
    const [, id] = /^ready-(.+)$/.exec(name) ?? [];
    const [, version] = /\.([^.]+)\.json$/.exec(file) ?? [];
    return id !== undefined && version !== undefined ? [[id, version] as const] : [];
  });
  return Object.fromEntries(ready);
}

function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function serve(server: ViteDevServer, dataNow: () => Promise<ShippedData>): void {
  server.middlewares.use(served, (request, response, next) => {
    const name = decodeURIComponent(request.url ?? '').replace(/^\/|\.json(\?.*)?$/g, '');
    dataNow().then((data) => {
      const file = shippedFiles(data).find((one) => one.name === name);
      if (!file) return next();
      response.setHeader('content-type', 'application/json').end(file.source);
    }, next);
  });
}

function watch(server: ViteDevServer, forget: () => void): void {
  // Lexicon and charts lie beside code that is watched anyway; scenarios do not.
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
