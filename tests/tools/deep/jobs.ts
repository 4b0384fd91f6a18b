import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsBetween, type Aliases } from '../house/arrows.ts';
import { sourcesIn } from '../house/sources.ts';

/** One thing that `npm run deep` runs and remembers the result of. */
export interface Job {
  /** Path of a test file from the root, or the name of a script in package.json. */
  readonly name: string;
  readonly kind: 'unit' | 'browser' | 'script';
  /** Rooms and words by which it is chosen: folders of its path and the rooms it imports. */
  readonly words: ReadonlySet<string>;
  /** Project files that it reaches by imports, its own included. */
  readonly reaches: ReadonlySet<string>;
}

/** Scripts of package.json that check something too slow for the gate, each with the file that it runs. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'lint-types': 'tests/tools/eslint.types.config.js',
  mutants: 'tests/tools/mutants.ts',
  prove: 'tests/tools/prove.ts',
  bench: 'tests/tools/bench.ts'
};

const isDeep = /\.deep\.(test|spec)\.ts$/;

/** Lists the jobs of a checkout: its `*.deep.test.ts` and `*.deep.spec.ts` files by path, then the scripts. */
export function deepJobs(root: string): readonly Job[] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Aliases };
  const files = sourcesIn(root, ['src', 'machines', 'tests'], { tests: true });
  const ahead = new Map<string, string[]>();
  for (const { from, to } of arrowsBetween(files, imports)) ahead.set(from, [...(ahead.get(from) ?? []), to]);
  const job = (name: string, kind: Job['kind'], entry: string): Job => ({
    name,
    kind,
    words: wordsOf(entry, ahead.get(entry) ?? []),
    reaches: reachedFrom(entry, ahead)
  });
  const tests = deepFiles(root).map((file) => job(file, file.endsWith('.spec.ts') ? 'browser' : 'unit', file));
  return [...tests, ...Object.entries(SCRIPTS).map(([name, entry]) => job(name, 'script', entry))];
}

function deepFiles(root: string): readonly string[] {
  return ['machines', 'src', 'tests']
    .flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${place}/${file.replaceAll('\\', '/')}`
      )
    )
    .filter((file) => isDeep.test(file))
    .sort();
}

/** Words of a path, and the rooms directly imported: `src/lib/contact/call.ts` is of the room contact. */
function wordsOf(path: string, imported: readonly string[]): ReadonlySet<string> {
  const rooms = imported.flatMap((to) => /^(?:src\/lib|src\/routes)\/([^/]+)\/|^(machines)\//.exec(to)?.slice(1) ?? []);
  return new Set([...path.split(/[/.]/), ...path.split(/[/.-]/), ...rooms].filter(Boolean));
}

function reachedFrom(start: string, ahead: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const next of ahead.get(file) ?? []) reached.add(next);
  return reached;
}

/** What a choice of jobs goes by: words (none: all) and, if given, the files that changed. */
export interface Choice {
  readonly words: readonly string[];
  readonly changed?: readonly string[];
}

const isCode = /\.(ts|svelte)$/;
const isProduct = /^(src|machines|scenarios|static)\//;

/** Chooses jobs by word and by change. A changed file that is not code (policy, scenario, run) may be read by any job, and chooses all. */
export function chosenJobs(jobs: readonly Job[], { words, changed }: Choice): readonly Job[] {
  const named = jobs.filter((job) => words.length === 0 || words.some((word) => job.words.has(word)));
  if (changed === undefined) return named;
  const relevant = changed.filter((file) => !file.endsWith('.md'));
  return named.filter((job) =>
    relevant.some(
      (file) => !isCode.test(file) || job.reaches.has(file) || (job.kind === 'browser' && isProduct.test(file))
    )
  );
}
