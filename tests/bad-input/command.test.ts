import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function sb(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, ['src/cli/sb.js', ...args], (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Runs `sb` and holds exit code and output against what is expected. */
async function check(args: readonly string[], code: number, expected: RegExp): Promise<void> {
  const ended = await sb(...args);
  expect(ended.out + ended.err).toMatch(expected);
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(ended.code).toBe(code);
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('sb', () => {
  test('says what it can do', () => check(['--help'], 0, /check[\s\S]*acts/));
  test('without a command is wrong use', () => check([], 2, /check[\s\S]*acts/));
  test('knows what was meant by a command that there is not', () => check(['chek'], 2, /did you mean check/));
  test('check with an option that there is not is wrong use', () => check(['check', '--loud'], 2, /--loud/));
  test('check of the shipped files is fine', () =>
    check(['check', '--quick'], 0, /fee-complaint[\s\S]*5\.1-outcome \(settled\)/));
  test('check of a file that is not there says so', () =>
    check(['check', join(folder, 'none.yaml')], 1, /none\.yaml:1:1 SB0391 error/));
  test('check of an empty file says where and what', () =>
    check(['check', file('empty.yaml', '')], 1, /empty\.yaml:1:1 SB0101 error /));
  test('check of a large file reads no more than it needs', () =>
    check(['check', file('large.yaml', new Uint8Array(6_000_000))], 1, /large\.yaml:1:1 SB0102 error /));
  test('check says it in Chinese if asked', () =>
    check(['check', '--lang', 'zh-CN', file('zh.yaml', '')], 1, /文件是空的/));
  test('acts prints what a run file can hold', () => check(['acts'], 0, /say[\s\S]*verify-identity[\s\S]*sms-code/));
  test('acts --json is JSON', async () => {
    const { out } = await sb('acts', '--json');
    expect(JSON.parse(out)).toMatchObject({ entries: [{ name: 'say' }, { name: 'wait' }] });
  });
});
