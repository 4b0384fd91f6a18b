import { beforeEach, expect, test, vi } from 'vitest';
import { movePolicy, proposePolicy } from '#storage/policies';
import { at, device, later, open, value } from '#storage/testing/stores';
import type { Store } from '#storage/database';
import { versionNumberOf } from './version-number';

const kept = vi.hoisted(() => ({ store: undefined as unknown }));
vi.mock('./shipped-policy.ts', () => ({ policyDigest: () => 'shipped' }));
vi.mock('./store-handle.svelte.ts', () => ({
  records: { open: async () => (kept.store ? { ok: true, value: kept.store } : { ok: false, diagnostics: [] }) }
}));

const by = (minute: number) => ({ at: later(minute), by: '赵敏', note: '' });

beforeEach(() => {
  kept.store = undefined;
});

test('what is shipped today is version 0, also where nothing can be kept', async () => {
  expect(await versionNumberOf('shipped')).toBe(0);
});

test('where nothing can be kept, nobody knows the number of another', async () => {
  expect(await versionNumberOf('d1')).toBeUndefined();
});

test('a version has the number that the desk counts it by, whatever became of it since', async () => {
  const store: Store = await open(device());
  kept.store = store;
  for (const id of ['a', 'b']) value(await proposePolicy(store, { id, name: id, text: '', from: 0 }, { ...by(0), at }));
  value(await movePolicy(store, 'b', { stage: 'adopted', ...by(1) }, 'of b'));
  value(await movePolicy(store, 'a', { stage: 'adopted', ...by(2) }, 'of a'));
  expect(await versionNumberOf('of a')).toBe(1);
  expect(await versionNumberOf('of b')).toBe(2);
  expect(await versionNumberOf('of nobody')).toBeUndefined();
});
