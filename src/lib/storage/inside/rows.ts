import type { Person } from '#domain/person';
import type { ReplyToDispute } from '#domain/answers';
import type { Assignment } from '#domain/assignment';
import type { Dimension } from '#domain/ids';
import type { Entry } from '#domain/entry';
import type { JudgedRun } from '#domain/judgements';
import type { KeptRun } from '#domain/kept-run';
import type { ShiftLog } from '#domain/shift-log';
import type { Text } from '#domain/text';
import type { WrapUp, RunHeader, Versions } from '#contact/log';

/** Status of a run. `left`: abandoned, or imported unfinished. `sealed`: finished, with its scorecard. */
export type RunStatus = 'open' | 'left' | 'sealed';

/** Summary of a sealed run for lists, so that scorecards need not be read. */
export interface RunSummary {
  /** 0 to 100, one decimal. */
  readonly total: number;
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly passed: boolean;
  /** True if it counts for record, according to the scorecard. */
  readonly record: boolean;
  readonly ending?: string;
}

/** Points for one clause in a run, over all findings that name it. */
export interface ClauseTally {
  readonly clause: string;
  /** Points earned minus points lost, in hundredths; negative for a clause that can only be broken. */
  readonly points: number;
  /** Maximum points in hundredths; 0 for prohibitions. */
  readonly max: number;
  readonly gate?: true;
  /** Card text of the most costly finding; absent if nothing was lost or no text was made. */
  readonly why?: Text;
}

/** Basis for choosing what to practise: the case and the result of each clause. */
export interface RunTally {
  readonly variant: string;
  readonly clauses: readonly ClauseTally[];
}

export interface RunRow {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: RunStatus;
  /** Last write by the caller's clock, ISO 8601. */
  readonly updatedAt: string;
  /** Number of stored entries, and so the index of the next. */
  readonly entries: number;
  readonly until_ms?: number;
  readonly firstOnSeed: boolean;
  readonly summary?: RunSummary;
  /** Tally of the sealed card, for lists; absent if there is no readable card. */
  readonly tally?: RunTally;
  readonly wrapUp?: WrapUp;
  readonly deletedAt?: string;
}

export interface EntryRow {
  readonly runId: string;
  /** From 0. */
  readonly index: number;
  readonly entry: Entry;
}

/** Final result of a run. Scoring and play define the shapes of card, transcript and acts. */
export interface Seal {
  readonly runId: string;
  readonly card: unknown;
  readonly transcript: unknown;
  readonly acts?: unknown;
  readonly versions: Versions;
  readonly summary: RunSummary;
  readonly entries: number;
  readonly sealedAt: string;
}

export interface Dispute {
  /** Id from run and finding: a finding is disputed once, and the text can be changed. */
  readonly id: string;
  readonly runId: string;
  readonly finding: string;
  /** Empty if nobody disputed and a trainer heard a line that the machine was unsure of. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly answer?: DisputeAnswer;
  /** Set if the answer came from a trainer's file; it cannot be changed here. */
  readonly fromFile?: true;
}

/** Trainer's answer to a dispute. Sealed points remain; the answer tells what they should have been. */
export interface DisputeAnswer {
  readonly ruling: Ruling;
  /** Author of the answer; without a name before database version 5. */
  readonly by: DisputeAnswerer;
  /** Reason in the trainer's words; may be empty. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface DisputeAnswerer {
  readonly role: 'trainer';
  readonly name?: string;
}

/** Decision on a dispute. `upheld`: the finding is wrong or, if the machine was unsure, the line counts as said. */
export type Ruling = 'upheld' | 'rejected';

/** Data stored as text, because copying the parsed object would block the page. Older rows contain the object. */
export type BlobRow = { readonly digest: string; readonly kind: BlobKind } & (
  { readonly json: string } | { readonly value: unknown }
);
export type BlobKind = 'policy' | 'lexicon' | 'scenario';

/** Seed already seen on a scenario; remains when the run is deleted. */
export interface SeedRow {
  readonly scenario: string;
  readonly seed: number;
}

export type ProfileRow =
  | { readonly key: 'me'; readonly name: string; readonly agentId: string; readonly updatedAt: string }
  /** Who answered a dispute here last. */
  | { readonly key: 'trainer'; readonly name: string; readonly updatedAt: string }
  /** Who is in the class that is looked at here. */
  | { readonly key: 'class'; readonly people: readonly Person[]; readonly updatedAt: string }
  /** What trainers judged of the class here, each under their name. */
  | { readonly key: 'class-judged'; readonly judged: readonly JudgedHere[]; readonly updatedAt: string }
  /** Whose calls are that several handed in, as a trainer said here; what was said last stands last. */
  | { readonly key: 'class-whose'; readonly whose: readonly WhoseHere[]; readonly updatedAt: string }
  /** What was answered here to disputes of the class: what a file says of that is not believed. */
  | { readonly key: 'class-answered'; readonly answers: readonly ReplyToDispute[]; readonly updatedAt: string }
  /** What was asked of the class from here, the latest in front. */
  | { readonly key: 'class-asked'; readonly asked: readonly Assignment[]; readonly updatedAt: string }
  /** What is being put together to be asked of the class. */
  | { readonly key: 'class-draft'; readonly draft: Assignment; readonly updatedAt: string };

export interface JudgedHere extends Pick<JudgedRun, 'run' | 'log' | 'views'> {
  /** Name as the trainer gave it; empty until then. */
  readonly by: string;
}

/** Run of the class that counts among identical calls. */
export type WhoseHere = Pick<JudgedRun, 'run' | 'log'>;

export interface ShiftRow extends ShiftLog {
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** Sandbox whose log is stored as text, and validated like a file when opened. */
export interface SandboxRow {
  /** Letters, digits and hyphens, because it is used in URLs. */
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Simulated time reached, in Shanghai: `2026-11-27 14:05`. */
  readonly stands: string;
  readonly tickets: number;
  readonly text: string;
  /** Text view of the last state with its inputs, shown at once before the log is replayed. */
  readonly glance?: string;
}

/** Stage of a policy version in the quarterly cycle (5.3). At most one is adopted; if none, the shipped one applies. */
export type PolicyStage = 'proposal' | 'pilot' | 'adopted' | 'record';

export interface PolicyStep {
  readonly stage: PolicyStage;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  /** For an adoption, the information known then; absent in older rows. */
  readonly known?: KnownThen;
}

/** Information shown to the user before adopting a version. */
export interface KnownThen {
  readonly piloted: boolean;
  readonly unsigned: number;
  readonly readings: number;
  /** Time of the trial of this text, ISO 8601; false if none is recorded; absent if unknown. */
  readonly tried?: string | false;
}

/** Signature of a reading of what the source leaves open. */
export interface PolicySignature {
  /** Digest of the signed text: a reworded one must be signed again. */
  readonly decision: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface PolicyRow {
  readonly id: string;
  /** Displayed number: 0 is the shipped version, others count up and are never reused. */
  readonly number: number;
  readonly name: string;
  readonly stage: PolicyStage;
  /** File as written; empty for the shipped version, which comes with the app. */
  readonly text: string;
  /** Digest of its data as a blob, once tried or adopted; see `Versions`. */
  readonly digest?: string;
  readonly updatedAt: string;
  /** Number of the version it was derived from. */
  readonly from: number;
  /** Oldest first; the first is by the author. */
  readonly steps: readonly PolicyStep[];
  readonly signatures: readonly PolicySignature[];
  readonly deletedAt?: string;
}

/** Scenario written here: the current file, valid or not. */
export interface ScenarioRow {
  /** Letters, digits and hyphens, because it is used in URLs. */
  readonly id: string;
  /** Id in the file when it could last be read; headers of its runs use it with the prefix `own.`. */
  readonly scenario?: string;
  readonly title?: Text;
  readonly text: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Time of the last export to a file, and the digest of the text then. */
  readonly copied?: { readonly at: string; readonly digest: string };
  readonly deletedAt?: string;
}

export interface ScenarioVersionRow {
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  /** Reason for saving, in the author's words; may be empty. */
  readonly note: string;
}

/** Run played by hand and saved with a scenario. */
export interface KeptRunRow {
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  readonly run: KeptRun;
}

/** Assignment of a trainer that was accepted here. */
export interface AssignmentRow extends Assignment {
  readonly acceptedAt: string;
}

/** Run of a class as handed in, with the trainer's answers to its disputes. */
export interface ClassRunRow {
  readonly id: string;
  readonly file: string;
  /** Run as JSON; read once, and scored again whenever the class is opened. */
  readonly text: string;
  /** Time of hand-in, ISO 8601. */
  readonly takenAt: string;
}

/** Fence row: which code may write, and which database this is. */
export interface MetaRow {
  readonly key: 'schema';
  readonly epoch: number;
  /** Creation time, ISO 8601; a new database after a loss has another. */
  readonly birth: string;
}
