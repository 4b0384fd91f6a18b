import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { z } from 'zod';
import type { Path, YamlTree } from '../../read-yaml';
import { cameAs, kind } from '../kinds';
import { suggestion } from '#domain/suggest';
import { firstOf, shown } from '../say';
import { valueAt } from '../value-at';
import { atoms } from './case';

type Issue = z.core.$ZodIssue;

/** Each complaint of the schema as a diagnostic at the offending place. */
export function explain(issues: readonly Issue[], tree: YamlTree): readonly Diagnostic[] {
  const found = issues.flatMap((issue) => one(issue, [], tree));
  // What aliases share is complained of once.
  const once = new Map<string, Diagnostic>();
  for (const it of found) {
    const key = `${it.code} ${it.line}:${it.column} ${it.remedy.en}`;
    if (!once.has(key)) once.set(key, it);
  }
  return firstOf([...once.values()]);
}

function one(issue: Issue, above: Path, tree: YamlTree): readonly Diagnostic[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const came = valueAt(tree.value, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.replace(/^known:/, '').split(',');
      return issue.keys.map((key) =>
        report('SB0303', { name: shown(key), suggestion: suggestion(key, known) }, tree.place([...path, key], 'key'))
      );
    }
    case 'invalid_key':
      return [wrong(path, issue.issues[0]?.message ?? issue.message, path.at(-1), tree, 'key')];
    case 'invalid_union': {
      if (came === undefined) break;
      const branch = bestBranch(issue.errors, came);
      if (branch) return branch.flatMap((each) => one(each, path, tree));
      break;
    }
    case 'invalid_element':
      return issue.issues.flatMap((each) => one(each, path, tree));
    default:
      break;
  }
  // A record whose keys are fixed complains of a key it does not know as of a wrong value.
  if (came === undefined) return [missing(path, expectation(issue), tree)];
  return [wrong(path, expectation(issue), came, tree)];
}

/** "A value or a list of them": the branch that the author meant is the one of the shape that was written. */
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

function expectation(issue: Issue): string {
  if (issue.message.startsWith('expects:')) return issue.message.slice('expects:'.length);
  if (issue.code === 'invalid_value') return `one:${issue.values.map(String).join(',')}`;
  if (issue.code === 'invalid_type') return issue.expected;
  return 'value';
}

function missing(path: Path, expected: string, tree: YamlTree): Diagnostic {
  return report('SB0301', { name: nameOf(path), expected: kind(expected) }, tree.place(path));
}

function wrong(path: Path, expected: string, came: unknown, tree: YamlTree, of: 'key' | 'value' = 'value'): Diagnostic {
  const label = expected.replace(/^expects:/, '');
  const place = tree.place(path, of);
  if (path.length === 0) return report('SB0305', { came: cameAs(came) }, place);
  const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
  const choices = label.startsWith('one:')
    ? label.slice('one:'.length).split(',')
    : label === 'formula'
      ? [...atoms]
      : [];
  if (choices.length > 0 && typeof came === 'string') {
    return report('SB0304', { name, came: shown(came), suggestion: suggestion(came, choices) }, place);
  }
  return report('SB0302', { name, expected: kind(label), came: cameAs(came) }, place);
}

/** The end of the path, enough to know which of many is meant. */
export function nameOf(path: Path): string {
  return path
    .slice(-3)
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : shown(step)))
    .join('.')
    .replaceAll('.[', '[');
}
