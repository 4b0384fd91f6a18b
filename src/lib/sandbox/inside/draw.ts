import { chance, pick } from '#kernel/random';

/**
 * What chance says of one thing: by the seed of the plan and the name of the thing, so that whoever comes as the third is the same, however many come
 * behind them.
 */
export class Draw {
  constructor(
    private readonly seed: number,
    private readonly name: string
  ) {}

  /** In [0, 1). */
  share(of: string): number {
    return chance(this.seed, `${this.name}.${of}`);
  }

  /** A whole number, 0 to `below` − 1. */
  whole(of: string, below: number): number {
    return Math.floor(this.share(of) * below);
  }

  /** True so many times in a hundred. */
  happens(of: string, percent: number): boolean {
    return this.share(of) * 100 < percent;
  }

  /** One of a list, which must not be empty. */
  one<Of>(of: string, options: readonly Of[]): Of {
    return pick(this.seed, `${this.name}.${of}`, options);
  }

  /** One of a list by its weight; where all weights are 0, each is as likely. */
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
