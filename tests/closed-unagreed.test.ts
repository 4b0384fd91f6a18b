/**
 * A complaint that is closed on the spot though its customer has agreed to nothing (3.2-complaint-reasonable): closing it is shown as against the SOP, the solution is
 * still owed, and nobody is told that it is done (4.1-complaint) before the customer agrees; told all the same, they say that it is not.
 */
import { expect, test } from 'vitest';
import { hintOn } from '#sandbox/hint';
import { jumpOf } from '#sandbox/stops';
import { suggestionOn } from '#sandbox/suggest';
import { stagesOf } from '#sandbox/ticket-view';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { formOf } from '#ticket/form';
import { callOf } from './led/one-call.ts';

const wanted = { business: 'attitude', channel: 'hotline', difficulty: 'none' } as const;
const easy = () => callOf('zh-CN', { wanted }, (it) => it.canVerify && it.inScope && it.solvableOnTheSpot);

async function closedUnagreed() {
  const call = easy();
  call.act(pickUp);
  await call.say('您好，工号{agentId}为您服务，请问有什么可以帮您？');
  await call.say('很抱歉给您带来不便，我马上核实情况。您的信息仅用于本次业务，会严格保密。');
  const closing = call.view.options.find(({ event }) => event === 'closed');
  call.act('closed');
  return { call, closing };
}

test('closing it is shown as against the SOP, and what is still to be said is led to', async () => {
  const { call, closing } = await closedUnagreed();
  expect(closing).toMatchObject({
    kind: 'wrong',
    deviations: expect.arrayContaining([{ clause: '3.2-complaint-reasonable', deviation: 'skipped' }]) as unknown
  });
  expect(hintOn(call.history.sandbox, call.history.now, call.number)?.entry.do).not.toBe('agent-ended');
});

/** Lives on by what is led to. @param instead what the agent does in the place of it, once */
function livesOn(call: Awaited<ReturnType<typeof closedUnagreed>>['call'], instead?: string): readonly string[] {
  const { history, number } = call;
  for (let step = 0; step < 200 && !call.view.over; step += 1) {
    const hint = hintOn(history.sandbox, history.now, number);
    if (!hint || hint.who !== 'agent') {
      const { until_ms, rule } = jumpOf('event', history.sandbox, history.now_ms, number);
      history.runUntil(until_ms, rule);
      continue;
    }
    const event = instead !== undefined && !call.did(instead) ? instead : hint.entry.do;
    const { fields } = suggestionOn(history.sandbox, history.now, call.view, 'agent', event, hint.entry.with ?? {});
    const names = formOf(event, call.run.ticket.spec, call.run.memory, history.sandbox.policy).map(({ name }) => name);
    const filled = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
    expect(history.take({ who: 'agent', about: addressOf(number), do: event, with: filled }), event).toBeUndefined();
  }
  return call.run.memory.facts.flatMap(({ name, kind }) => (kind === 'record' && name !== undefined ? [name] : []));
}

test('whoever has it puts a solution, the customer agrees, and is told then', async () => {
  const { call } = await closedUnagreed();
  call.act('agent-ended');
  // What was closed untruly was not looked into to its end.
  expect(stagesOf(call.history.sandbox, call.view).preprocessing).not.toBe('done');
  const lived = livesOn(call);
  expect(call.view.state).toBe('archived');
  expect(lived).toContain('solution-put');
  expect(lived.indexOf('agreed')).toBeGreaterThan(lived.indexOf('solution-put'));
  expect(lived.indexOf('complaint-result-told')).toBeGreaterThan(lived.indexOf('agreed'));
});

test('told as done before, the customer is not satisfied, and it is handled again', async () => {
  const { call } = await closedUnagreed();
  call.act('agent-ended');
  const lived = livesOn(call, 'complaint-result-told');
  expect(call.view.state).toBe('archived');
  expect(lived.indexOf('not-satisfied')).toBeGreaterThan(lived.indexOf('complaint-result-told'));
  expect(lived.indexOf('agreed')).toBeGreaterThan(lived.indexOf('not-satisfied'));
  const early = call.run.memory.facts.filter(({ clause, deviation }) => clause === '4.1-complaint' && deviation);
  expect(early.map(({ deviation }) => deviation)).toEqual(['too-early']);
});
