import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callClauses } from '#machines/call-clauses';
import type { Policy } from '#machines/policy';
import { readPolicy } from '#formats/policy';
import { deskActs } from '#machines/desk-acts';
import { readScenario, readShared, type SharedFile } from '#scenario/read';
import { beginningFor, uncovered } from './uncovered.ts';

const template = readFileSync('scenarios/templates/enquiry.yaml', 'utf8');
let policy: Policy;
const shared: Record<string, SharedFile> = {};
beforeAll(() => {
  const read = readPolicy(parse(readFileSync('machines/policy/default.yaml', 'utf8')));
  if (!read.ok) throw new Error('expected the shipped policy');
  policy = read.value;
  for (const name of readdirSync('scenarios/shared')) {
    const file = readShared(readFileSync(`scenarios/shared/${name}`, 'utf8'), name);
    if (file.ok) shared[file.value.id] = file.value;
  }
});

test('a clause is covered once a scenario asks for it', () => {
  const all = callClauses.map(({ id }) => id);
  expect(uncovered([], policy)).toEqual(all);
  const left = uncovered([template], policy);
  expect(left).not.toContain('2.1-identity');
  expect(left).toContain('1.1-hall-greet');
  // A text that does not parse covers nothing.
  expect(uncovered(['x: ['], policy)).toEqual(all);
});

test('for any clause there is a beginning that asks for it and can be played', () => {
  for (const { id } of callClauses) {
    const text = beginningFor(id, template, policy);
    expect(text, id).toBeDefined();
    expect(uncovered([text!], policy), id).not.toContain(id);
    const read = readScenario(text!, 'scenario.yaml', { policy, acts: deskActs, shared });
    expect(
      read.diagnostics.filter(({ severity }) => severity === 'error'),
      id
    ).toEqual([]);
  }
});
