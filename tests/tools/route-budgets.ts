/**
 * What a call may take from the host before its first line can be typed, from the brief on, in one language: page, scripts,
 * styles and data, in bytes after gzip. `tests/browser/weight.spec.ts` measures it in a browser. `npm run phone` lists
 * what comes.
 */
export const CALL_BUDGET = { bytes: 640_000, responses: 26 } as const;

/** True if a weight fails its limit: above the limit it warns, 3 % above it fails. */
export const isOver = (bytes: number, limit_bytes: number): boolean => bytes > limit_bytes * 1.03;

/**
 * How much JavaScript the main thread of a page may load before it works, in bytes after gzip. 1 kB is 1,000 bytes. What reads
 * lines runs in a worker, and is weighed with all else in {@link CALL_BUDGET}.
 */
export const ROUTE_BUDGETS: readonly RouteBudget[] = [
  {
    page: 'home',
    route: /^\/$/,
    limit_bytes: 110_000,
    // Whoever has played here loads the same as a newcomer: the lists are read at a glance, without the store.
    later: {
      KeyHelp: 'when ? is pressed',
      KeyMenu: 'when the keys of the menu are asked for',
      StoreTrouble: 'when something is wrong with what is kept',
      store: 'for deleting a run or when something is wrong with what is kept',
      'run-list': 'deleting, undoing it, and the lists from the store',
      shifts: 'the last shift, where the lists come from the store',
      Asked: 'where a trainer asked for something',
      'own-here': 'where one of the trainer’s own scenarios is asked for',
      assignments: 'the same, where the lists come from the store',
      'own-door': 'for a scenario that was written here only',
      'own-data': 'the same: what reads it'
    }
  },
  {
    page: 'call',
    // Ids in the address may be called anything; the words in it may not.
    route: /^\/practice\/\[[^\]]+\]\/call(\/\[[^\]]+\])?$/,
    // With the ring, the coach's bar and what of the desk is drafted; all of it within CALL_BUDGET.
    limit_bytes: 176_000,
    later: {
      KeyHelp: 'when ? is pressed',
      'trainer-pages': 'on pages with a bar, which a call has not',
      KeyMenu: 'when the keys of the menu are asked for',
      StoreTrouble: 'when something is wrong with what is kept',
      NotOpened: 'where there is no call to show',
      ClauseDialog: 'when the text of a clause is opened',
      score: 'once the call is open, for its end',
      reasons: 'once the call is open, for what lists say of it afterwards',
      'later-views': 'once the call is open, for what was understood, its notices, waits, pauses and end',
      refusals: 'once the call is open, for what cannot be done',
      storage: 'once the call is open, for what goes wrong with the store',
      coach: 'beside the data of the call, where one leads',
      Now: 'beside the talk, where one leads',
      Stages: 'beside the call, which works without it: an exam has none',
      SopNow: 'beside the call, which works without it: an exam has none',
      ReadyLines: 'in guided mode, where there is no composer',
      Desk: 'once one can speak, for the desktop beside it',
      'other-panels': 'once the desktop stands, for what it is about, the ticket and its way off the desk',
      Sound: 'when sound was switched on in the brief',
      pinned: 'for a run that was begun under older data only',
      'own-door': 'for a scenario that was written here only',
      'own-data': 'the same: what reads it',
      'claim-channel': 'in browsers without locks only'
    }
  }
];

export interface RouteBudget {
  /** What people call the page. */
  readonly page: string;
  /** The route's id, without `(group)` folders. */
  readonly route: RegExp;
  readonly limit_bytes: number;
  /** What the page does not wait for, by the names of its chunks, and when it is loaded. All else that it may import counts. */
  readonly later: Readonly<Record<string, string>>;
}
