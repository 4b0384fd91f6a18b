/** What a screen says of a live call on a ticket: why a line does not count, what is still to be said, what an act is called. */
import { expect, test } from 'vitest';
import { taskOf } from '#machines/event-tasks';
import { turnOn } from '#sandbox/hint';
import { pickUp } from '#simulation/on-the-line';
import { markOf } from '../src/lib/workspace/talk/marks.ts';
import { meantIn } from '../src/lib/workspace/talk/timeline.ts';
import { callOf, fault, OneCall, planOf } from './led/one-call.ts';

test.each([
  ['en', 'Hello, agent {no} speaking, how can I help you?'],
  ['zh-CN', '您好，工号{no}为您服务，请问有什么可以帮您？']
] as const)(
  'a greeting in %s with a wrong number is marked as such, and with the right one as counted',
  async (lang, line) => {
    const marks = async (wrong: boolean): Promise<readonly string[]> => {
      const call = new OneCall(planOf(lang, { seed: 3, ...fault }));
      call.act(pickUp);
      await call.say(line.replace('{no}', wrong ? String(Number(call.agentId) + 1) : call.agentId));
      const judged = call.history.sandbox.desk.caller(call.run.ticket)!;
      const said = [...call.run.memory.lines].find(({ who }) => who === 'agent')!;
      return meantIn(said, call.run.memory)
        .filter(({ name }) => name === 'agent-id')
        .map((act) => markOf(act, judged));
    };
    expect(await marks(true)).toEqual(['wrong-fact']);
    expect(await marks(false)).toEqual(['yes']);
  }
);

test('what was closed as solved is neither explained nor proposed any more', () => {
  for (const business of ['broadband', 'enquiry']) {
    const call = callOf(
      'en',
      { wanted: { business, channel: 'hotline', difficulty: 'none' } },
      ({ solvableOnTheSpot, canVerify, inScope }) => solvableOnTheSpot && canVerify && inScope
    );
    const next = () => turnOn(call.history.sandbox, call.history.now, call.number);
    for (let step = 0; step < 20 && next()?.entry.do !== 'explained'; step += 1) {
      const turn = next();
      if (turn?.who === 'agent') call.act(turn.entry.do, turn.entry.with as Readonly<Record<string, string>>);
      else call.wait(30_000);
    }
    expect(next()?.entry.do, business).toBe('explained');
    expect(call.act('closed')).toBeUndefined();
    for (let step = 0; step < 12; step += 1) {
      const turn = next();
      expect(['explained', 'solution-put'], business).not.toContain(turn?.entry.do);
      if (turn?.who === 'agent') call.act(turn.entry.do, turn.entry.with as Readonly<Record<string, string>>);
      else call.wait(30_000);
    }
    expect(call.did('closed')).toBe(true);
  }
});

test('an act on the line is called by what is to be said, and off it by what is to be done', () => {
  expect(taskOf('explained', true)).not.toEqual(taskOf('explained'));
  expect(taskOf('solution-put', true)).not.toEqual(taskOf('solution-put'));
});
