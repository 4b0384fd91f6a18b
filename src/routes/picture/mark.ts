/** What a layer says of a state: how deep it is tinted, in figures on it, and in words. */
export interface Mark {
  /** 0 to 1, and the more the deeper. */
  readonly share: number;
  readonly tone: 'accent' | 'broken';
  /** The figures on it: `3/4`. */
  readonly badge: string;
  readonly words: string;
}
