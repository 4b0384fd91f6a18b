import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Outcome of a job: its checks and how long it took. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly took_s: number;
  readonly failures: readonly string[];
}

const git = (root: string, ...args: readonly string[]): readonly string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean);

/** Digest of all that a job may read: every file that git tracks or would track, texts (`.md`) apart. */
export function treeDigest(root: string): string {
  const hash = createHash('sha256');
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of [...new Set(files)].sort()) {
    if (file.endsWith('.md') || !existsSync(join(root, file))) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Files that differ from a commit, whether committed since, changed or new. Throws if git does not know the commit. */
export function changedSince(root: string, commit: string): readonly string[] {
  const changed = git(root, 'diff', '-z', '--name-only', commit);
  return [...changed, ...git(root, 'ls-files', '-z', '--others', '--exclude-standard')];
}

/** What passed of one state of the tree, kept in a file as it comes, so that an interrupted run goes on where it was. */
export class Kept {
  readonly #passed: Map<string, Outcome>;

  constructor(
    private readonly file: string,
    private readonly digest: string
  ) {
    this.#passed = new Map(Object.entries(read(file, digest)));
  }

  get(name: string): Outcome | undefined {
    return this.#passed.get(name);
  }

  /** Keeps an outcome; one that failed is run again and not kept. */
  add(name: string, outcome: Outcome): void {
    if (outcome.failed > 0) return;
    this.#passed.set(name, outcome);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ digest: this.digest, passed: Object.fromEntries(this.#passed) }));
  }
}

function read(file: string, digest: string): Record<string, Outcome> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { digest: string; passed: Record<string, Outcome> };
    return kept.digest === digest ? kept.passed : {};
  } catch {
    return {};
  }
}
