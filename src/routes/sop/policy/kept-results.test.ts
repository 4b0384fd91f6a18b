import { expect, test } from 'vitest';
import type { FoundRow } from '#storage/found-results';
import { KeptResults, type Shelf } from './kept-results';

function shelfOf(): Shelf {
  const rows = new Map<string, FoundRow>();
  return {
    of: async (kind, key) => rows.get(`${kind} ${key}`),
    keep: async (row) => void rows.set(`${row.kind} ${row.key}`, row)
  };
}
const result = (version: string, found: string) => ({
  version,
  of: `${version} text`,
  at: '2026-11-30T02:15:00Z',
  found
});

test('a result is there when the page comes up anew: the last one of each version, of its own kind', async () => {
  const shelf = shelfOf();
  const before = new KeptResults<string>('trial', 'b1', async () => shelf);
  for (const each of [result('one', 'old'), result('two', 'other'), result('one', 'new')]) await before.keep(each);
  const after = new KeptResults<string>('trial', 'b1', async () => shelf);
  expect(await after.of('one')).toEqual(result('one', 'new'));
  expect((await after.of('two'))?.found).toBe('other');
  expect(await after.of('three')).toBeUndefined();
  expect(await new KeptResults<string>('proofs', 'b1', async () => shelf).of('one')).toBeUndefined();
});

test('what another build kept, or what is broken, is not read, and is written over', async () => {
  const shelf = shelfOf();
  await new KeptResults<string>('trial', 'b1', async () => shelf).keep(result('one', 'old'));
  const next = new KeptResults<string>('trial', 'b2', async () => shelf);
  expect(await next.of('one')).toBeUndefined();
  await shelf.keep({ kind: 'trial', key: 'one', at: '', json: '{' });
  expect(await next.of('one')).toBeUndefined();
  await next.keep(result('one', 'new'));
  expect((await next.of('one'))?.found).toBe('new');
});

test('where there is nowhere to keep it, nothing is known and nothing fails', async () => {
  const nowhere = new KeptResults<string>('trial', 'b1', async () => Promise.reject(new Error('offline')));
  await nowhere.keep(result('one', 'new'));
  expect(await nowhere.of('one')).toBeUndefined();
});
