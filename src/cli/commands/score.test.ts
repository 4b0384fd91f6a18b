import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, textOf } from '../testing/run-command.ts';
import { score } from './score.ts';

const scenario = 'scenarios/fee-complaint.yaml';
const run = (kind: string) => `tests/runs/fee-complaint.${kind}.yaml`;
const folder = mkdtempSync(join(tmpdir(), 'sb-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sb score', () => {
  test('tells the call on request: what was said, what came back, what was done, each with its time', async () => {
    const { code, out } = await runCommand(score, [scenario, run('good'), '--transcript'], 'zh-CN');
    expect(code).toBe(0);
    const told = out.slice(0, out.indexOf(''));
    expect(told[0]).toBe('  00:01  坐席  您好，工号1024为您服务，请问有什么可以帮您？');
    expect(told[1]).toMatch(/^ {2}00:\d\d {2}客户 {2}.*129/);
    expect(told).toContainEqual(expect.stringMatching(/^ {2}00:40 {2}桌面 {2}核对身份.*短信验证码$/));
    // Nothing that a log calls by an id alone.
    expect(told.join('\n')).not.toMatch(/video-ringtone|fee-dispute|sms-code|businessType/);
    expect(told.at(-1)).toMatch(/结束 {2}当场办结$/);
    const plain = await textOf(score, [scenario, run('good')], 'zh-CN');
    expect(plain.out).not.toContain('坐席');
  });

  test('says what could not be done, and who was cut off', async () => {
    const changed = readFileSync(run('good'), 'utf8')
      .replace('say: "非常抱歉给您添麻烦了', 'say: "抱歉')
      .replace('at: 14.267s', 'at: 9s')
      .replace('service: "video-ringtone"', 'service: "no-such"');
    const path = join(folder, 'fee-complaint.yaml');
    writeFileSync(path, changed);
    const { out } = await textOf(score, [scenario, path, '--transcript'], 'en');
    expect(out).toMatch(/customer .* – \(cut off\)/);
    expect(out).toMatch(/desktop .*no-such.* \(could not be done\)/);
  });

  test('says why a call was not passed, and names the clause that something only follows from', async () => {
    const { out } = await textOf(score, [scenario, run('skips-identity')], 'zh-CN');
    expect(out).toContain('未通过的原因：有一票否决项；流程不到 60 分；总分不到 80 分');
    expect(out).toMatch(/起因：2\.1-identity \S*核对身份/);
    const silent = await textOf(score, [scenario, run('silent')], 'en');
    expect(silent.out).toContain('it ended as “abandoned”; this case passes as “handed over” only');
    const passed = await textOf(score, [scenario, run('good')], 'en');
    expect(passed.out).not.toContain('Not passed');
  });

  test('gives the same to other programs', async () => {
    const { out } = await textOf(score, [scenario, run('rude'), '--transcript', '--json'], 'en');
    const { passed, notPassed, transcript } = JSON.parse(out) as Record<string, readonly object[]>;
    expect(passed).toBe(false);
    expect(notPassed).toContain('an automatic fail');
    expect(transcript?.[0]).toMatchObject({ at: '00:01', at_ms: 1800, kind: 'line', by: 'agent' });
  });
});
