import { describe, expect, test } from 'vitest';
import { hintOn } from '#sandbox/hint';
import { begun, fault, planOf, staffOf } from '#sandbox/testing/sandboxes';
import { rowOf } from '#sandbox/ticket-view';
import { dueLater_ms } from '#sandbox/wait';
import { addressOf } from '#simulation/desk';
import type { SandboxSession } from './sandbox-session.svelte';
import { aboutIn, sessionOf } from './testing/sandbox-sessions';

describe('the next thing, from a ticket that is over', () => {
  const own = planOf({ tickets: 4, seed: 3, hours: 2 });
  /** A desk whose first ticket the agent has ended as soon as it came. */
  async function withOneOver(plan = own, staff = staffOf('exemplary', ['agent'])) {
    const { session } = sessionOf(begun(plan, staff));
    session.breakpoints = { ...session.breakpoints, turn: false, breach: false };
    while (session.state.desk.memory.tickets.size === 0) await session.runUntil(session.now_ms + 60_000);
    session.ticket = session.state.desk.memory.tickets.keys()[0];
    await session.take({ who: 'agent', about: aboutIn(session), do: 'agent-ended' });
    return { session, first: session.ticket };
  }
  const isOver = (session: SandboxSession): boolean => rowOf(session.sandbox, session.state.desk, session.ticket!).over;
  test('is on another ticket that waits for whoever asks, and no time passes', async () => {
    const { session, first } = await withOneOver();
    await session.runUntil(session.now_ms + 2 * 3_600_000);
    session.ticket = first;
    expect(isOver(session)).toBe(true);
    const at_ms = session.now_ms;
    await session.jump('event');
    expect(session.ticket).not.toBe(first);
    expect(hintOn(session.sandbox, session.state, session.ticket!)).toBeDefined();
    expect([session.now_ms, session.nothing]).toEqual([at_ms, false]);
  });

  test('is not there once nothing waits and nobody comes: that is said, and no time passes', async () => {
    const { session } = await withOneOver(fault);
    for (let step = 0; step < 20 && !session.nothing; step += 1) await session.jump('event');
    const at_ms = session.now_ms;
    await session.jump('event');
    expect([session.now_ms, session.nothing]).toEqual([at_ms, true]);
    // What became of the ticket itself is of its own days, and not of the end of time.
    expect(at_ms - session.sandbox.begins_ms).toBeLessThan(14 * 86_400_000);
  });

  test('is whoever comes next, where nobody waits yet', async () => {
    const { session } = await withOneOver();
    expect(isOver(session)).toBe(true);
    await session.jump('event');
    expect(session.state.desk.memory.tickets.size).toBe(2);
    expect(session.ticket).toBe(session.state.desk.memory.tickets.keys()[1]);
  });
});

test('what never comes is looked for on a copy: no time is lived through for it', async () => {
  const { session } = sessionOf(begun(planOf({ tickets: 10, seed: 3, hours: 2 }), staffOf('exemplary', ['agent'])));
  session.breakpoints = { breach: false, turn: false, alert: false, states: [] };
  await session.runUntil(session.now_ms + 3 * 3_600_000);
  session.ticket = session.state.desk.memory.tickets.keys()[0];
  await session.take({ who: 'agent', about: aboutIn(session), do: 'agent-ended' });
  const [at_ms, moments] = [session.now_ms, session.history.moments.length];
  // Others are left alone meanwhile, and have their alerts day by day; of this one no limit runs.
  await session.jump('breach');
  expect(session.nothing).toBe(true);
  expect([session.now_ms, session.history.moments.length]).toEqual([at_ms, moments]);
});

test('the next thing is one’s own as long as it waits: only who asks twice lets time go on', async () => {
  const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
  session.breakpoints = { breach: false, turn: false, alert: false, states: [] };
  const at_ms = session.now_ms;
  expect(hintOn(session.sandbox, session.state, session.ticket!)?.entry.do).toBe('greeted');
  await session.jump('event');
  expect([session.now_ms, session.yours]).toEqual([at_ms, at_ms]);
  await session.jump('event');
  expect(session.yours).toBeUndefined();
  expect(session.now_ms).toBeGreaterThan(at_ms);
});

test('the next thing is what waits for its hour once that has come, and is not run past', async () => {
  const { session } = sessionOf(begun(fault, staffOf('exemplary', ['field'])));
  const number = session.ticket!;
  const waits = (): number | undefined => dueLater_ms(session.sandbox, session.history.now, number, session.now_ms);
  let due_ms: number | undefined;
  for (let press = 0; press < 80 && due_ms === undefined; press += 1) {
    const hint = hintOn(session.sandbox, session.history.now, number);
    due_ms = waits();
    if (due_ms !== undefined) break;
    if (!hint) await session.jump('event');
    else {
      const { who, do: event, with: fields } = hint.entry;
      await session.take({ who, about: addressOf(number), do: event, ...(fields && { with: fields }) });
    }
  }
  // A visit that was agreed on.
  expect(due_ms).toBeGreaterThan(session.now_ms);
  for (let press = 0; press < 20 && session.now_ms < due_ms!; press += 1) await session.jump('event');
  expect(session.now_ms).toBe(due_ms);
  expect(hintOn(session.sandbox, session.history.now, number)?.entry.do).toBe('arrived');
});
