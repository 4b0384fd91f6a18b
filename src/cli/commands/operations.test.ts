import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Lang } from '#domain/text';
import { textOf } from '../testing/run-command.ts';
import { operations } from './operations.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-operations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], lang?: Lang) => textOf(operations, args, lang);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const golden = (name: string) => `tests/operations/${name}/script.yaml`;
const month = golden('the-month-finds-channels-causes-and-people-and-asks-for-actions');
const adopted = golden('three-step-self-help-is-piloted-and-adopted-as-version-2');

describe('sb operations', () => {
  test('tells the facts, the tables of the months and the books', async () => {
    const { code, out, err } = await run([month]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^2026-10-06 09:00 +state +system +4\.2-three +1024: 1 in a row below standard/);
    expect(out).toMatch(
      /2026-10 by channel \(5\.2-channel\), 7 tickets\n +channel +received +first contact +complaints +what is wrong +action/
    );
    expect(out).toMatch(/WeChat +5 +3\/5 \(60%\) +2\/5 \(40%\) +– +improve the interface or the process/);
    expect(out).toMatch(/Change of plan +3 +0\/3 \(0%\) +vague terms of contract ×3 +重写合约条款/);
    expect(out).toMatch(
      /2001 +1 +– +0\/1 \(0%\) +1 +overdue tickets +special training: process and time limits \(planned\)/
    );
    expect(out).toMatch(/Overdue report \(3\.3-interview\)[\s\S]*H2 +2026-10-13 09:30 +2001 +2001 +staffing/);
  });
  test('tells them in Chinese', async () => {
    const { out } = await run([month], 'zh-CN');
    expect(out).toMatch(/2026-10 按渠道（5\.2-channel），共 7 单\n +渠道 +受理量 +首解率 +投诉率/);
  });
  test('tells the same as data, with the version of the policy and whether it is one', async () => {
    const { out } = await run([adopted, '--json']);
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(told).toMatchObject({
      policy: { id: 'default', version: 2, mistakes: [] },
      months: [{ month: '2026-10', received: 3 }],
      proposals: { 'three-steps': { is: 'adopted' } },
      versions: [{ version: 2, sets: { 'ticket.self-help': ['restart', 'lights', 'field'] } }]
    });
    expect((told['facts'] as readonly { at: string }[])[0]?.at).toBe('2026-10-20 09:00');
  });
  test('lives a quarter on autopilot, and says which role has nothing to do in it', async () => {
    const quarter =
      'autopilots: { owner: exemplary, customer: careless }\nrecords:\n  - { id: T1, channel: hotline, class: fault, business: broadband, customer: C1, matter: no-line, opened: 2026-10-12 09:00 }\n';
    const { code, out, err } = await run([file('quarter.yaml', quarter)]);
    expect(code).toBe(0);
    expect(err).toMatch(/quarter\.yaml:1:\d+ SB0580 warning there is nothing beyond one ticket for the customer to do/);
    expect(out).toMatch(/2026-11-02 11:00 +state +process owner +5\.2-channel +2026-10: 1 tickets/);
    const told = JSON.parse((await run([file('quarter.yaml', quarter), '--json'])).out) as Record<string, unknown>;
    expect(Object.keys(told)).not.toContain('taken');
  });
  test('tells what is wrong with a policy that an adoption has spoilt', async () => {
    const line = (at: string, what: string) => `  - { at: 2026-11-03 ${at}, who: owner, ${what} }\n`;
    const own = 'owner: "1", title: odd, key: ticket.pauses, value: [no-such-clause]';
    const script = `entries:\n${line('09:00', `do: proposed, with: { proposal: odd, ${own} }`)}${line('09:01', 'do: adopted, with: { proposal: odd }')}`;
    const { code, out, err } = await run([file('odd.yaml', script)]);
    expect(code).toBe(0);
    expect(out).toContain('adopted as version 2');
    expect(err).toContain('SB0604');
  });
  test('of a script with mistakes says where, and what to do', async () => {
    const { code, out, err } = await run([
      file('bad.yaml', 'records: []\nentries:\n  - { at: 2026-11-02 09:00, who: owner, do: adoptd }\n')
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/bad\.yaml:3:\d+ SB0566 error there is no event adoptd\n +did you mean adopted\?/);
  });
  test('of a file that is not there says so', async () => {
    expect(await run([join(folder, 'none.yaml')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('SB0391') as string
    });
  });
  test.each([[[]], [['--json']], [['a.yaml', 'b.yaml']], [['a.yaml', '--loud']], [['--loud']]])(
    'used wrongly (%j) shows how',
    async (args) =>
      expect(await run(args)).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining(`SB0290 error: sb ${operations.name}: `) as string
      })
  );
});
