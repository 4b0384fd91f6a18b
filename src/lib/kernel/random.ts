import { hash32 } from '#domain/digest';

/**
 * A number in [0, 1) that belongs to a seed and a name, and to nothing else. There is no stream to
 * advance: asking for one more number elsewhere changes none of the others, so a run stays the same
 * when a scenario gains a line.
 */
export function chance(seed: number, name: string): number {
  // Read as a signed number, and moved up by a half.
  return (hash32(`${seed}\n${name}`) | 0) / 0x1_0000_0000 + 0.5;
}

/** One of the options, by seed and name. The list must not be empty. */
export function pick<T>(seed: number, name: string, options: readonly T[]): T {
  return options[Math.floor(chance(seed, name) * options.length)]!;
}

/** The options in an order that belongs to seed and name. */
export function shuffle<T>(seed: number, name: string, options: readonly T[]): readonly T[] {
  return options
    .map((option, at) => ({ option, key: chance(seed, `${name}.${at}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ option }) => option);
}
