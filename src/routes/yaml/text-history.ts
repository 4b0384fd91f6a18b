/** As long as one goes on typing at one place, it is one change. */
const together_ms = 1500;
/** So many changes can be taken back. */
const most = 200;

interface Step {
  readonly text: string;
  /** What was changed: what follows on the same place at once is the same change. */
  readonly place: string;
  readonly at_ms: number;
}

/** A text with all that it was before, to be taken back and done again. Immutable. */
export interface TextHistory {
  readonly past: readonly Step[];
  readonly now: Step;
  readonly ahead: readonly Step[];
}

export const beginHistory = (text: string): TextHistory => ({
  past: [],
  now: { text, place: '', at_ms: -Infinity },
  ahead: []
});

/** The history once the text is another. */
export function changeText(history: TextHistory, text: string, place: string, at_ms: number): TextHistory {
  const { past, now } = history;
  if (text === now.text) return history;
  const goesOn = place === now.place && at_ms - now.at_ms < together_ms && past.length > 0;
  return { past: goesOn ? past : [...past, now].slice(-most), now: { text, place, at_ms }, ahead: [] };
}

/** One change taken back; the same history if there is none. */
export function undoText({ past, now, ahead }: TextHistory): TextHistory {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: rested(before), ahead: [now, ...ahead] } : { past, now, ahead };
}

/** One done again; the same history if there is none. */
export function redoText({ past, now, ahead }: TextHistory): TextHistory {
  const [next, ...rest] = ahead;
  return next ? { past: [...past, now], now: rested(next), ahead: rest } : { past, now, ahead };
}

/** What one has come back to is not gone on with: what is changed next is a change of its own. */
const rested = (step: Step): Step => ({ ...step, at_ms: -Infinity });
