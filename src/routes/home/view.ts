/** An unfinished run to go on with. All texts are ready to be shown, in the language of the interface. */
export interface Unfinished {
  readonly href: string;
  readonly title: string;
  /** Where it stood: stage and simulated time. */
  readonly text: string;
}

/** A scenario worth playing next. */
export interface NextScenario {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
}

/** A finished run; scores are figures as they are to be shown, `—` where there is none. */
export interface LastResult {
  readonly href: string;
  readonly title: string;
  readonly when: string;
  readonly phrasing: string;
  readonly process: string;
  readonly outcome: string;
  readonly passed: boolean;
}

/** What home shows. Whoever makes one keeps it reactive; the page only draws it. */
export interface HomeView {
  /** Nothing was ever played in this browser: the sentence, the button and the three verdicts, nothing else. */
  readonly firstVisit: boolean;
  readonly unfinished: readonly Unfinished[];
  readonly next: readonly NextScenario[];
  readonly results: readonly LastResult[];
}

/** Home on the first visit. */
export const emptyHome: HomeView = { firstVisit: true, unfinished: [], next: [], results: [] };
