import { addresses } from 'virtual:switchboard-charts/layouts';
import { own } from '#domain/own';
import type { Lang } from '#domain/text';
import { knowLayouts, type KnownLayout } from './chart-layout.ts';

interface Shipped {
  readonly open: readonly string[];
  readonly laid: readonly KnownLayout[];
}

const fetched = new Map<string, Promise<ReadonlySet<string> | undefined>>();

/** Fetches a shipped chart's layouts, so `layOut` needs no worker; returns the boxes open at first. Never rejects. */
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
