import type { Text } from '#domain/text';
import type { Result } from '#diagnostics/diagnostic';
import type { Coach } from '#coach/coach';
import type { Call, CallState } from '#contact/call';
import type { RunHeader } from '#contact/log';
import type { Scorecard } from '#scoring/scorecard';
import type { Store } from '#storage/database';
import type { Tabs } from '#storage/run-ownership';

export interface PageLife {
  isHidden(): boolean;
  onVisibility(told: () => void): () => void;
  onLeave(told: () => void): () => void;
}

export interface RecordingDeps {
  readonly store: Store;
  readonly tabs: Tabs;
  readonly page: PageLife;
  /** Monotonic wall time in ms. */
  readonly now: () => number;
  /** Wall time, ISO 8601; stored only for people to read. */
  readonly at: () => string;
  readonly every: (ms: number, told: () => void) => () => void;
}

/** Reads the lines of a call ahead, because playing a line needs its meaning at once. */
export interface LineReader {
  prepare(texts: readonly string[]): Promise<void>;
  isReadyFor(text: string): boolean;
  /** Announces that a line is being written, so that the data for reading it can be fetched. */
  expect(text: string): void;
}

export interface ReadCall {
  readonly call: Call;
  readonly reader: LineReader;
  readonly coach?: Promise<Coach>;
}

export interface ShownLine {
  readonly call: string;
  readonly turn: number;
  readonly line: string;
}

/** Bad lines shown in guided calls on this device, so that none repeats while there are others. Not part of any log. */
export interface ShownLines {
  all(): readonly ShownLine[];
  /** Records the lines that a turn shows, replacing those recorded for it before. */
  note(call: string, turn: number, lines: readonly string[]): void;
}

export interface SessionDeps extends RecordingDeps {
  readonly callOf: (header: RunHeader) => Promise<Result<ReadCall>>;
  /** Called once, at the end; its code may be loaded only then. */
  readonly score: (call: Call, state: CallState, options: { readonly record: boolean }) => Promise<Scorecard>;
  /** Returns the reasons for lost points, by finding; called once, at the end. */
  readonly reasons: (card: Scorecard) => Promise<Readonly<Record<string, Text>>>;
  readonly shown: ShownLines;
}
