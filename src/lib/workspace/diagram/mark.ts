export interface Mark {
  /** 0 to 1; a higher value gives a deeper tint. */
  readonly share: number;
  readonly tone: 'accent' | 'broken';
  /** Figures on the state, for example `3/4`. */
  readonly badge: string;
  readonly words: string;
}
