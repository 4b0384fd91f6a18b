import type { PlannedCall, ShiftEntry, ShiftLog } from '#domain/shift-log';

export interface ShiftCall extends PlannedCall {
  readonly missed: number;
  readonly lost: boolean;
  readonly run?: string;
  readonly waited_ms?: number;
  readonly done: boolean;
}

/** Phase of a shift. `waiting`: for the next ring. `taken`: on the line or in after-call work. `over`: at its end. */
export type ShiftPhase = 'waiting' | 'taken' | 'over';

export interface ShiftState {
  readonly phase: ShiftPhase;
  readonly calls: readonly ShiftCall[];
  /** Index of the call that rings next or is taken; absent once the shift is over. */
  readonly current?: number;
  readonly ended: boolean;
}

/** Folds the log of a shift; ignores entries that cannot follow, since two tabs may report the same. */
export function shiftState({ header, entries }: ShiftLog, rings: number): ShiftState {
  const blank = header.calls.map((call): ShiftCall => ({ ...call, missed: 0, lost: false, done: false }));
  const start: ShiftState = at({ calls: blank, ended: false });
  return entries.reduce((state, entry) => at(step(state, entry, header.rules?.rings ?? rings)), start);
}

function at({ calls, ended }: Pick<ShiftState, 'calls' | 'ended'>): ShiftState {
  const current = calls.findIndex(({ done, lost }) => !done && !lost);
  if (ended || current < 0) return { phase: 'over', calls, ended };
  return { phase: calls[current]!.run === undefined ? 'waiting' : 'taken', calls, current, ended };
}

function step(state: ShiftState, entry: ShiftEntry, rings: number): ShiftState {
  const { phase, calls, current } = state;
  if (current === undefined) return state;
  const now = calls[current]!;
  const put = (changes: Partial<ShiftCall>): ShiftState => ({
    ...state,
    calls: calls.with(current, { ...now, ...changes })
  });
  switch (entry.is) {
    case 'missed':
      return phase === 'waiting' ? put({ missed: now.missed + 1, lost: now.missed + 1 >= rings }) : state;
    case 'answered':
      return phase === 'waiting' ? put({ run: entry.run, waited_ms: entry.waited_ms }) : state;
    case 'done':
      return phase === 'taken' ? put({ done: true }) : state;
    case 'ended':
      return { ...state, ended: true };
  }
}
