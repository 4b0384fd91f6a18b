import { addresses } from 'virtual:switchboard-charts/layouts';
import { own } from '#domain/own';
import type { Lang } from '#domain/text';
import { knowLayouts, type KnownLayout } from './chart-layout.ts';

const fetched = new Map<string, Promise<void>>();

/**
 * Has fetched where all stands in a chart of the atlas as one first sees it, and with every box open: `layOut` then puts exactly that in its places at once, without a worker. Whatever
 * else is asked for, as that chart under another policy, is laid out as ever, and so is that if it could not be fetched.
 * @returns a promise that never fails
 */
export function shippedLayout(chart: string, lang: Lang): Promise<void> {
  const name = `${chart}/${lang}`;
  const address = own(addresses, name);
  if (address === undefined) return Promise.resolve();
  let fetching = fetched.get(name);
  if (!fetching) {
    fetching = fetch(address)
      .then((response) => response.json() as Promise<readonly KnownLayout[]>)
      .then(knowLayouts)
      // Offline, or of another build: it is laid out here.
      .catch(() => void fetched.delete(name));
    fetched.set(name, fetching);
  }
  return fetching;
}
