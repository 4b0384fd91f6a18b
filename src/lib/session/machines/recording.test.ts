import { createActor } from 'xstate';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { recording, type RecordingEvent } from './recording';

const said = { zh: '', en: '' };
const full: Diagnostic = { code: 'SB0502', severity: 'error', message: said, remedy: said };

/** What of the run is stored after these events, and what is wrong. */
function after(...events: readonly RecordingEvent[]) {
  const actor = createActor(recording).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return [value, context.trouble?.code];
}

test('an entry is being written until it is there or could not be', () => {
  expect(after({ type: 'write' })).toEqual([{ entries: 'writing', seal: 'open' }, undefined]);
  expect(after({ type: 'write' }, { type: 'written' })).toEqual([{ entries: 'stored', seal: 'open' }, undefined]);
  const failed: RecordingEvent[] = [{ type: 'write' }, { type: 'unwritten', why: full }];
  expect(after(...failed)).toEqual([{ entries: 'stored', seal: 'open' }, 'SB0502']);
  // What went wrong stays to be read until the next success.
  expect(after(...failed, { type: 'write' })).toEqual([{ entries: 'writing', seal: 'open' }, 'SB0502']);
  expect(after(...failed, { type: 'write' }, { type: 'written' })[1]).toBeUndefined();
});

test('a seal that failed can be tried again, one at a time', () => {
  expect(after({ type: 'seal' })[0]).toEqual({ entries: 'stored', seal: 'sealing' });
  const failed: RecordingEvent[] = [{ type: 'seal' }, { type: 'seal' }, { type: 'unsealed', why: full }];
  expect(after(...failed)).toEqual([{ entries: 'stored', seal: 'open' }, 'SB0502']);
  expect(after(...failed, { type: 'seal' }, { type: 'sealed' })).toEqual([
    { entries: 'stored', seal: 'sealed' },
    undefined
  ]);
});

test('a run that another tab sealed is sealed, and stays so', () => {
  const sealed = { entries: 'stored', seal: 'sealed' };
  expect(after({ type: 'sealed' })[0]).toEqual(sealed);
  expect(after({ type: 'seal' }, { type: 'sealed' }, { type: 'unsealed', why: full })).toEqual([sealed, undefined]);
  expect(after({ type: 'sealed' }, { type: 'seal' })[0]).toEqual(sealed);
});

test('what else goes wrong with the store is told, and changes nothing', () => {
  const writing = { entries: 'writing', seal: 'open' };
  expect(after({ type: 'write' }, { type: 'failed', why: full })).toEqual([writing, 'SB0502']);
  expect(after({ type: 'failed', why: full })).toEqual([{ entries: 'stored', seal: 'open' }, 'SB0502']);
});
