import { addresses } from 'virtual:switchboard-charts/layouts';
import { own } from '#domain/own';
import type { Lang } from '#domain/text';
import { knowLayouts, type KnownLayout } from './chart-layout.ts';

/** What a file of a chart holds. */
interface Shipped {
  readonly open: readonly string[];
  readonly laid: readonly KnownLayout[];
}

const fetched = new Map<string, Promise<ReadonlySet<string> | undefined>>();

/**
 * Has fetched where all stands in a shipped chart as one first sees it, and with every box open: `layOut` then puts exactly that in its places at once, without a worker. Whatever
 * else is asked for, as that chart under another policy, is laid out as ever, and so is that if it could not be fetched.
 * @returns the boxes that are open at first sight, where that is known; a promise that never fails
 */
export function shippedLayout(chart: string, lang: Lang): Promise<ReadonlySet<string> | undefined> {
  const name = `${chart}/${lang}`;
  const address = own(addresses, name);
  if (address === undefined) return Promise.resolve(undefined);
  let fetching = fetched.get(name);
  if (!fetching) {
    fetching = fetch(address)
      .then((response) => response.json() as Promise<Shipped>)
      .then(({ open, laid }) => {
        knowLayouts(laid);
        return new Set(open);
      })
      // Offline, or of another build: it is laid out here.
      .catch(() => {
        fetched.delete(name);
        return undefined;
      });
    fetched.set(name, fetching);
  }
  return fetching;
}
