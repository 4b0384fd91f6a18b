import type { z } from 'zod';
import { valueAt, type Path } from '../value-at';

type Issue = z.core.$ZodIssue;

/** Problem found by a schema, as plain data; each kind of file words it itself. */
export interface Problem {
  /** `wrong`: of another type; `unknown`: a name or key that is none of the `choices`. */
  readonly kind: 'missing' | 'wrong' | 'unknown';
  readonly path: Path;
  readonly of: 'key' | 'value';
  /** Kind of `#formats/inside/kinds`, without its choices. */
  readonly expected: string;
  readonly came: unknown;
  readonly choices: readonly string[];
}

/** Converts schema issues to problems in their order; `namesOf` gives choices that a kind lacks in its word. */
export function problemsOf(
  issues: readonly Issue[],
  value: unknown,
  namesOf: (kind: string) => readonly string[] = () => []
): readonly Problem[] {
  return issues.flatMap((issue) => problemsIn(issue, []));

  function problemsIn(issue: Issue, above: Path): readonly Problem[] {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    const came = valueAt(value, path);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const { kind, choices } = wordOf(issue.message);
        return issue.keys.map((key) => ({
          kind: 'unknown',
          path: [...path, key],
          of: 'key',
          expected: kind,
          came: key,
          choices
        }));
      }
      case 'invalid_key':
        return [wrong(issue.issues[0] ?? issue, path, path.at(-1), 'key')];
      case 'invalid_union': {
        const branch = came === undefined ? undefined : branchOf(issue, came);
        if (branch) return branch.flatMap((each) => problemsIn(each, path));
        break;
      }
      case 'invalid_element':
        return issue.issues.flatMap((each) => problemsIn(each, path));
      default:
        break;
    }
    return [wrong(issue, path, came, 'value')];
  }

  function wrong(issue: Issue, path: Path, came: unknown, of: 'key' | 'value'): Problem {
    const { kind, choices } = wordOf(expectationOf(issue));
    const known = choices.length > 0 ? choices : namesOf(kind);
    const what = came === undefined ? 'missing' : known.length > 0 && typeof came === 'string' ? 'unknown' : 'wrong';
    return { kind: what, path, of, expected: kind, came, choices: known };
  }
}

function branchOf(issue: z.core.$ZodIssueInvalidUnion, came: unknown): readonly Issue[] | undefined {
  const [, word, rest] = /^(branch|itself):(.*)$/.exec(issue.message) ?? [];
  if (word === 'itself') return undefined;
  return word === 'branch' ? issue.errors[Number(rest)] : bestBranch(issue.errors, came);
}

function bestBranch(branches: readonly (readonly Issue[])[], came: unknown): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys')
  );
  const deepest = fitting.sort((a, b) => a.length - b.length)[0];
  if (deepest) return deepest;
  // Nothing fits at the root: a list was not wanted, or the single value is wrong in itself.
  const single = branches.find(
    (issues) => issues[0]?.code !== 'invalid_type' || issues[0].message.startsWith('expects:')
  );
  return Array.isArray(came) ? branches.at(-1) : (single ?? branches[0]);
}

function expectationOf(issue: Issue): string {
  if (/^(expects|itself):/.test(issue.message)) return issue.message.replace(/^itself:/, 'expects:');
  if (issue.code === 'invalid_value') return `expects:one:${issue.values.map(String).join(',')}`;
  return `expects:${issue.code === 'invalid_type' ? issue.expected : 'value'}`;
}

function wordOf(message: string): { readonly kind: string; readonly choices: readonly string[] } {
  const [, kind, choices] = /^(?:expects:)?(one|(?:name|known):[a-z]+):([^]*)$/.exec(message) ?? [];
  if (kind === undefined) return { kind: message.replace(/^expects:/, ''), choices: [] };
  return { kind, choices: choices === '' ? [] : choices!.split(',') };
}
