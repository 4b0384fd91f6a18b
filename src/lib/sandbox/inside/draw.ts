import { chance, pick } from '#kernel/random';

/** Random values from seed and name only, so that the third customer is the same however many follow. */
export class Draw {
  constructor(
    private readonly seed: number,
    private readonly name: string
  ) {}

  /** Returns a number in [0, 1). */
  share(of: string): number {
    return chance(this.seed, `${this.name}.${of}`);
  }

  whole(of: string, below: number): number {
    return Math.floor(this.share(of) * below);
  }

  happens(of: string, percent: number): boolean {
    return this.share(of) * 100 < percent;
  }

  one<Of>(of: string, options: readonly Of[]): Of {
    return pick(this.seed, `${this.name}.${of}`, options);
  }

  /** Returns one item by weight; if all weights are 0, each is equally likely. */
  weighted<Of extends string>(of: string, options: readonly Of[], weights: Readonly<Record<Of, number>>): Of {
    const total = options.reduce((sum, option) => sum + weights[option], 0);
    let left = this.share(of) * total;
    for (const option of options) {
      left -= weights[option];
      if (left < 0) return option;
    }
    return this.one(of, options);
  }
}
