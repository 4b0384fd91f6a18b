/** Golden traces of the house beyond one ticket: a folder a case, named as what it claims. REWRITE_TRACES=1 writes what is found. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OperationsNames } from '#operations/operations-names';
import { factsOf, monthNow } from '#operations/operations';
import { monthOf } from '#operations/periods';
import { readOperations } from '#scenario/read-operations';
import { liveScript } from '../../src/cli/commands/operations';
import { loadPolicy } from '../../src/cli/data';
import { factLines } from '../../src/cli/fact-lines';
import { bookLines, monthLines } from '../../src/cli/operations-text';

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? [it.name] : []));

/** A script as its facts in both languages, then the tables of its months and its books in Chinese. */
async function traced(script: string, policyPath?: string): Promise<string> {
  const policy = await loadPolicy(policyPath);
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  const read = readOperations(script, 'script.yaml', policy.value);
  expect(read.diagnostics).toEqual([]);
  if (!read.ok) throw new Error('the script is bad');
  const house = liveScript(read.value, policy.value, 'script.yaml');
  if (!house.ok) throw new Error(JSON.stringify(house.diagnostics));
  const { state } = house.value;
  const names = new OperationsNames(policy.value, policy.value.operations!);
  const months = [...new Set(state.memory.tickets.values().map(({ openedAt_ms }) => monthOf(openedAt_ms)))];
  const lines = [
    ...factsOf(state).flatMap((fact) => [...factLines([fact], 0, 'zh-CN'), `    ${fact.text.en}`]),
    ...months.toSorted().flatMap((month) => {
      const row = state.memory.months.get(month);
      return monthLines(monthNow(house.value, state, month)!, row, names, 'zh-CN');
    }),
    ...bookLines(state.memory, names, 'zh-CN')
  ];
  return `${lines.join('\n')}\n`;
}

/** Each case under the shipped policy, and under a second one: fewer in a row, fewer tickets for an emergency, other departments' limits. */
const under: Readonly<Record<string, string | undefined>> = {
  'facts.txt': undefined,
  'tight.txt': 'tests/policies/tight.yaml'
};
const files = cases.flatMap((name) => Object.keys(under).map((golden) => [name, golden] as const));

describe('what becomes of many tickets', () => {
  test.each(files)('%s (%s)', async (name, golden) => {
    const found = await traced(readFileSync(join(folder, name, 'script.yaml'), 'utf8'), under[golden]);
    const file = join(folder, name, golden);
    if (process.env['REWRITE_TRACES'] === '1') writeFileSync(file, found);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '', file).toBe(found);
  });

  test('a case that claims something irregular tells of it, one of an emergency or of none likewise, and one of the exemplary of nothing wrong', () => {
    for (const name of cases) {
      const facts = readFileSync(join(folder, name, 'facts.txt'), 'utf8');
      if (name.includes('irregular')) expect(facts, name).toMatch(/^\S+ \S+ +irregular /m);
      if (name.includes('an-emergency')) expect(facts, name).toMatch(/ tag +\S+ +2\.2-major /);
      if (name === 'four-are-not') expect(facts).not.toContain('2.2-major');
      if (name.startsWith('an-exemplary-'))
        for (const golden of Object.keys(under))
          expect(readFileSync(join(folder, name, golden), 'utf8'), name).not.toMatch(
            /^\S+ \S+ +(irregular|breached|refused) /m
          );
    }
  });

  test('every place of every sentence is filled', () => {
    for (const [name, golden] of files)
      expect(readFileSync(join(folder, name, golden), 'utf8'), name).not.toMatch(/\{\w+\}/);
  });
});
