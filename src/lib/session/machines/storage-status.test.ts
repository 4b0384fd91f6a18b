import { createActor } from 'xstate';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { storageStatus, type StorageStatusEvent } from '../storage-status.ts';

const said = { zh: '', en: '' };
const diagnostic = (code: Diagnostic['code']): Diagnostic => ({ code, severity: 'error', message: said, remedy: said });
const full = diagnostic('SB0502');
const newer = diagnostic('SB0504');
const loss = diagnostic('SB0506');

/** Where the store stands after these events, and what is to be read about it. */
function after(...events: readonly StorageStatusEvent[]) {
  const status = createActor(storageStatus).start();
  for (const event of events) status.send(event);
  const { value, context } = status.getSnapshot();
  return [value, context.trouble.map(({ code }) => code)];
}

test('a store is closed until somebody asks, and ready once it is open', () => {
  expect(after()).toEqual(['closed', []]);
  expect(after({ type: 'open' })).toEqual(['opening', []]);
  expect(after({ type: 'open' }, { type: 'opened', diagnostics: [loss] })).toEqual(['ready', ['SB0506']]);
});

test('what stood in the way of opening is told once, and forgotten when it opens after all', () => {
  const refused: StorageStatusEvent[] = [{ type: 'open' }, { type: 'refused', diagnostics: [full] }];
  expect(after(...refused)).toEqual(['closed', ['SB0502']]);
  expect(after(...refused, ...refused)).toEqual(['closed', ['SB0502']]);
  expect(after(...refused, { type: 'open' }, { type: 'opened', diagnostics: [] })).toEqual(['ready', []]);
  const blocked: StorageStatusEvent = { type: 'told', diagnostics: [diagnostic('SB0503')] };
  expect(after({ type: 'open' }, blocked)).toEqual(['opening', ['SB0503']]);
  expect(after({ type: 'open' }, blocked, { type: 'opened', diagnostics: [] })).toEqual(['ready', []]);
});

test('a connection that is gone can be asked for again', () => {
  const lost: StorageStatusEvent[] = [
    { type: 'open' },
    { type: 'opened', diagnostics: [loss] },
    { type: 'lost', diagnostics: [newer] }
  ];
  expect(after(...lost)).toEqual(['closed', ['SB0506', 'SB0504']]);
  expect(after(...lost, { type: 'open' })[0]).toBe('opening');
});

test('what was read is gone, wherever the store stands', () => {
  const dismissed: StorageStatusEvent = { type: 'dismissed', diagnostic: loss };
  expect(after({ type: 'open' }, { type: 'opened', diagnostics: [loss] }, dismissed)).toEqual(['ready', []]);
  expect(after({ type: 'open' }, { type: 'refused', diagnostics: [full] }, dismissed)).toEqual(['closed', ['SB0502']]);
});
