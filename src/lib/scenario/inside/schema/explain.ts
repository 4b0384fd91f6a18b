import type { Diagnostic } from '#domain/diagnostic';
import type { z } from 'zod';
import type { Path, YamlTree } from '../../read-yaml';
import { suggestion } from '../nearest';
import { mostDiagnostics, shown } from '../say';
import { kind, sayShape } from './mistakes';

type Issue = z.core.$ZodIssue;

/** Each complaint of the schema as a diagnostic at the offending place. */
export function explain(issues: readonly Issue[], tree: YamlTree): readonly Diagnostic[] {
  const found = issues.flatMap((issue) => one(issue, [], tree));
  return found.slice(0, mostDiagnostics);
}

function one(issue: Issue, above: Path, tree: YamlTree): readonly Diagnostic[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const came = valueAt(tree.value, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.replace(/^known:/, '').split(',');
      return issue.keys.map((key) =>
        sayShape('SB0303', tree.place([...path, key], 'key'), { name: shown(key), suggestion: suggestion(key, known) })
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
  return sayShape('SB0301', tree.place(path), { name: nameOf(path), expected: kind(expected) });
}

function wrong(path: Path, expected: string, came: unknown, tree: YamlTree, of: 'key' | 'value' = 'value'): Diagnostic {
  const label = expected.replace(/^expects:/, '');
  const place = tree.place(path, of);
  if (path.length === 0) return sayShape('SB0305', place, { came: cameAs(came) });
  const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
  if (label.startsWith('one:') && typeof came === 'string') {
    return sayShape('SB0304', place, {
      name,
      came: shown(came),
      suggestion: suggestion(came, label.slice('one:'.length).split(','))
    });
  }
  return sayShape('SB0302', place, { name, expected: kind(label), came: cameAs(came) });
}

function cameAs(value: unknown): readonly [zh: string, en: string] {
  if (Array.isArray(value)) return ['列表', 'a list'];
  if (value === null) return ['空', 'nothing'];
  if (typeof value === 'object') return ['键值表', 'a mapping'];
  const text = shown(value);
  return text === '' ? ['空', 'nothing'] : [text, text];
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** The end of the path, enough to know which of many is meant. */
export function nameOf(path: Path): string {
  return path
    .slice(-3)
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : shown(step)))
    .join('.')
    .replaceAll('.[', '[');
}
