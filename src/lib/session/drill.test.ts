/** A drill: only one step of a call, begun in the middle of it. */
import { expect, test } from 'vitest';
import type { Drill } from '#contact/log';
import type { Scorecard } from '#scoring/scorecard';
import { createRun, readSeal } from '#storage/runs';
import { at, header, value } from '#storage/testing/stores';
import { openCallSession } from './open-call-session';
import { bench, calm, type Bench } from './testing/desk';

const drill = { step: 'verification', clauses: ['2.1-identity'], entries: 1, from_ms: 5000 } as const;

/** Opens the drill in a tab; its step is done once the agent has spoken of a restart. */
async function opened({ deps }: Bench, tab: string) {
  const wanted = deps(tab);
  const session = await openCallSession(
    {
      ...wanted,
      async score(call, state, options) {
        const card = await wanted.score(call, state, options);
        const done = state.memory.acts.some(({ name }) => name === 'restart');
        const open = { verdict: 'missed', max: 100, window: { closed_ms: state.now_ms } };
        return { ...card, findings: done ? [] : [open], gates: [] } as unknown as Scorecard;
      }
    },
    'd1'
  );
  return value(session);
}

async function prepared(of: Drill = drill): Promise<Bench> {
  const on = await bench();
  const first = { at_ms: 2000, who: 'agent', say: '您好' } as const;
  const told = header('d1', { scenario: 'mini', mode: 'assisted', drill: of });
  value(await createRun(on.store, told, at, { entries: [first], until_ms: of.from_ms }));
  return on;
}

test('it begins where its step does, with all that came before, and is nothing to come back to yet', async () => {
  const on = await prepared();
  const call = await opened(on, 'a');
  await calm();
  expect([call.now_ms, call.paused, call.ending]).toEqual([5000, false, undefined]);
  expect([...call.state.memory.lines].map(({ text }) => text)).toEqual(['您好', '我的账单不对']);
});

test('it shows the limits of its own step, and no others', async () => {
  const runningIn = async (clauses: readonly string[]) => {
    const call = await opened(await prepared({ ...drill, clauses }), 'a');
    return call.timers.map(({ clause }) => clause);
  };
  const all = ['2.1-identity', '2.1-check-5min', '1.1-hotline-greet'];
  expect(await runningIn(all)).toEqual(expect.arrayContaining(['2.1-check-5min', '1.1-hotline-greet']));
  expect(await runningIn(['2.1-identity', '2.1-check-5min'])).toEqual(['2.1-check-5min']);
});

test('it ends once its step is done and the customer has answered, and is sealed as such', async () => {
  const on = await prepared();
  const call = await opened(on, 'a');
  call.answer();
  call.draft('好');
  expect(await call.say('好的')).toEqual({ is: 'stored' });
  on.time.pass(4000);
  await calm();
  expect(call.ending).toBeUndefined();
  call.draft('请');
  expect(await call.say('请重启')).toEqual({ is: 'stored' });
  expect(call.ending).toBeUndefined();
  for (let turn = 0; turn < 5; turn += 1) {
    on.time.pass(4000);
    await calm();
  }
  expect([call.ending, call.sealed]).toEqual(['step-done', true]);
  expect([...call.state.memory.lines].at(-1)?.text).toBe('好的');
  expect(value(await readSeal(on.store, 'd1')).entries).toBe(3);
  expect(await call.pause('asked')).toEqual({ is: 'refused', why: 'ended' });
  expect([call.paused, call.trouble]).toEqual([false, undefined]);
});

test('whoever comes back to one that was begun finds it paused, and to a sealed one finds it done', async () => {
  const on = await prepared();
  const call = await opened(on, 'a');
  call.answer();
  call.draft('好');
  await call.say('好的');
  call.close();
  await calm();
  const again = await opened(on, 'b');
  await calm();
  expect(again.paused).toBe(true);
  await again.resume();
  again.draft('请');
  await again.say('请重启');
  for (let turn = 0; turn < 5; turn += 1) {
    on.time.pass(4000);
    await calm();
  }
  expect(again.sealed).toBe(true);
  again.close();
  await calm();
  expect((await opened(on, 'c')).ending).toBe('step-done');
});
