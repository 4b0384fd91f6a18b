import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** What `shipped-data.ts` prints. */
export interface ShippedData {
  readonly catalogue: readonly unknown[];
  /** The clauses that are scored in a call. */
  readonly callClauses: readonly unknown[];
  /** The same as progress shows them: stage and text. */
  readonly practised: readonly unknown[];
  readonly rings: number;
  /** A moment of a call by language. */
  readonly specimen: unknown;
  readonly digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
  /** By id: what is known of a scenario before it is fetched. */
  readonly scenarios: Readonly<Record<string, unknown>>;
  /** By name; each is shipped as a file of its own, of JSON. */
  readonly files: Readonly<Record<string, unknown>>;
  /** The same, of bytes; here in base64. */
  readonly packed: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const prefix = 'virtual:switchboard/';
/** What the bundler must not take for a file of its own. */
const inner = '\0';
/** Where the files lie in a build: among what Kit names by its content, which hosts may cache for ever. */
const shipped = '_app/immutable/data/';
/** Where the development server has them. */
const served = '/@switchboard/';

/** The list of the clauses that are scored in a call, which a build has without the others. */
const inCall = /[\\/]machines[\\/]inside[\\/]in-call[.]ts$/;

/** What the data is made of: scenarios, policy and lexicon, and the charts, whose digest goes with them. */
const watched =
  /^((scenarios(\/(shared|callers))?|machines\/policy|src\/lib\/language\/lexicon)\/[^/]+\.ya?ml|machines\/.+\.ts)$/;

/**
 * Ships the data, read, checked and compiled when the app is built, so that the browser loads neither yaml nor zod nor
 * a compiler: `virtual:switchboard/catalogue` is what lists show, `practised` what progress shows of the clauses, `specimen` the moment of a call that
 * a newcomer sees, `rings` how often a customer of a shift rings before giving up; `virtual:switchboard/data` says where the rest is to be fetched as JSON. Data is no code: nobody waits for it to be parsed as such. A bad file fails the build with its
 * diagnostics; in development a changed file reloads the page. The clauses of a call are put into a build as a list of their own.
 */
export function dataPlugin(): Plugin {
  let data: Promise<ShippedData> | undefined;
  let builds = false;
  return {
    name: 'switchboard-data',
    configResolved: ({ command }) => void (builds = command === 'build'),
    resolveId: { filter: { id: /^virtual:switchboard\// }, handler: (id) => inner + id },
    load: {
      filter: { id: [/^\0virtual:switchboard\//, inCall] },
      async handler(id) {
        if (inCall.test(id) && !builds) return undefined;
        const shippedData = await (data ??= readData());
        const {
          catalogue,
          practised,
          specimen,
          rings,
          callClauses,
          files: _files,
          packed: _packed,
          ...known
        } = shippedData;
        if (inCall.test(id)) return `export const inCall = ${JSON.stringify(callClauses)};`;
        const name = id.slice(inner.length + prefix.length);
        const parts: Readonly<Record<string, unknown>> = { catalogue, practised, specimen, rings };
        if (Object.hasOwn(parts, name)) return `export default ${literal(parts[name])};`;
        if (name !== 'data') throw new Error(`expected ${Object.keys(parts).join(', ')} or data, came ${name}`);
        const addresses: Record<string, string> = {};
        for (const file of shippedFiles(shippedData)) {
          if (builds) {
            const version = versionOf(file);
            addresses[file.name] = version;
            if (this.environment.name === 'client')
              this.emitFile({ type: 'asset', fileName: addressOf(file.name, version), source: file.source });
          } else if (this.environment.name === 'client') addresses[file.name] = `${served}${file.name}.${file.ending}`;
          // In Node, as in a test, nobody serves: the data is its own address.
          else addresses[file.name] = `data:${file.type};base64,${Buffer.from(file.source).toString('base64')}`;
        }
        const lines = Object.entries({ addresses, ...known }).map(
          ([part, value]) => `export const ${part} = ${literal(value)};`
        );
        if (builds) lines.push(madeWhole);
        return lines.join('\n');
      }
    },
    configureServer: (server) => {
      serve(server, () => (data ??= readData()));
      watch(server, () => (data = undefined));
    }
  };
}

/** In a process of its own: whoever loads the configuration (tests do too) does not load the rooms with it. */
function readData(): Promise<ShippedData> {
  return new Promise((done, fail) => {
    const options = { cwd: root, maxBuffer: 64_000_000, timeout: 180_000 };
    execFile(process.execPath, ['--import', 'tsx', 'src/build/shipped-data.ts'], options, (error, stdout, stderr) => {
      if (error) fail(new Error(`the shipped data is bad\n${stderr || error.message}`));
      else done(JSON.parse(stdout) as ShippedData);
    });
  });
}

/** One file of the data. */
interface ShippedFile {
  readonly name: string;
  readonly source: Uint8Array;
  readonly ending: 'json' | 'txt';
  readonly type: string;
}

function shippedFiles({ files, packed }: ShippedData): readonly ShippedFile[] {
  const json = { ending: 'json', type: 'application/json' } as const;
  // Hosts and the build pack what they take for text: these bytes are a text in an alphabet of its own.
  const text = { ending: 'txt', type: 'text/plain' } as const;
  return [
    ...Object.entries(files).map(([name, value]) => ({ name, source: Buffer.from(JSON.stringify(value)), ...json })),
    ...Object.entries(packed).map(([name, bytes]) => ({ name, source: Buffer.from(bytes, 'base64'), ...text }))
  ];
}

/** What changes of a file's address when its content does. */
function versionOf({ source, ending }: ShippedFile): string {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 6);
  return `${hash}.${ending}`;
}

/** Every page that plays waits for the addresses: they come as versions by name, and are made whole there. */
const madeWhole = `for (const name in addresses) addresses[name] = '/${shipped}' + name.replaceAll('/', '-') + '.' + addresses[name];`;

const addressOf = (name: string, version: string): string => `${shipped}${name.replaceAll('/', '-')}.${version}`;

/** The files of the data among those of a build, by name: `rules`, `reader-zh`, `scenario-zh-<id>`. */
export function dataFiles(files: readonly string[]): ReadonlyMap<string, string> {
  const own = files.filter((file) => file.startsWith(shipped));
  return new Map(own.map((file) => [file.slice(shipped.length).replace(/\.[^.]+\.(json|txt)$/, ''), file]));
}

/** JSON.parse of a string is read faster than the same object as a literal, and nothing in it can be code. */
function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function serve(server: ViteDevServer, dataNow: () => Promise<ShippedData>): void {
  server.middlewares.use(served, (request, response, next) => {
    const name = decodeURIComponent(request.url ?? '').replace(/^\/|\.(json|txt)(\?.*)?$/g, '');
    dataNow().then((data) => {
      const file = shippedFiles(data).find((one) => one.name === name);
      if (!file) return next();
      response.setHeader('content-type', file.type).end(file.source);
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
