import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { ReadLanguage } from '#language/lexicon-bundle';
import { dataFiles, dataFolder, scenarioVersions } from './data-plugin.ts';

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>;

const root = resolve(import.meta.dirname, '../..');
// In `src/app.html` boot.js stands behind what the page preloads: a browser looks no further than a script while the content security policy is not known.
const script = 'boot.js';

const loaded = {
  call: [
    'src/routes/practice/[scenario]/call/[run]/+page.svelte',
    'src/lib/app/start-run.ts',
    'src/lib/storage/database.ts',
    'src/lib/storage/profile.ts',
    'src/lib/session/storage-status.ts'
  ],
  brief: ['src/routes/practice/[scenario]/+page.svelte']
} as const;

interface Ahead {
  readonly scripts: Readonly<Record<'both' | 'brief' | 'call', readonly string[]>>;
  readonly rules: string;
  readonly worker: string;
  readonly scenarios: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, LanguageFiles>>;
}

interface LanguageFiles {
  readonly scenario: string;
  readonly names: string;
  readonly reader: string;
  readonly lists: string;
  readonly specimen: string;
}

/** Ships the script run before first paint with the file addresses of a page, as only the build knows their names. */
export function bootPlugin(): Plugin {
  return {
    name: 'switchboard-boot',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${script}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(readScript());
      });
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: script, source: withAddresses(readScript(), aheadIn(bundle)) });
    }
  };
}

function readScript(): string {
  return readFileSync(resolve(root, 'src', script), 'utf8');
}

function withAddresses(source: string, ahead: Ahead): string {
  const hole = /\bnull(?=\s*\);\s*$)/;
  if (!hole.test(source)) throw new Error(`expected ${script} to end in the call of its function with null`);
  const [blocks, lines] = [/^\s*\/\*[\s\S]*?\*\/\n/gm, /^\s*\/\/.*\n/gm];
  return source
    .replace(hole, () => JSON.stringify(ahead))
    .replace(blocks, '')
    .replace(lines, '');
}

function aheadIn(bundle: Bundle): Ahead {
  const data = dataFiles(Object.keys(bundle));
  const worker = Object.keys(bundle).find((file) => /\/reader-worker-[^/]+\.js$/.test(file));
  if (worker === undefined) throw new Error('expected the worker that reads lines among the files of the build');
  const of = (name: string): string => {
    const file = data.get(name);
    if (file === undefined) throw new Error(`expected ${name} among the files of the build`);
    return `/${file}`;
  };
  const [brief, call] = [scriptsFor(bundle, loaded.brief), scriptsFor(bundle, loaded.call)];
  const filesIn = (language: ReadLanguage): LanguageFiles => ({
    scenario: `/${dataFolder}scenario-${language}-`,
    names: `/${dataFolder}names-${language}-`,
    reader: of(`reader-${language}`),
    lists: of(`lists-${language}`),
    specimen: of(`specimen-${language}`)
  });
  return {
    scripts: {
      both: brief.filter((script) => call.includes(script)),
      brief: brief.filter((script) => !call.includes(script)),
      call: call.filter((script) => !brief.includes(script))
    },
    rules: of('rules'),
    worker: `/${worker}`,
    scenarios: scenarioVersions(Object.keys(bundle)),
    languages: { 'zh-CN': filesIn('zh'), en: filesIn('en') }
  };
}

function scriptsFor(bundle: Bundle, modules: readonly string[]): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const open = modules.map((module) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(resolve(root, module)));
    if (!chunk) throw new Error(`expected ${module} in the build`);
    return chunk.fileName;
  });
  const found = new Set(open);
  for (const file of found) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') chunk.imports.forEach((one) => found.add(one));
  }
  return [...found].map((file) => `/${file}`);
}
