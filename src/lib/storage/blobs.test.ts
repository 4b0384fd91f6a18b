import { expect, it } from 'vitest';
import { digest } from '#domain/digest';
import { getBlob, putBlob } from './blobs';
import { codes, device, open, value } from './testing/stores';

it('data is found under the digest of its content, whatever the order of its keys', async () => {
  const store = await open(device());
  const name = value(await putBlob(store, 'policy', { b: 1, a: { d: 2, c: undefined } }));
  expect(name).toBe(digest({ a: { d: 2 }, b: 1 }));
  expect(value(await putBlob(store, 'policy', { a: { d: 2 }, b: 1 }))).toBe(name);
  expect(value(await getBlob(store, name))).toEqual({ a: { d: 2 }, b: 1 });
  expect(await store.db.blobs.count()).toBe(1);
});

it('missing and damaged data are told apart, and storing it again repairs', async () => {
  const store = await open(device());
  expect(codes(await getBlob(store, 'nothing'))).toEqual(['SB0532']);
  const name = value(await putBlob(store, 'lexicon', { a: 1 }));
  await store.db.blobs.update(name, { value: { a: 2 } });
  expect(codes(await getBlob(store, name))).toEqual(['SB0533']);
  value(await putBlob(store, 'lexicon', { a: 1 }));
  expect(value(await getBlob(store, name))).toEqual({ a: 1 });
});

it('data that is not plain is refused', async () => {
  const store = await open(device());
  expect(codes(await putBlob(store, 'scenario', { run: () => 1 }))).toEqual(['SB0507']);
  expect(codes(await putBlob(store, 'scenario', { n: Number.NaN }))).toEqual(['SB0507']);
  expect(codes(await putBlob(store, 'scenario', { deep: [new Proxy({}, {})] }))).toEqual(['SB0507']);
});
