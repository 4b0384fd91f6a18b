import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LexiconSource } from '#language/lexicon';
import { conditions, type Case } from '#machines/clause';
import { readPolicy } from '#formats/policy';
import type { Policy } from '#machines/policy';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Right files, one a reader, in which the fragments of the samples stand. */
const paths = {
  scenario: 'tests/diagnostics/bases/scenario.yaml',
  check: 'tests/diagnostics/bases/scenario.yaml',
  run: 'tests/diagnostics/bases/run.yaml',
  trace: 'tests/diagnostics/bases/trace.yaml',
  operations: 'tests/diagnostics/bases/operations.yaml',
  policy: 'machines/policy/default.yaml'
} as const;

export type BaseName = keyof typeof paths;

export const isBase = (reader: string): reader is BaseName => Object.hasOwn(paths, reader);

export const base = (reader: BaseName): string => read(paths[reader]);

let shipped: Policy | undefined;

/** The shipped policy, read once. */
export function policy(): Policy {
  if (shipped) return shipped;
  const policy = readPolicy(parse(base('policy')));
  if (!policy.ok) throw new Error('the shipped policy is right');
  return (shipped = policy.value);
}

/** The lexicon's words without its entries. */
export const vocabulary = (): LexiconSource => parse(read('src/lib/language/lexicon/vocabulary.yaml')) as LexiconSource;

/** A fault of broadband by telephone. */
export const aCase: Case = {
  class: 'fault',
  business: 'broadband',
  channel: 'hotline',
  tier: 'ordinary',
  care: false,
  difficulty: 'none',
  conditions: Object.fromEntries(conditions.map((name) => [name, name === 'in-scope'])) as Case['conditions']
};
