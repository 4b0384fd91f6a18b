import type { Entry, SaidEntry } from '#domain/entry';
import type { Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { apply } from '#kernel/simulation';
import { keyWordsOnly } from '#language/key-words';
import type { Call, CallState } from '#contact/call';
import { longIn } from '#contact/speech';
import type { Act } from '#ticket/acts';
import { heardOut } from '#contact/heard-out';

/** One line to be said in one's own words: the moment of a recorded call in which it has its place, and what it has to say. */
export interface SayIt {
  readonly scenario: string;
  readonly lang: Lang;
  readonly seed: number;
  /** What asks for it. */
  readonly clause: string;
  /** What of the clause is said in this moment. */
  readonly parts: readonly string[];
  /** What came before; the agent's own number stands in it as `{agentId}`, the name as `{name}`. */
  readonly entries: readonly Entry[];
  /** When it is said, milliseconds since the call began. */
  readonly from_ms: number;
  /** How it can be said, number and name as in `entries`; each was tried in this moment and says it all. */
  readonly models: readonly string[];
}

/** What became of a line. */
export interface Judged {
  /** What was understood in it, in its order, counted or not. */
  readonly meant: readonly Act[];
  /** What was to be said and did not count. */
  readonly missing: readonly string[];
  /** It was a list of key words: nothing of it counts. */
  readonly keyWords: boolean;
  /** Sentences that are too long for this customer. */
  readonly long: readonly string[];
  /** Everything is said, and nothing amiss with it. */
  readonly good: boolean;
  /** What the customer answered. */
  readonly replies: readonly string[];
}

/** The call as it stands when the line is to be said. */
export function momentOf({ simulation }: Call, { entries, from_ms }: Pick<SayIt, 'entries' | 'from_ms'>): CallState {
  return fold(simulation, entries, from_ms);
}

/** Says a line in a moment of a call and hears the customer out: read and counted as in any call. The line, and all in the log, must have been read ahead. */
export function judgeLine(call: Call, state: CallState, say: string, parts: readonly string[]): Judged {
  const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
  const entry: SaidEntry = { who: 'agent', say, at_ms };
  const after = heardOut(call, apply(call.simulation, state, entry, at_ms).state);
  const { memory } = after;
  const acts = memory.acts.toArray().slice(state.memory.acts.length);
  const meant = acts.filter(({ entry: of, kind }) => of !== undefined && said.has(kind));
  const counting = new Set(meant.filter(({ counts }) => counts === 'yes').map(({ name }) => name));
  const missing = parts.filter((part) => !counting.has(part));
  const keyWords = keyWordsOnly(say);
  const long = longIn(say, call.caseFile.case, call.table.policy);
  const amiss = meant.some(({ kind, counts }) => kind === 'forbidden' || counts === 'wrong-fact');
  const lines = memory.lines.toArray().slice(state.memory.lines.length);
  return {
    meant,
    missing,
    keyWords,
    long,
    good: missing.length === 0 && !amiss && !keyWords && long.length === 0,
    replies: lines.filter(({ who }) => who === 'customer').map(({ text }) => text)
  };
}

const said: ReadonlySet<Act['kind']> = new Set(['part', 'talk', 'forbidden']);
