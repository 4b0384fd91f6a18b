import { describe, expect, test } from 'vitest';
import type { Lang } from '#domain/text';
import { cycleEvents } from '#machines/cycles';
import { ticketEvents } from '#machines/ticket-events';
import { textOf } from '../testing/run-command.ts';
import { events } from './events.ts';

const run = (args: readonly string[], lang?: Lang) => textOf(events, args, lang);

interface Told {
  readonly script: string;
  readonly event: string;
  readonly who: readonly string[];
  readonly clauses: readonly string[];
  readonly fields: readonly unknown[];
}
const data = async (...args: readonly string[]) => JSON.parse((await run(['--json', ...args])).out) as readonly Told[];

describe('sb events', () => {
  test('lists what can happen to a ticket, then what can happen beyond one', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    const [ticket, house] = out.split('\nBeyond one ticket (scripts of sb operations)\n');
    expect(ticket).toMatch(/^On a ticket \(scripts of sb trace\)\ngreeted +/);
    expect(ticket).not.toContain('month-end');
    expect(house).toMatch(
      /plan-made +makes a personal training plan\n +process owner · 5\.2-person\n +with: \{ month: month, person: text, trainings\?: list \}/
    );
  });
  test('tells them in Chinese', async () => {
    expect((await run([], 'zh-CN')).out).toMatch(
      /多张工单之上.*[\s\S]*month-end +做月度分析\n +流程负责人 · 5\.2-channel/
    );
  });
  test('tells all of them as data, each with the script that it belongs to', async () => {
    const told = await data();
    const named = (script: string) => told.filter((it) => it.script === script).map(({ event }) => event);
    expect(named('trace')).toEqual(Object.keys(ticketEvents));
    expect(named('operations')).toEqual(Object.keys(cycleEvents));
    expect(told.find(({ event }) => event === 'training-held')).toEqual({
      script: 'operations',
      event: 'training-held',
      text: 'holds a training session',
      who: ['owner', 'quality', 'field'],
      clauses: ['5.3-simulation', '5.3-experts', '4.2-three'],
      fields: [
        { name: 'training', type: 'text', optional: false },
        { name: 'people', type: 'list', optional: false }
      ]
    });
  });
  test('of one kind of script, on request', async () => {
    expect(new Set((await data('--script', 'operations')).map(({ script }) => script))).toEqual(
      new Set(['operations'])
    );
    expect(new Set((await data('--script', 'trace')).map(({ script }) => script))).toEqual(new Set(['trace']));
    expect((await run(['--script', 'operations'])).out).not.toContain('On a ticket');
  });
  test.each([[['--loud']], [['--script']], [['--script', 'play']], [['trace']], [['--script', 'trace', 'x']]])(
    'used wrongly (%j) shows how',
    async (args) =>
      expect(await run(args)).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining(`SB0290 error: sb ${events.name}: `) as string
      })
  );
});
