import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import type { Call, CallState } from '#contact/call';
import type { Refusal } from '#ticket/memory';
import type { Fields } from '#domain/entry';
import type { Step } from '#coach/coach';
import type { Offer } from '#contact/ready';
import type { Expectation, TimerView } from '#contact/view';
import type { RecordingOutcome } from './inside/recording-session.svelte';

export type { ReadCall, ShownLine, ShownLines } from './inside/deps';

/** A bad line that was picked: what it offends, why, and the line that would have been right. */
export interface BadPick {
  readonly clause: string;
  readonly why: Text;
  readonly better?: string;
  /** It cannot be said any more: the call has gone on. */
  readonly gone?: boolean;
  readonly rude?: true | undefined;
}

/** What became of something the trainee did. */
export type EntryOutcome = RecordingOutcome<Refusal>;

/**
 * A call as a screen sees it: reactive fields (runes inside), and verbs. One per run and tab, made by
 * `openCallSession`; it outlives components.
 */
export interface CallScreen {
  readonly call: Call;
  /** The live state; changes at every tick and entry. */
  readonly state: CallState;
  /** Simulated time shown on the clock, milliseconds since connected. */
  readonly now_ms: number;
  readonly timers: readonly TimerView[];
  readonly face: 0 | 1 | 2 | 3 | 4;
  readonly stage: { readonly stage: string; readonly inside?: string };
  /** Assisted mode only; empty in the others. */
  readonly checklist: readonly Expectation[];
  /** What to do now, and what comes behind it; nothing in an exam. In guided mode the clock stands while something is to be done. */
  readonly steps: readonly Step[];
  /** Guided mode only, once the customer has finished and something is to be said. */
  readonly offers: readonly Offer[];
  /** Guided mode: why the line just picked was a bad one; until the next pick. */
  readonly badPick: BadPick | undefined;
  /** An agreed wait that can be skipped to its end. */
  readonly wait: { readonly until_ms: number } | undefined;
  readonly paused: boolean;
  /** It rings: time begins when the trainee answers, and nothing can be done before. */
  readonly ringing: boolean;
  /** Something on the screen holds the clock. */
  readonly held: boolean;
  /** Set when the call has ended: the final state of the chart. */
  readonly ending: string | undefined;
  /** The run is sealed and the debrief can be opened. */
  readonly sealed: boolean;
  /** Another tab holds this run: why, and whether it can be taken over now. */
  readonly readOnly: { readonly why: Diagnostic; readonly free: boolean } | undefined;
  /** An entry is on its way to the store. */
  readonly saving: boolean;
  /** Entries stored. */
  readonly entries: number;
  /** What went wrong last with storing, until the next success. */
  readonly trouble: Diagnostic | undefined;
  readonly composing: boolean;

  /** Takes the call: its first moment is now. */
  answer(): void;
  /** Holds the clock while something else than the call is looked at; call what comes back to let it go on. */
  hold(): () => void;
  /**
   * Hears what is being said to its end at once. The trainee has no less time by it: the call goes on when the line would have
   * been over, or with the trainee's next line.
   */
  finishLine(): void;
  /** The first key of a line, a composition that starts, or any later change of the draft. Empty text: the draft was emptied. */
  draft(text: string): void;
  /** Says the draft. One entry however often it is called while one is under way. */
  say(text: string): Promise<EntryOutcome>;
  pick(offer: Offer): Promise<EntryOutcome>;
  act(name: string, fields?: Fields): Promise<EntryOutcome>;
  skipWait(): Promise<EntryOutcome>;
  pause(reason: 'asked' | 'tab-hidden'): Promise<EntryOutcome>;
  resume(): Promise<EntryOutcome>;
  takeOver(): Promise<void>;
  /** Leaves the screen: stops the clock and lets the run go. What was stored stays. */
  close(): void;
}
