import type { Text } from '#domain/text';
import type { Result } from '#diagnostics/diagnostic';
import type { Coach } from '#coach/coach';
import type { Call, CallState } from '#contact/call';
import type { RunHeader } from '#contact/log';
import type { Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import type { Tabs } from '#storage/run-ownership';

/** The page around a session: whether anybody can see it, and when it goes away. */
export interface PageLife {
  isHidden(): boolean;
  /** Calls back whenever the page is hidden or shown; returns how to stop. */
  onVisibility(told: () => void): () => void;
  /** Calls back when the page goes away, perhaps for good; returns how to stop. */
  onLeave(told: () => void): () => void;
}

/** Everything a recording does not do itself: made by `app`, or by a test. */
export interface RecordingDeps {
  readonly store: Store;
  readonly tabs: Tabs;
  readonly page: PageLife;
  /** Monotonic wall time, milliseconds. */
  readonly now: () => number;
  /** Wall time, ISO 8601: only ever stored for people to read. */
  readonly at: () => string;
  /** Calls back again and again; returns how to stop. */
  readonly every: (ms: number, told: () => void) => () => void;
}

/** Reads a call's lines ahead: playing one asks at once what it says. */
export interface LineReader {
  /** Reads these texts ahead; rejects if what that takes cannot be fetched. */
  prepare(texts: readonly string[]): Promise<void>;
  /** True if a text was read ahead. */
  isReadyFor(text: string): boolean;
  /** A line is being written: what it will be read with may be fetched. */
  expect(text: string): void;
}

/** A call put together, with what reads it. */
export interface ReadCall {
  readonly call: Call;
  readonly reader: LineReader;
  /** Leads the trainee, once it has been fetched; an exam has none. */
  readonly coach?: Promise<Coach>;
}

/** A bad line that a guided call showed: which call, at which of its turns, and the line by its id. */
export interface ShownLine {
  readonly call: string;
  readonly turn: number;
  readonly line: string;
}

/** Bad lines that guided calls have shown on this device: no mistake is shown again while there are others. They stand in no log. */
export interface ShownLines {
  /** The oldest first. */
  all(): readonly ShownLine[];
  /** What a turn shows, instead of what was noted of it before. */
  note(call: string, turn: number, lines: readonly string[]): void;
}

/** What a call needs beside that. */
export interface SessionDeps extends RecordingDeps {
  /** Puts the call of a header together, of the versions that the header pins. */
  readonly callOf: (header: RunHeader) => Promise<Result<ReadCall>>;
  /** Asked once, at the end; its code may come only then. */
  readonly score: (call: Call, state: CallState, options: { readonly record: boolean }) => Promise<Scorecard>;
  /** What a card says of what cost something, in words by finding; asked once, at the end. */
  readonly reasons: (card: Scorecard) => Promise<Readonly<Record<string, Text>>>;
  readonly shown: ShownLines;
}
