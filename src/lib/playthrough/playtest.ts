import type { Entry } from '#domain/entry';
import { passes_ms } from '#domain/entry';
import type { Lang } from '#domain/text';
import { advance, apply, begin } from '#kernel/simulation';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import { mindOf, openCall, type Call, type CallState } from '#contact/call';
import { heardOut } from '#contact/heard-out';
import type { Refusal } from '#ticket/memory';
import type { Scenario } from '#scenario/scenario';
import { answered_ms, entered, type EntryToMake } from './follow';
import { headerOf } from './header';
import type { CaseProof, ProvenRun } from './report';

export interface PlaytestSetup {
  readonly seed: number;
  readonly lang: Lang;
  readonly mood?: number;
}

/** Call tried by hand. Stepping back returns `before`, the state of the shorter log. */
export interface Playtest {
  readonly call: Call;
  readonly setup: PlaytestSetup;
  readonly entries: readonly Entry[];
  readonly state: CallState;
  readonly heard_ms: number;
  readonly before?: Playtest;
}

export function beginPlaytest(scenario: Scenario, policy: Policy, read: ReadUtterance, setup: PlaytestSetup): Playtest {
  const { mood, seed, lang } = setup;
  const inMood = mood === undefined ? scenario : withMood(scenario, mood);
  const call = openCall(inMood, policy, read, headerOf(inMood, seed, lang));
  const state = advance(call.simulation, begin(call.simulation), answered_ms);
  return { call, setup, entries: [], state, heard_ms: state.now_ms };
}

/** Makes an entry and hears the customer out; a refused entry changes nothing. */
export function stepOn(test: Playtest, what: EntryToMake): { readonly test: Playtest; readonly refused?: Refusal } {
  const { entry, state, refused } = entered(test.call, test.state, what);
  if (refused !== undefined) return { test, refused };
  const passed = advance(test.call.simulation, state, state.now_ms + passes_ms(entry));
  const heard = heardOut(test.call, passed);
  const entries = [...test.entries, entry];
  return { test: { ...test, entries, state: heard, heard_ms: heard.now_ms, before: test } };
}

export function passTime(test: Playtest, ms: number): Playtest {
  if (test.state.memory.ended) return test;
  return { ...test, state: advance(test.call.simulation, test.state, test.state.now_ms + ms), before: test };
}

export interface Again {
  readonly count?: number;
  readonly until_ms?: number;
  /**
   * Original times at which the customer was heard out, per entry, to preserve pauses when speech lengths change.
   * Absent: times of entries.
   */
  readonly paces_ms?: readonly number[];
}

/** Replays a log from the beginning, one step per entry, until the contact is over. */
export function playAgain(
  first: Playtest,
  entries: readonly Entry[],
  { count = entries.length, until_ms = 0, paces_ms }: Again = {}
): Playtest {
  const { simulation } = first.call;
  let test = first;
  let due_ms = entries[0]?.at_ms ?? 0;
  let left_ms = until_ms;
  for (const [at, made] of entries.slice(0, count).entries()) {
    if (test.state.memory.ended && paces_ms) break;
    const at_ms = Math.max(test.state.now_ms, paces_ms ? test.state.memory.agentUntil_ms : 0, due_ms);
    const entry = at_ms === made.at_ms ? made : { ...made, at_ms };
    const applied = apply(simulation, advance(simulation, test.state, at_ms), entry, at_ms).state;
    const passed = advance(simulation, applied, at_ms + passes_ms(entry));
    const heard = heardOut(first.call, passed);
    const next_ms = entries[at + 1]?.at_ms;
    const pace_ms = paces_ms?.[at];
    const later = (was_ms: number): number => {
      if (pace_ms === undefined) return was_ms;
      return was_ms >= pace_ms ? heard.now_ms + was_ms - pace_ms : at_ms + was_ms - made.at_ms;
    };
    due_ms = later(next_ms ?? 0);
    left_ms = until_ms === 0 ? 0 : later(until_ms);
    // It is looked at right before the next one was made.
    const isLast = next_ms === undefined || at + 1 >= count;
    const from = due_ms >= heard.now_ms ? heard : passed;
    const state = isLast ? heard : advance(simulation, from, Math.max(from.now_ms, due_ms));
    test = { ...test, entries: [...test.entries, entry], state, heard_ms: heard.now_ms, before: test };
  }
  if (count < entries.length || left_ms <= test.state.now_ms) return test;
  return passTime(test, left_ms - test.state.now_ms);
}

export interface WayThere {
  readonly entries: readonly Entry[];
  readonly count: number;
}

/** Finds the shortest known way to each state of the customer's chart. Yields after each run. */
export function* waysToStates(
  first: Playtest,
  runs: readonly (readonly Entry[])[]
): Generator<void, ReadonlyMap<string, WayThere>> {
  const ways = new Map<string, WayThere>();
  for (const entries of runs) {
    for (let test: Playtest | undefined = playAgain(first, entries); test; test = test.before) {
      const count = test.entries.length;
      for (const state of standsIn(test.state)) {
        const known = ways.get(state);
        if (!known || count < known.count) ways.set(state, { entries, count });
      }
    }
    yield;
  }
  return ways;
}

/** Returns the customer's current states, as `region.state`. */
export function standsIn(state: CallState): readonly string[] {
  return Object.entries(mindOf(state).at).map(([region, at]) => `${region}.${at}`);
}

export function runsOf({ best, bad, lazy, endings }: CaseProof): readonly (readonly Entry[])[] {
  const runs: readonly (ProvenRun | undefined)[] = [
    best?.run,
    bad,
    ...endings.map(({ shortest }) => shortest),
    ...Object.values(lazy)
  ];
  return [...new Set(runs.flatMap((run) => (run ? [run.entries] : [])))];
}

function withMood(scenario: Scenario, mood: number): Scenario {
  const variants = Object.fromEntries(Object.entries(scenario.variants).map(([id, it]) => [id, { ...it, mood }]));
  return { ...scenario, variants };
}
