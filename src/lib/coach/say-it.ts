import type { Entry, SaidEntry } from '#domain/entry';
import type { Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { apply } from '#kernel/simulation';
import { keyWordsOnly } from '#language/key-words';
import type { Call, CallState } from '#contact/call';
import { longIn } from '#contact/speech';
import type { Act } from '#ticket/acts';
import { heardOut } from '#contact/heard-out';

/** Line for the trainee to say in their own words: a moment of a recorded call, and what has to be said. */
export interface SayIt {
  readonly scenario: string;
  readonly lang: Lang;
  readonly seed: number;
  readonly clause: string;
  readonly parts: readonly string[];
  /** Entries before it, with `{agentId}` and `{name}` for the agent's number and the name. */
  readonly entries: readonly Entry[];
  /** Time at which it is said, in ms since the call began. */
  readonly from_ms: number;
  /** Model answers with `{agentId}` and `{name}`, each verified in this moment to say everything. */
  readonly models: readonly string[];
}

export interface Judged {
  /** Acts understood in it, in order, counted or not. */
  readonly meant: readonly Act[];
  readonly missing: readonly string[];
  readonly keyWords: boolean;
  readonly long: readonly string[];
  readonly good: boolean;
  readonly replies: readonly string[];
}

/** Returns the call at the moment at which the line is to be said. */
export function momentOf({ simulation }: Call, { entries, from_ms }: Pick<SayIt, 'entries' | 'from_ms'>): CallState {
  return fold(simulation, entries, from_ms);
}

/** Says a line in a moment of a call and hears the customer out. The line and all logged lines must be read ahead. */
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
