import { expect, test } from 'vitest';
import { value } from '#storage/testing/stores';
import type { SessionDeps } from './inside/deps';
import { openCallSession } from './open-call-session';
import { bench, calm } from './testing/desk';

test('shows in the next call what earlier ones did not, and after a reload the same as before', async () => {
  const desk = await bench('guided');
  const coaches = new Set<readonly string[]>();
  const deps = desk.deps('a');
  deps.shown.note('older', 0, ['rude']);
  const opened = async () => {
    const session = value(await openCallSession({ ...deps, callOf: told }, 'r1'));
    desk.time.tick();
    session.answer();
    await calm();
    await session.resume();
    return session;
  };
  // What the coach is told of lines that were shown: in this call, and in earlier ones.
  const told: SessionDeps['callOf'] = async (header) => {
    const read = await deps.callOf(header);
    if (!read.ok) return read;
    const coach = await read.value.coach!;
    const noted: typeof coach = {
      ...coach,
      optionsOf: (call, state, step, before) => {
        coaches.add([...before.shown, '|', ...(before.earlier ?? [])]);
        return coach.optionsOf(call, state, step, before);
      }
    };
    return { ...read, value: { ...read.value, coach: Promise.resolve(noted) } };
  };
  const first = await opened();
  const offers = first.offers.map(({ id }) => id);
  expect(offers).toContain('rude');
  first.close();
  const again = await opened();
  expect(again.offers.map(({ id }) => id)).toEqual(offers);
  expect(deps.shown.all()).toEqual([
    { call: 'older', turn: 0, line: 'rude' },
    { call: 'r1', turn: 0, line: 'rude' }
  ]);
  expect([...coaches]).toEqual([...coaches].map(() => ['|', 'rude']));
  again.close();
});
