import { describe, expect, test } from 'vitest';
import { addressOf } from '#simulation/desk';
import { pickUp } from '#simulation/on-the-line';
import { waitsUntil_ms } from '#simulation/patience';
import { History } from '#sandbox/history';
import { hintOn } from '#sandbox/hint';
import { hangsUpAt_ms } from '#sandbox/patience';
import { jumpOf } from '#sandbox/stops';
import { planOfWalk, staffWithout, walkIds, walks } from '#sandbox/walks';
import { callOf, fault, sandboxOf, type OneCall } from './led/one-call.ts';

/** A customer waits as long for whoever attends them by forms as for whoever speaks with them, and one sees until when. */
const greeting = '您好，工号{agentId}为您服务，请问有什么可以帮您？';
const somebody = () =>
  callOf('zh-CN', fault, ({ canVerify, inScope, curedByRestart }) => canVerify && inScope && !curedByRestart);
const until = ({ history, number }: OneCall) => waitsUntil_ms(history.now.desk, number, history.sandbox.desk.caller);

/** Nobody does anything any more, until it is over. @returns when the customer hung up */
function leftAlone(call: OneCall): number {
  for (let step = 0; step < 600 && !call.did('hung-up'); step += 1) call.history.runUntil(call.history.now_ms + 1000);
  expect(call.did('hung-up')).toBe(true);
  const { at_ms } = call.run.memory.facts.find(({ name }) => name === 'hung-up')!;
  return call.run.opened_ms + at_ms;
}

describe('the patience of a customer', () => {
  test('is told before they hang up, by forms to the second, on the line at the earliest', async () => {
    const forms = somebody();
    expect(until(forms)).toBeUndefined();
    forms.act('greeted');
    const told = until(forms)!;
    expect(told).toBeGreaterThan(forms.history.now_ms + 30_000);
    // Whoever says why they came begins to wait then.
    forms.history.runUntil(told - 2000);
    expect(forms.did('hung-up')).toBe(false);
    const last = until(forms)!;
    expect(leftAlone(forms)).toBe(last);

    const call = somebody();
    call.act(pickUp);
    await call.say(greeting);
    const atLeast = until(call)!;
    const hungUp = leftAlone(call);
    expect(hungUp).toBeGreaterThanOrEqual(atLeast);
    // What they say before they go takes its time, and nothing else does.
    expect(hungUp - atLeast).toBeLessThan(15_000);
  });

  test('is one value, by either way', async () => {
    const [forms, call] = [somebody(), somebody()];
    forms.act('greeted');
    forms.history.take({ who: 'customer', about: addressOf(forms.number), do: 'demand-told' });
    call.act(pickUp);
    await call.say(greeting);
    const { until_ms } = call.run.memory.lines.at(-1)!;
    const silent = call.run.opened_ms + until_ms;
    expect(until(call)! - silent).toBe(until(forms)! - forms.history.now_ms);
  });

  test('lasts over a wait that they were asked for, and as long as somebody does something', () => {
    const call = somebody();
    call.act('greeted');
    call.history.take({ who: 'customer', about: addressOf(call.number), do: 'demand-told' });
    for (let step = 0; step < 6; step += 1) {
      call.history.runUntil(call.history.now_ms + 40_000);
      call.act(
        ['identity-verified', 'details-checked', 'privacy-told', 'lights-asked', 'restart-guided'][step] ?? 'captured'
      );
    }
    expect(call.did('hung-up')).toBe(false);
    const wait = call.run.memory.limits['2.1-wait-3min'];
    expect(wait).toBeDefined();
    expect(until(call)!).toBeGreaterThan(call.run.opened_ms + wait!.due_ms);
  });

  test('is not asked of colleagues, nor of those whom nobody has attended yet', () => {
    const waiting = somebody();
    waiting.history.runUntil(waiting.history.now_ms + 600_000);
    expect([until(waiting), waiting.did('hung-up')]).toEqual([undefined, false]);
  });
});

describe.each(walkIds)('whoever is led through %s', (id) => {
  test('is told that the customer hangs up where they do, and nowhere else', () => {
    const { sandbox, arrival } = sandboxOf(planOfWalk(walks[id], '2026-11-27', 'zh-CN'));
    const { number } = arrival.opening.with.ticket;
    const history = History.begin(sandbox, staffWithout(walks[id].plays));
    let [told, untold] = [0, 0];
    for (let step = 0; step < 60; step += 1) {
      const { opened_ms, memory } = history.now.desk.memory.tickets.get(number)!;
      if (memory.milestones['contact-ends'] !== undefined) break;
      const at_ms = hangsUpAt_ms(sandbox, history.now, number);
      const left = history.branchAt(history.moments.length - 1, history.now_ms);
      left.runUntil(at_ms ?? waitsUntil_ms(history.now.desk, number, sandbox.desk.caller) ?? history.now_ms);
      const hungUp = left.now.desk.memory.tickets.get(number)!.memory.facts.find(({ name }) => name === 'hung-up');
      expect(hungUp && opened_ms + hungUp.at_ms, `step ${step}`).toBe(at_ms);
      if (at_ms !== undefined) told += 1;
      else untold += 1;
      const hint = hintOn(sandbox, history.now, number);
      if (!hint) {
        const { until_ms, rule } = jumpOf('event', sandbox, history.now_ms, number);
        history.runUntil(until_ms, rule);
        continue;
      }
      const { at_ms: due_ms, do: event, with: fields } = hint.entry;
      history.runUntil(Math.max(history.now_ms, opened_ms + due_ms));
      history.take({ who: hint.who, about: addressOf(number), do: event, ...(fields && { with: fields }) });
    }
    expect(told).toBeGreaterThan(4);
    expect(untold).toBeGreaterThan(1);
  });
});
