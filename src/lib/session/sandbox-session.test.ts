import { describe, expect, test } from 'vitest';
import { logOf, readSandbox, writeSandbox } from '#sandbox/file';
import { lifeOf } from '#sandbox/lived-again';
import { digestOf } from '#sandbox/numbers';
import { begun, fault, planOf, staffOf } from '#sandbox/testing/sandboxes';
import { mostTries, SandboxSession } from './sandbox-session.svelte';
import { aboutIn, sessionOf } from './testing/sandbox-sessions';

const brokenIn = (session: SandboxSession): number =>
  session.state.desk.memory.facts.filter(({ kind }) => kind === 'breached').length;

test('what one does is kept at once, and where one looks soon', async () => {
  const { session, world } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
  await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
  expect(world).toMatchObject({ changed: 1, atOnce: 1 });
  session.back();
  expect(world).toMatchObject({ changed: 2, atOnce: 1 });
});

test('how far it was seen is known at any time, but in the past', () => {
  const { session, world } = sessionOf(begun(fault, staffOf('exemplary')));
  session.setSpeed(600);
  session.tick();
  for (let frame = 0; frame < 40; frame += 1) {
    world.wall_ms += 16;
    session.tick();
    expect(session.seen).toEqual({ active: 0, steps: 0, until_ms: session.history.now_ms });
  }
  session.back();
  expect(session.seen).toBeUndefined();
});

test('while time runs fast, no frame both lives a full slice and shows it, and no time is lost by that', () => {
  const world = { wall_ms: 0, each_ms: 0 };
  const history = begun(planOf({ seed: 5, tickets: 20, hours: 2 }), staffOf('average'));
  const session = new SandboxSession(history, {
    // Each look at the clock finds it later, as if living took its time.
    now: () => (world.wall_ms += world.each_ms),
    breathe: () => Promise.resolve(),
    readAhead: () => Promise.resolve(),
    changed: () => undefined,
    nameTry: (number) => `${number}`,
    claimed: () => Promise.resolve(),
    owned: () => true
  });
  const from_ms = session.history.now_ms;
  session.setSpeed(600);
  session.tick();
  world.each_ms = 2;
  const begun_ms = world.wall_ms;
  let shown = 0;
  for (let frame = 0; frame < 200; frame += 1) {
    const [lived, moments] = [session.lived, history.moments.length];
    const at_ms = world.wall_ms;
    session.tick();
    const full = history.moments.length > moments && world.wall_ms - at_ms > 8;
    if (session.lived > lived) shown += 1;
    expect(full && session.lived > lived).toBe(false);
    world.wall_ms += 16;
  }
  const wall_ms = world.wall_ms - begun_ms;
  // A few times a second, and not with every frame.
  expect(shown).toBeGreaterThan(wall_ms / 400);
  expect(shown).toBeLessThan(wall_ms / 150);
  session.setSpeed(0);
  expect(session.now_ms).toBe(history.now_ms);
  expect(session.state).toBe(history.last.state);
  expect(history.now_ms - from_ms).toBeGreaterThan(0.8 * 600 * wall_ms);
});

describe('time', () => {
  test('stands until one lets it run, and runs as fast as one says; what was slept is not lived', () => {
    const { session, world } = sessionOf(begun(fault, staffOf('exemplary')));
    const from_ms = session.now_ms;
    session.tick();
    world.wall_ms += 500;
    session.tick();
    expect(session.now_ms).toBe(from_ms);
    session.setSpeed(60);
    session.tick();
    world.wall_ms += 500;
    session.tick();
    expect(session.now_ms - from_ms).toBe(30_000);
    world.wall_ms += 3_600_000;
    session.tick();
    expect(session.now_ms - from_ms).toBe(90_000);
  });

  test('stops before a breach that was lived already, each time that one has gone back', async () => {
    const { session, world } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    await session.jump('breach');
    await session.jump('breach');
    expect(brokenIn(session)).toBe(1);
    const end_ms = session.now_ms;
    const play = (): void => {
      session.setSpeed(600);
      for (let frame = 0; frame < 10_000 && session.speed > 0 && session.now_ms < end_ms; frame += 1) {
        session.tick();
        world.wall_ms += 100;
      }
    };
    for (let round = 0; round < 2; round += 1) {
      session.goTo(0);
      play();
      expect(session.stopped).toBeDefined();
      expect([brokenIn(session), session.speed]).toEqual([0, 0]);
      expect(session.now_ms).toBeLessThan(end_ms);
    }
    // Let go on, it comes.
    play();
    expect(brokenIn(session)).toBe(1);
    session.goTo(0);
    await session.runUntil(end_ms);
    expect(brokenIn(session)).toBe(0);
  });

  test('stops once right before a breach, and goes on when it is let go on', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    await session.jump('breach');
    expect(brokenIn(session)).toBe(0);
    expect(session.stopped).toBeDefined();
    await session.jump('breach');
    expect(brokenIn(session)).toBe(1);
  });

  test('where nothing comes any more it stands, and says so', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary')));
    await session.runUntil(session.now_ms + 60 * 86_400_000);
    const at_ms = session.now_ms;
    await session.jump('event');
    expect(session.nothing).toBe(true);
    expect(session.now_ms).toBe(at_ms);
  });

  test('while it runs, how far it has come is worth keeping', () => {
    const { session, world } = sessionOf(begun(planOf({ tickets: 5, seed: 3 }), staffOf('average')));
    session.setSpeed(600);
    for (let frame = 0; frame < 300; frame += 1) {
      world.wall_ms += 16;
      session.tick();
    }
    expect(world.changed).toBeGreaterThan(2);
  });
});

describe('back and forward', () => {
  test('every step of a ticket is at hand, and the list of them grows as one goes on', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    const first = session.ticketMoments;
    expect(await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' })).toBeUndefined();
    expect(session.ticketMoments).not.toBe(first);
    expect(session.ticketMoments.length).toBeGreaterThan(first.length);
    const end = session.index;
    session.back();
    expect(session.index).toBeLessThan(end);
    expect(session.atEnd).toBe(false);
    session.forward();
    expect(session.index).toBe(end);
  });

  test('done in the past it is another try once something of one’s own came behind; the first is as it was', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
    const before = digestOf(session.history.now.desk.memory);
    session.goTo(session.ticketMoments[0]!);
    await session.take({ who: 'agent', about: aboutIn(session), do: 'agent-ended' });
    expect(session.tries).toHaveLength(2);
    session.switchTo(0);
    expect(digestOf(session.history.now.desk.memory)).toBe(before);
  });

  test('done in the past, what was only watched behind it is kept as a try, too', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary')));
    await session.runUntil(session.now_ms + 6 * 3_600_000);
    const watched = digestOf(session.history.now.desk.memory);
    session.goTo(session.ticketMoments[0]!);
    await session.staff('agent', 'me');
    expect(session.tries).toHaveLength(2);
    await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
    expect(session.tries).toHaveLength(2);
    session.switchTo(0);
    expect(digestOf(session.history.now.desk.memory)).toBe(watched);
  });

  test('a role that changes hands is no step: back from there leads to the step before, and nothing of it counts', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
    const steps = [...session.ticketMoments];
    await session.staff('field', 'me');
    expect(session.ticketMoments).toEqual(steps);
    expect(session.history.deeds).toBe(1);
    session.back();
    expect(session.index).toBe(steps.at(-2));
    // Forward again the role is one's own, as it was at that step.
    session.forward();
    expect(session.roster.field).toBeUndefined();
    expect(session.atEnd).toBe(true);
    // A change of roles behind is nothing that a try is kept for.
    await session.staff('field', 'exemplary');
    session.goTo(steps.at(-1)!);
    await session.staff('field', 'careless');
    expect(session.tries).toHaveLength(1);
  });

  test('of more tries than are kept the oldest makes room, with its marks, and what is kept can be read', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
    session.mark('first');
    for (let count = 0; count < mostTries + 3; count += 1) session.fork();
    expect(session.tries).toHaveLength(mostTries);
    expect(session.checkpoints).toEqual([]);
    expect(readSandbox(writeSandbox(session.file('abc'))).ok).toBe(true);
    expect(new Set(session.tries.map(({ id }) => id)).size).toBe(mostTries);
  });

  test('what is refused in the past moves nothing', async () => {
    const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent', 'field'])));
    await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
    session.goTo(session.ticketMoments[0]!);
    const { index } = session;
    expect(
      await session.take({ who: 'field', about: aboutIn(session), do: 'tested', with: { test: 'x' } })
    ).toBeDefined();
    expect(session.index).toBe(index);
    expect(session.tries).toHaveLength(1);
  });
});

test('looked on from another tab, nothing moves and nothing is done', async () => {
  const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])), false);
  const at_ms = session.now_ms;
  session.setSpeed(600);
  await session.jump('breach');
  await session.runUntil(at_ms + 1000);
  expect(session.now_ms).toBe(at_ms);
  expect(await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' })).toBeDefined();
});

test('kept and opened again it has its tries, its marks and its moment', async () => {
  const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
  await session.take({ who: 'agent', about: aboutIn(session), do: 'greeted' });
  session.mark('问候之后');
  session.goTo(session.ticketMoments[0]!);
  await session.take({ who: 'agent', about: aboutIn(session), do: 'agent-ended' });
  const read = readSandbox(writeSandbox(session.file('abc')));
  if (!read.ok) throw new Error('read again');
  const histories = read.value.branches.map((_, at) => lifeOf(session.sandbox, logOf(read.value, at)).history);
  const again = sessionOf(histories[read.value.active]!).session;
  again.adopt(read.value, histories);
  expect(again.active).toBe(1);
  expect(again.now_ms).toBe(session.now_ms);
  expect(again.tries.map(({ history }) => digestOf(history.now.desk.memory))).toEqual(
    session.tries.map(({ history }) => digestOf(history.now.desk.memory))
  );
  // Looked at as it was, a step in the past is that step again.
  session.back();
  expect(session.atEnd).toBe(false);
  const past = readSandbox(writeSandbox(session.file('abc')));
  if (!past.ok) throw new Error('read again');
  const later = sessionOf(histories[past.value.active]!).session;
  later.adopt(past.value, histories);
  expect([later.index, later.now_ms, later.atEnd]).toEqual([session.index, session.now_ms, false]);
  later.adopt({ ...past.value, looked: { moment: 9999, at_ms: 0 } }, histories);
  expect(later.atEnd).toBe(true);
  // A link is to that very moment: there is nothing behind it.
  expect(session.fileHere('abc').looked).toBeUndefined();
  again.goToMark(again.checkpoints[0]!);
  expect(again.active).toBe(0);
  expect(again.now_ms).toBe(session.checkpoints[0]!.at_ms);
});

test('an act by hand takes as long as a colleague’s: the clock goes on by it, and one too early on purpose is done at once', async () => {
  const { session } = sessionOf(begun(fault, staffOf('exemplary', ['agent'])));
  const alone = begun(fault, staffOf('exemplary'));
  const about = aboutIn(session);
  const { openedAt_ms } = session.state.desk.memory.tickets.get(session.ticket!)!.ticket.spec;
  await session.take({ who: 'agent', about, do: 'greeted' });
  await session.runUntil(openedAt_ms + 30_000);
  const begun_ms = session.now_ms;
  await session.take({ who: 'agent', about, do: 'captured', with: { demand: 'broadband', contact: '1' } });
  const entered_ms = session.now_ms;
  await session.take({ who: 'agent', about, do: 'details-checked' });
  // What was waited for already counts; the next thing begins behind it.
  expect([entered_ms - begun_ms <= 15_000, session.now_ms - entered_ms]).toEqual([true, 10_000]);
  await session.take({ who: 'agent', about, do: 'restart-guided' });
  expect(session.now_ms - entered_ms).toBe(22_000);
  await session.jump('event');
  const before_ms = session.now_ms;
  expect(await session.take({ who: 'agent', about, do: 'recovery-asked' })).toBeUndefined();
  expect(session.now_ms).toBe(before_ms);
  // Colleagues take as long.
  alone.runUntil(openedAt_ms + 10 * 60_000);
  const [first, second] = ['captured', 'lights-asked'].map((event) =>
    alone.moments.find(({ entry }) => entry && 'do' in entry && entry.do === event)
  );
  expect(second!.state.desk.now_ms - first!.state.desk.now_ms).toBe(8000);
});
