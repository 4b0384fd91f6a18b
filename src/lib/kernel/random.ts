import { hash32 } from '#domain/digest';

/** Returns a number in [0, 1) from seed and name alone, so that draws added elsewhere change nothing. */
export function chance(seed: number, name: string): number {
  // Read as a signed number, and moved up by a half.
  return (hash32(`${seed}\n${name}`) | 0) / 0x1_0000_0000 + 0.5;
}

/** Picks one of the options by seed and name. The list must not be empty. */
export function pick<T>(seed: number, name: string, options: readonly T[]): T {
  return options[Math.floor(chance(seed, name) * options.length)]!;
}

/** Returns the options in an order determined by seed and name. */
export function shuffle<T>(seed: number, name: string, options: readonly T[]): readonly T[] {
  return options
    .map((option, at) => ({ option, key: chance(seed, `${name}.${at}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ option }) => option);
}
