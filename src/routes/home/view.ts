import type { Dimension } from '#domain/ids';

/** An unfinished run to go on with. All texts are ready to be shown, in the language of the interface. */
export interface Unfinished {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Where it stood: mode, how much was done, and when. */
  readonly text: string;
}

/** A scenario worth playing next. */
export interface NextScenario {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
}

/** The three verdicts of a run, 0 to 100. */
export type Scores = Readonly<Record<Dimension, number>>;

/** A finished run. */
export interface LastResult {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Mode and when. */
  readonly text: string;
  readonly scores: Scores;
  readonly passed: boolean;
}

/** What home shows. Whoever makes one keeps it reactive; the page only draws it. */
export interface HomeView {
  /** Nothing was ever played in this browser: the sentence, the button and the three verdicts, nothing else. */
  readonly firstVisit: boolean;
  /** Where a newcomer takes the first call. */
  readonly first: string;
  readonly unfinished: readonly Unfinished[];
  readonly next: readonly NextScenario[];
  readonly results: readonly LastResult[];
}
