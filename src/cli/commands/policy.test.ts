import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, textOf } from '../testing/run-command.ts';
import { policyCommand } from './policy.ts';
import { isDeep } from '../../../tests/tools/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const draft = join(folder, 'draft.yaml');
writeFileSync(draft, 'extends: default\npolicy: draft\nlimits: { 2.2-ordinary-2h: 1h }\npass: { total: 95 }\n');

describe('sb policy', () => {
  test('diff tells what differs in words, under what it is about', async () => {
    expect((await textOf(policyCommand, ['diff', draft])).out.split('\n')).toEqual([
      '  Limit',
      '    How long, per clause · Conclusion of the back office: 2 hours → 1 hour',
      '  Pass mark',
      '    What a pass takes, in total and in each verdict · Total: 80 points → 95 points',
      '  Policy',
      '    Name of the policy: default → draft'
    ]);
    expect((await textOf(policyCommand, ['diff', draft], 'zh-CN')).out).toContain(
      '各条款的时限 · 业务支撑意见时限：2 小时 → 1 小时'
    );
  });

  test('diff of two files goes from the second to the first', async () => {
    const { out } = await textOf(policyCommand, ['diff', 'machines/policy/default.yaml', draft]);
    expect(out).toContain('1 hour → 2 hours');
    expect((await textOf(policyCommand, ['diff', draft, draft])).out).toBe('No difference');
  });

  test('--quick is for prove alone', async () => {
    const { code, err } = await textOf(policyCommand, ['diff', draft, '--quick']);
    expect([code, err]).toEqual([2, expect.stringContaining('--quick is for prove alone')]);
  });

  test('small writes a file that reads as the same policy', async () => {
    const { out } = await textOf(policyCommand, ['small', 'tests/policies/tight.yaml']);
    const path = join(folder, 'tight.yaml');
    writeFileSync(path, out);
    expect(out.startsWith('extends: default\npolicy: tight\n')).toBe(true);
    expect((await textOf(policyCommand, ['diff', path, 'tests/policies/tight.yaml'])).out).toBe('No difference');
  });

  test('try tells what follows, in both languages', async () => {
    const runs = join(folder, 'no-runs');
    const { code, err } = await textOf(policyCommand, ['try', draft, '--pairs', '0', '--runs', runs]);
    expect([code, err.includes('SB0391')]).toEqual([1, true]);
    const zh = await textOf(policyCommand, ['try', draft, '--pairs', '0'], 'zh-CN');
    expect(zh.code).toBe(0);
    expect(zh.out).toContain('整通电话 通过 → 未通过');
    expect(zh.out).toMatch(/及格线（总分）：[\d.]+ 分，要求 80 分 → [\d.]+ 分，要求 95 分/);
    expect(zh.out).toContain('以“转接”结束最好的成绩：92.5，可通过 → 92.5，不通过');
    if (!isDeep) return;
    const en = await textOf(policyCommand, ['try', draft, '--pairs', '0']);
    expect(en.out).toContain('The call passed → not passed');
    // Names and figures alone are the same in both.
    expect(en.out).not.toMatch(/\p{Script=Han}/u);
  });

  test.runIf(isDeep)('try --json is the data', async () => {
    const { out } = await textOf(policyCommand, ['try', draft, '--pairs', '0', '--json']);
    const found = JSON.parse(out) as { differences: unknown[]; runs: unknown[] };
    expect(found.differences.length).toBe(3);
    expect(found.runs.length).toBeGreaterThan(50);
  });

  test.each([
    [['tell', draft], 'tell is none of diff, try, prove and small'],
    [['try', draft, draft], 'is too much'],
    [['diff', draft, '--pairs', '3'], '--pairs and --runs are for try alone'],
    [['try', draft, '--pairs', 'many'], '--pairs is a whole number from 0 to 200']
  ])('%j is wrong use', async (args, said) => {
    const { code, err } = await runCommand(policyCommand, args);
    expect([code, err.join('\n').includes(said)]).toEqual([2, true]);
  });
});
