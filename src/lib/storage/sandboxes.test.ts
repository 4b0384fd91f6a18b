import { expect, it } from 'vitest';
import { deleteSandbox, keepSandbox, latestSandboxes, loadSandbox, type SandboxRow } from './sandboxes';
import { peekSandbox } from './sandbox-glance';
import { at, codes, device, later, open, value } from './testing/stores';

const row = (id: string, updatedAt: string): SandboxRow => ({
  id,
  name: '周五的班',
  startedAt: at,
  updatedAt,
  stands: '2026-11-27 14:05',
  tickets: 12,
  text: '{"sandbox":1}',
  glance: '{}'
});

it('a sandbox is kept as it stands, and comes back whole in another tab', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  value(await keepSandbox(here, row('a', later(1))));
  value(await keepSandbox(here, { ...row('a', later(2)), tickets: 13 }));
  expect(value(await loadSandbox(there, 'a'))).toEqual({ ...row('a', later(2)), tickets: 13 });
  expect(codes(await loadSandbox(there, 'b'))).toEqual(['SB0510']);
});

it('the latest come first, without their text; what is deleted can be put back', async () => {
  const store = await open(device());
  for (const [id, when] of [
    ['a', later(1)],
    ['b', later(3)],
    ['c', later(2)]
  ] as const)
    value(await keepSandbox(store, row(id, when)));
  const listed = value(await latestSandboxes(store, 2));
  expect(listed.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(listed[0]).not.toHaveProperty('text');
  expect(listed[0]).not.toHaveProperty('glance');
  const gone = value(await deleteSandbox(store, 'b'));
  expect(codes(await loadSandbox(store, 'b'))).toEqual(['SB0510']);
  value(await keepSandbox(store, gone!));
  expect(value(await loadSandbox(store, 'b'))).toEqual(row('b', later(3)));
  expect(value(await deleteSandbox(store, 'nobody'))).toBeUndefined();
});

it('is seen without opening the store; where anything is the matter, nothing is', async () => {
  const on = device();
  expect(await peekSandbox('a', on)).toBeUndefined();
  // Nothing was made by looking.
  expect(await on.factory.indexedDB.databases()).toEqual([]);
  const store = await open(on);
  value(await keepSandbox(store, row('a', later(1))));
  expect(await peekSandbox('a', on)).toEqual(row('a', later(1)));
  expect(await peekSandbox('b', on)).toBeUndefined();
});
