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

/** `open`: being played. `left`: walked away from, or imported unfinished. `sealed`: finished, with its scorecard. */
export type RunStatus = 'open' | 'left' | 'sealed';

/** What a list shows of a sealed run, so that it need not read the scorecards. */
export interface RunSummary {
  /** 0 to 100, one decimal. */
  readonly total: number;
  readonly scores: Readonly<Record<Dimension, number>>;
  readonly passed: boolean;
  /** True if it counts, as the scorecard says. */
  readonly record: boolean;
  readonly ending?: string;
}

/** What was earned for one clause in a run, over all findings that name it. */
export interface ClauseTally {
  readonly clause: string;
  /** Earned less lost, in hundredths: below 0 where it could only be broken. */
  readonly points: number;
  /** What could be earned, in hundredths; 0 for what must never be done. */
  readonly max: number;
  /** It broke a gate. */
  readonly gate?: true;
  /** What the card says of the finding that cost most of it, in words; absent where nothing was lost, and where nobody worded it. */
  readonly why?: Text;
}

/** What practice goes by: which case it was, and how each clause went. */
export interface RunTally {
  readonly variant: string;
  readonly clauses: readonly ClauseTally[];
}

export interface RunRow {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: RunStatus;
  /** ISO 8601, as the caller's clock said at the last write. */
  readonly updatedAt: string;
  /** How many entries are stored: the index of the next. */
  readonly entries: number;
  readonly until_ms?: number;
  /** No run on this scenario and seed was stored before this one. */
  readonly firstOnSeed: boolean;
  readonly summary?: RunSummary;
  /** Of the sealed card, so that lists need not read it; absent if there is none, or none that could be read. */
  readonly tally?: RunTally;
  /** Filed once the call was over. */
  readonly wrapUp?: WrapUp;
  /** In the bin since. */
  readonly deletedAt?: string;
}

export interface EntryRow {
  readonly runId: string;
  /** From 0. */
  readonly index: number;
  readonly entry: Entry;
}

/** What finishing fixes for good. The shapes of card, transcript and acts belong to scoring and play. */
export interface Seal {
  readonly runId: string;
  readonly card: unknown;
  readonly transcript: unknown;
  readonly acts?: unknown;
  readonly versions: Versions;
  readonly summary: RunSummary;
  /** How many entries were sealed. */
  readonly entries: number;
  readonly sealedAt: string;
}

export interface Dispute {
  /** Of the run and the finding: a finding is disputed once, and the text can be changed. */
  readonly id: string;
  readonly runId: string;
  /** The finding's key on the scorecard. */
  readonly finding: string;
  /** Empty where nobody disputed, and a trainer heard what the machine was unsure of. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  /** What a trainer said to it; without one it waits for that. */
  readonly answer?: DisputeAnswer;
  /** The answer came in a trainer's file: nobody changes it here. */
  readonly fromFile?: true;
}

/** A trainer's answer to a dispute. The points stay as they were sealed: it tells what they should have been. */
export interface DisputeAnswer {
  readonly ruling: Ruling;
  /** Who decided. Answers of before database version 5 have no name. */
  readonly by: DisputeAnswerer;
  /** Why, in the trainer's words; may be empty. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Whoever answered a dispute, and as what. */
export interface DisputeAnswerer {
  readonly role: 'trainer';
  readonly name?: string;
}

/** `upheld`: the dispute is right, and the finding wrong; of what the machine was unsure of, that it counts as said. */
export type Ruling = 'upheld' | 'rejected';

/** Data as it was fetched, a text: copying the object that it makes would hold the page up. Older rows have the object. */
export type BlobRow = { readonly digest: string; readonly kind: BlobKind } & (
  { readonly json: string } | { readonly value: unknown }
);
export type BlobKind = 'policy' | 'lexicon' | 'scenario';

/** A case that was seen stays seen, also when the run that showed it is deleted. */
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

/** How a trainer found one run. */
export interface JudgedHere extends Pick<JudgedRun, 'run' | 'log' | 'views'> {
  /** As they call themselves; nobody while they have not said. */
  readonly by: string;
}

/** A run of the class that counts, of those that are the very same call. */
export type WhoseHere = Pick<JudgedRun, 'run' | 'log'>;

/** A shift: short enough to be kept as one. */
export interface ShiftRow extends ShiftLog {
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** A sandbox: its log as a text, which is read and checked like a file when it is opened. */
export interface SandboxRow {
  /** Letters, digits and hyphens; it stands in an address. */
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** When it stands, in Shanghai: `2026-11-27 14:05`. */
  readonly stands: string;
  readonly tickets: number;
  readonly text: string;
  /** What was seen of it then, in words, with what it was made of: shown at once, before its log has been lived again. */
  readonly glance?: string;
}

/**
 * How far a version of the policy has come in the quarter's cycle (5.3): proposed and still written on, tried, in force, or on record because another is. One at most
 * is adopted; where none is, the shipped one is in force.
 */
export type PolicyStage = 'proposal' | 'pilot' | 'adopted' | 'record';

/** What was done with a version, by whom and when. */
export interface PolicyStep {
  readonly stage: PolicyStage;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  /** Of an adoption, what was known then; rows of before this was kept lack it. */
  readonly known?: KnownThen;
}

/** What whoever adopted a version was told before. */
export interface KnownThen {
  readonly piloted: boolean;
  /** So many of its readings nobody had signed, of how many. */
  readonly unsigned: number;
  readonly readings: number;
  /** When it was tried out as it stood, ISO 8601; false where no trial was kept; left out where nobody could tell. */
  readonly tried?: string | false;
}

/** Who signed a reading of what the source leaves open, and when. */
export interface PolicySignature {
  /** Digest of what was signed: whoever words it anew has it signed anew. */
  readonly decision: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A version of the policy. */
export interface PolicyRow {
  readonly id: string;
  /** As people call it: 0 is the shipped one, the others count up and are never given out again. */
  readonly number: number;
  readonly name: string;
  readonly stage: PolicyStage;
  /** The file as it was written; empty for the shipped one, which comes with the app. */
  readonly text: string;
  /** Digest of its data once it has been tried or adopted, under which that is kept among the blobs; see `Versions`. */
  readonly digest?: string;
  readonly updatedAt: string;
  /** The number of the version that it was begun from. */
  readonly from: number;
  /** The oldest first; the first is by whoever began it. */
  readonly steps: readonly PolicyStep[];
  readonly signatures: readonly PolicySignature[];
  /** In the bin since. */
  readonly deletedAt?: string;
}

/** A scenario that was written here: the file as it stands, right or wrong. */
export interface ScenarioRow {
  /** Letters, digits and hyphens; it stands in addresses. */
  readonly id: string;
  /** The id that its file said when it could last be read: what runs on it are headed with, behind `own.`. */
  readonly scenario?: string;
  /** What it was called when it could last be read; nothing before that. */
  readonly title?: Text;
  readonly text: string;
  readonly createdAt: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  /** When it was last written to a file outside of the browser, and the digest of the text then. */
  readonly copied?: { readonly at: string; readonly digest: string };
  /** In the bin since. */
  readonly deletedAt?: string;
}

/** A scenario as it once stood. */
export interface ScenarioVersionRow {
  /** Of the scenario. */
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  /** Why it was kept, in the author's words; may be empty. */
  readonly note: string;
}

/** A run that was tried by hand and is kept with a scenario. */
export interface KeptRunRow {
  /** Of the scenario. */
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  readonly run: KeptRun;
}

/** What a trainer asked for and somebody here accepted. */
export interface AssignmentRow extends Assignment {
  /** ISO 8601. */
  readonly acceptedAt: string;
}

/** A run of a class, as a trainer was handed it and has answered what is disputed in it. */
export interface ClassRunRow {
  /** Of the run. */
  readonly id: string;
  /** The file that it came in. */
  readonly file: string;
  /** The run as JSON: what was read once, and is scored anew whenever the class is opened. */
  readonly text: string;
  /** ISO 8601, when it was handed in. */
  readonly takenAt: string;
}

/** The fence: which code may write, and which database this is. */
export interface MetaRow {
  readonly key: 'schema';
  readonly epoch: number;
  /** ISO 8601, when this database was made: a new one after a loss has another. */
  readonly birth: string;
}
