import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventTicket, type InventedTicket } from '#cast/invent';
import { langs, type Lang } from '#domain/text';
import type { Policy } from '#machines/policy';
import { readTrace } from '#scenario/read-trace';
import { ticketOf } from '#simulation/from-script';
import { loadPolicy } from '../data.ts';
import { scriptLines } from '../ticket-text.ts';
import { runCommand, testDay } from '../testing/run-command.ts';
import { desk } from './desk.ts';
import { ticket } from './ticket.ts';
import { traceFile } from './trace.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-ticket-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let policy: Policy;
beforeAll(async () => {
  const read = await loadPolicy();
  if (!read.ok) throw new Error('the shipped policy is bad');
  policy = read.value;
});

const run = (lang: Lang, ...args: string[]) => runCommand(ticket, args, lang);

const invented = (seed: number, lang: Lang): InventedTicket =>
  inventTicket({ seed, lang, date: testDay, classes: policy.ticket!.classes, hours: policy.calendar! });

describe('sb ticket', () => {
  test('tells people in their language who comes with what', async () => {
    const zh = await run('zh-CN', '--seed', '7', '--business', 'fee-dispute', '--channel', 'hall');
    expect(zh.code).toBe(0);
    expect(zh.out[0]).toMatch(/^业务 +资费争议，投诉$/);
    expect(zh.out[1]).toMatch(/^受理时间 +2026-11-24 \d\d:\d\d，线下营业厅$/);
    expect(zh.out.filter((line) => line.startsWith('客户说'))).toHaveLength(3);
    const en = await run('en', '--seed', '7', '--business', 'broadband', '--date', '2026-03-02');
    expect(en.out[0]).toMatch(/^Business +Broadband fault, fault$/);
    expect(en.out[1]).toContain('2026-03-02');
    expect(en.out.some((line) => line.startsWith('Symptom'))).toBe(true);
  });
  test('comes on the day on which it is asked, where nobody says one', async () => {
    for (const today of ['2026-12-05', '2027-03-01']) {
      const { out } = await runCommand(ticket, ['--seed', '7'], 'en', today);
      expect(out[1]).toContain(today);
      const { out: told } = await runCommand(desk, ['--seed', '7', '--tickets', '1', '--hours', '1'], 'en', today);
      expect(told[0]).toContain(today);
    }
  });
  test('tells what is on record and what is so, in the same words for a day', async () => {
    const row = (out: readonly string[], label: string) => out.filter((line) => line.startsWith(label));
    const zh = await run('zh-CN', '--seed', '9', '--business', 'broadband');
    expect(row(zh.out, '光猫')).toEqual([
      '光猫        HG-2104，电源灯 常亮，光信号灯（PON） 常亮，无光告警灯（LOS） 不亮，网络灯 不亮'
    ]);
    expect(row(zh.out, '合约')).toEqual(['合约        36 个月，2026-08-23 至 2029-08-23，现在解约需付 3050 元']);
    expect(row(zh.out, '以前来过')).toHaveLength(1);
    expect(row(zh.out, '实情')).toEqual(['实情        不能当场解决，需要上门']);
    const en = await run('en', '--seed', '9', '--business', 'broadband');
    expect(row(en.out, 'Earlier')).toContain('Earlier     2026-11-20, WeChat, Broadband fault, not solved');
    expect(row(en.out, 'In fact')).toEqual(['In fact     cured by a restart, can be solved on the spot']);
  });
  test('tells programs the same ticket', async () => {
    const { out } = await run('en', '--seed', '7', '--json');
    expect(JSON.parse(out.join('\n'))).toEqual(invented(7, 'en'));
  });
  test.each([
    [[], '--seed'],
    [['--seed', '-1'], '--seed'],
    [['--seed', '4294967296'], '--seed'],
    [['--seed', '7', '--date', '2026-02-30'], '2026-02-30'],
    [['--seed', '7', '--channel', 'fax'], 'fax'],
    [['--seed', '7', '--json', '--script'], '--script']
  ])('used as %j is wrong use', async (args, named) => {
    const { code, err } = await run('en', ...args);
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(/^SB0290 /);
    expect(err.join('\n')).toContain(named);
  });
  test('of a business that the policy has not says which it has', async () => {
    const { code, err } = await run('en', '--seed', '7', '--business', 'telegrams');
    expect(code).toBe(1);
    expect(err.join('\n')).toMatch(/SB0433[^]*fee-dispute/);
  });
});

describe('the script of an invented ticket', () => {
  test('is one that can be lived, a thousand times', () => {
    for (const lang of langs)
      for (let seed = 0; seed < 500; seed += 1) {
        const it = invented(seed, lang);
        const script = readTrace(scriptLines(it).join('\n'), 'ticket.yaml');
        expect(script.diagnostics).toEqual([]);
        const spec = script.ok && ticketOf(script.value, policy, 'ticket.yaml');
        expect(spec && spec.ok && spec.value.case).toMatchObject({
          class: it.class,
          business: it.ticket.business,
          channel: it.ticket.channel,
          tier: it.ticket.tier,
          care: it.ticket.care !== false
        });
      }
  });
  test('of each business is lived by exemplary roles until nothing is left to do', async () => {
    for (const [at, business] of Object.values(policy.ticket!.classes).flat().entries()) {
      const { out } = await run(langs[at % 2]!, '--seed', String(at), '--business', business, '--script');
      const path = join(folder, `${business}.yaml`);
      writeFileSync(path, out.join('\n'));
      const traced = await traceFile(path);
      expect(traced.diagnostics).toEqual([]);
      if (!traced.ok) continue;
      const { facts, state } = traced.value;
      const wrong = facts.filter(({ kind }) => ['refused', 'irregular', 'breached'].includes(kind));
      expect([business, wrong.map(({ text }) => text.en)]).toEqual([business, []]);
      expect([business, state.memory.milestones.archived === undefined]).toEqual([business, false]);
    }
  });
});
