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

export interface BadPick {
  readonly clause: string;
  readonly why: Text;
  readonly better?: string;
  readonly gone?: boolean;
  readonly rude?: true | undefined;
}

export type EntryOutcome = RecordingOutcome<Refusal>;

/** Call as a screen sees it, reactive. One per run and tab, made by `openCallSession`; outlives components. */
export interface CallScreen {
  readonly call: Call;
  readonly state: CallState;
  readonly now_ms: number;
  readonly timers: readonly TimerView[];
  readonly face: 0 | 1 | 2 | 3 | 4;
  readonly stage: { readonly stage: string; readonly inside?: string };
  /** Empty except in assisted mode. */
  readonly checklist: readonly Expectation[];
  /** Current step and the one after it; empty in an exam. In guided mode time stops while a step is due. */
  readonly steps: readonly Step[];
  /** Guided mode only, once the customer has finished and something is to be said. */
  readonly offers: readonly Offer[];
  /** Guided mode: reason why the line just picked was bad; until the next pick. */
  readonly badPick: BadPick | undefined;
  readonly wait: { readonly until_ms: number } | undefined;
  readonly paused: boolean;
  /** True while the phone rings: time begins when the trainee answers, and nothing can be done before. */
  readonly ringing: boolean;
  readonly held: boolean;
  readonly ending: string | undefined;
  readonly sealed: boolean;
  readonly readOnly: { readonly why: Diagnostic; readonly free: boolean } | undefined;
  readonly saving: boolean;
  readonly entries: number;
  readonly trouble: Diagnostic | undefined;
  readonly composing: boolean;

  answer(): void;
  /** Stops the clock. Returns a function that releases it. */
  hold(): () => void;
  /**
   * Finishes the line being spoken at once; the call continues when the line would have ended, or with the next line.
   */
  finishLine(): void;
  /** Reports a line's first key, a started composition, or a later change. Empty text: the draft was emptied. */
  draft(text: string): void;
  /** Says the draft. Makes one entry however often it is called while one is being stored. */
  say(text: string): Promise<EntryOutcome>;
  pick(offer: Offer): Promise<EntryOutcome>;
  act(name: string, fields?: Fields): Promise<EntryOutcome>;
  skipWait(): Promise<EntryOutcome>;
  pause(reason: 'asked' | 'tab-hidden'): Promise<EntryOutcome>;
  resume(): Promise<EntryOutcome>;
  takeOver(): Promise<void>;
  /** Stops the clock and releases the run. Stored entries remain. */
  close(): void;
}
