const together_ms = 1500;
const most = 200;

interface Step {
  readonly text: string;
  readonly place: string;
  readonly at_ms: number;
}

/** Text with its undo and redo history. Immutable. */
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

export function changeText(history: TextHistory, text: string, place: string, at_ms: number): TextHistory {
  const { past, now } = history;
  if (text === now.text) return history;
  const goesOn = place === now.place && at_ms - now.at_ms < together_ms && past.length > 0;
  return { past: goesOn ? past : [...past, now].slice(-most), now: { text, place, at_ms }, ahead: [] };
}

/** Undoes one change; returns the same history if there is none. */
export function undoText({ past, now, ahead }: TextHistory): TextHistory {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: rested(before), ahead: [now, ...ahead] } : { past, now, ahead };
}

/** Redoes one change; returns the same history if there is none. */
export function redoText({ past, now, ahead }: TextHistory): TextHistory {
  const [next, ...rest] = ahead;
  return next ? { past: [...past, now], now: rested(next), ahead: rest } : { past, now, ahead };
}

const rested = (step: Step): Step => ({ ...step, at_ms: -Infinity });
