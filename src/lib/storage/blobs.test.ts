import { expect, it } from 'vitest';
import { digest } from '#domain/digest';
import { getBlob, keepBlob } from './blobs';
import { codes, device, open, value } from './testing/stores';

const policy = { b: 1, a: { d: 2 } };
const name = digest(policy);
const unwanted = (): Promise<string> => Promise.reject(new Error('asked for'));

it('data is found under the digest of its content, and asked for once', async () => {
  const store = await open(device());
  value(await keepBlob(store, 'policy', name, () => Promise.resolve(JSON.stringify(policy))));
  expect(value(await getBlob(store, name))).toEqual(policy);
  value(await keepBlob(store, 'policy', name, unwanted));
  expect(await store.db.blobs.count()).toBe(1);
});

it('missing and damaged data are told apart', async () => {
  const store = await open(device());
  expect(codes(await getBlob(store, 'nothing'))).toEqual(['SB0532']);
  value(await keepBlob(store, 'lexicon', name, () => Promise.resolve(JSON.stringify(policy))));
  for (const json of ['{"a":2}', '{"b":1']) {
    await store.db.blobs.put({ digest: name, kind: 'lexicon', json });
    expect(codes(await getBlob(store, name))).toEqual(['SB0533']);
  }
});

it('data that an earlier version kept as an object is read as well', async () => {
  const store = await open(device());
  await store.db.blobs.put({ digest: name, kind: 'policy', value: { a: { d: 2 }, b: 1 } });
  expect(value(await getBlob(store, name))).toEqual(policy);
});

it('what cannot be fetched is not kept, and can be kept later', async () => {
  const store = await open(device());
  await expect(keepBlob(store, 'policy', name, unwanted)).rejects.toThrow('asked for');
  expect(codes(await getBlob(store, name))).toEqual(['SB0532']);
});
