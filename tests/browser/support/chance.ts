import type { BrowserContext } from '@playwright/test';

/**
 * Every number that the app draws is this one from now on: the only chance that there is, a seed and an id at the
 * start of a run, becomes known beforehand. A seed is half of what was drawn.
 */
export async function pinSeed(context: BrowserContext, seed: number): Promise<void> {
  await context.addInitScript((drawn) => {
    const real = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
      if (!(into instanceof Uint32Array)) return real(into as never) as T;
      into.fill(drawn);
      return into;
    };
  }, seed * 2);
}
