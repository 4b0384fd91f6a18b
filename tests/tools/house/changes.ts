/** Cost of a frequent change in files, measured on a throw-away branch and never estimated. */
export interface TriedChange {
  readonly what: string;
  /** Files touched by hand. */
  readonly files: number;
  /** Date of the trial, and state of the code. */
  readonly tried: string;
}

/** Trials so far. If you make a change cheaper or dearer, try it again and update the row. */
export const TRIED_CHANGES: readonly TriedChange[] = [
  { what: 'a clause with a timer', files: 4, tried: '2026-11-27, clauses by section: section, both policies, a trace' },
  {
    what: 'an event with a desk form',
    files: 5,
    tried:
      '2026-11-27: its entry, a duty, the panel that it stands in, two languages (the schema of runs is written anew)'
  },
  { what: 'a diagnostic', files: 3, tried: '2026-11-26, before rooms were merged' },
  { what: 'a page', files: 4, tried: '2026-11-27: the page, the list of pages, two languages' }
];
