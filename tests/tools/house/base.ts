import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseFigures, type Budgets, type HouseFigure } from './figures.ts';

/** State of the code before a branch: the commit at which it left main. */
export interface Base {
  /** Short name of the commit. */
  readonly commit: string;
  readonly figures: Readonly<Partial<Budgets>>;
  readonly budgets: Readonly<Partial<Budgets>>;
  /** Lines added to CHANGELOG.md since. */
  readonly changelog: readonly string[];
}

const PARTS = ['src', 'machines', 'tests/tools', 'package.json', 'vite.config.ts'];
const BUDGET_FILE = 'tests/tools/house/budgets.json';

/**
 * Measures the commit at which a checkout's branch left main; `undefined` without git, without a main, or on main itself.
 * @param commit measured instead
 */
export function baseOf(root: string, commit?: string): Base | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const found = commit === undefined ? mergeBase(git) : text(git('rev-parse', '--short', `${commit}^{commit}`));
  if (found === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-base-'));
  try {
    execFileSync('tar', ['-x', '-C', folder], { input: git('archive', '--format=tar', found, ...PARTS) });
    return {
      commit: found,
      figures: Object.fromEntries(houseFigures(folder).map(({ name, value }) => [name, value])),
      budgets: JSON.parse(text(git('show', `${found}:${BUDGET_FILE}`))) as Budgets,
      changelog: text(git('diff', found, '--', 'CHANGELOG.md'))
        .split('\n')
        .filter((line) => /^\+(?!\+)/.test(line))
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mergeBase(git: (...args: readonly string[]) => Buffer): string | undefined {
  for (const main of ['origin/main', 'main']) {
    try {
      const base = text(git('rev-parse', '--short', text(git('merge-base', 'HEAD', main))));
      return base === text(git('rev-parse', '--short', 'HEAD')) ? undefined : base;
    } catch {
      // No such branch, or no git.
    }
  }
  return undefined;
}

const text = (output: Buffer): string => output.toString('utf8').trim();

/**
 * Returns the highest allowed value of a figure: its budget, and no more than at the base. A budget raised since the base
 * counts if a new line of the changelog names it and says what paid for it.
 */
export function limitOf(name: keyof Budgets, budgets: Budgets, base: Base | undefined): number {
  const before = base?.budgets[name] ?? Infinity;
  const isRaised = budgets[name] > before;
  if (isRaised && base!.changelog.some((line) => line.includes(name) && /paid/.test(line))) return budgets[name];
  return Math.min(budgets[name], before, base?.figures[name] ?? Infinity);
}

/** Figures above their limits. */
export function tooHigh(figures: readonly HouseFigure[], budgets: Budgets, base?: Base): readonly HouseFigure[] {
  return figures.filter(({ name, value }) => value > limitOf(name, budgets, base));
}
