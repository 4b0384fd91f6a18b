import { createActor } from 'xstate';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { runLock, type RunLockEvent } from '../inside/run-lock.svelte.ts';

const said = { zh: '', en: '' };
const other: Diagnostic = { code: 'SB0540', severity: 'info', message: said, remedy: said };
const robbed: Diagnostic = { ...other, code: 'SB0541' };

/** Where a lock stands after these events, and why. */
function after(...events: readonly RunLockEvent[]) {
  const actor = createActor(runLock).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return [value, context.why?.code];
}

test('a run that nobody holds is ours', () => {
  expect(after()).toEqual(['claiming', undefined]);
  expect(after({ type: 'granted' })).toEqual(['owner', undefined]);
});

test('a run that another tab holds is looked at until that tab goes, and is then claimed on demand only', () => {
  expect(after({ type: 'taken', why: other })).toEqual([{ onlooker: 'waiting' }, 'SB0540']);
  expect(after({ type: 'taken', why: other }, { type: 'freed' })).toEqual([{ onlooker: 'free' }, 'SB0540']);
  const claimed: RunLockEvent[] = [{ type: 'taken', why: other }, { type: 'freed' }, { type: 'claim' }];
  expect(after(...claimed)).toEqual(['claiming', 'SB0540']);
  expect(after(...claimed, { type: 'taken', why: other })).toEqual([{ onlooker: 'waiting' }, 'SB0540']);
  expect(after(...claimed, { type: 'granted' })[0]).toBe('owner');
});

test('a run that another tab took is looked at from then on', () => {
  expect(after({ type: 'granted' }, { type: 'lost', why: robbed })).toEqual([{ onlooker: 'waiting' }, 'SB0541']);
});

test('an owner hears nothing of others that come and go', () => {
  expect(after({ type: 'granted' }, { type: 'freed' }, { type: 'claim' })[0]).toBe('owner');
});

test('what is let go stays so, whatever answer is still on its way', () => {
  expect(after({ type: 'release' }, { type: 'granted' }, { type: 'freed' })[0]).toBe('released');
  expect(after({ type: 'taken', why: other }, { type: 'release' })[0]).toBe('released');
});
