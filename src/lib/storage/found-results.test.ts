import { expect, it } from 'vitest';
import { FoundResults } from './found-results';
import { device, later } from './testing/stores';

const row = (key: string, minute: number, json = key) => ({ kind: 'trial', key, at: later(minute), json });

it('what was found is there for another tab, and on another day', async () => {
  const { factory } = device();
  const first = new FoundResults({ factory });
  await first.keep(row('a', 1, 'old'));
  await first.keep(row('a', 2, 'new'));
  first.close();
  const other = new FoundResults({ factory });
  expect(await other.of('trial', 'a')).toEqual(row('a', 2, 'new'));
  expect(await other.of('proofs', 'a')).toBeUndefined();
});

it('the oldest makes room, by count and by size; what is too large by itself is not kept, and no older one passes for it', async () => {
  const results = new FoundResults(device());
  for (let minute = 0; minute < 41; minute += 1) await results.keep(row(`${minute}`, minute));
  expect(await results.of('trial', '0')).toBeUndefined();
  expect(await results.of('trial', '1')).toBeDefined();
  await results.keep(row('large', 50, 'x'.repeat(5_999_999)));
  expect(await results.of('trial', 'large')).toBeDefined();
  expect(await results.of('trial', '39')).toBeUndefined();
  await results.keep(row('large', 51, 'x'.repeat(6_000_001)));
  expect(await results.of('trial', 'large')).toBeUndefined();
});

it('where the browser refuses the store, it is kept as long as the page lives', async () => {
  const { factory } = device();
  const refusing = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    }
  } as unknown as IDBFactory;
  const results = new FoundResults({ factory: { ...factory, indexedDB: refusing } });
  await results.keep(row('a', 1));
  expect(await results.of('trial', 'a')).toEqual(row('a', 1));
  expect(await results.of('trial', 'b')).toBeUndefined();
});
