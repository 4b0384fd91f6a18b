import type { DoneEntry, Entry, SaidEntry } from '#domain/entry';
import { advance, apply, begin, nextDue_ms } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';
import { readyOffer, type Offer } from '#contact/ready';
import { isTalking } from '#contact/view';
import { nextSteps } from '#coach/next-steps';
import { optionsOf } from '#coach/options';
import { isQuietStill, quietBehind, type Quiet } from '#coach/quiet';
import type { SayStep, Step } from '#coach/step';

/** A turn of a trainee who is led: what was right, and what was on offer beside it. */
export interface Turn {
  /** Which of the call, from 0. */
  readonly nr: number;
  readonly before: CallState;
  readonly step: SayStep;
  readonly options: readonly Offer[];
  readonly bad: readonly Offer[];
}

/**
 * What was worked out of one call, for whoever follows it in several ways: as long as two go the same way they come to the very same states, and what the coach says there, and what comes of an
 * entry, is worked out once. Lives as long as those states.
 */
export class Followings {
  readonly #steps = new WeakMap<CallState, Map<string, readonly Step[]>>();
  readonly #made = new WeakMap<CallState, Map<string, ReturnType<typeof entered>>>();
  readonly #heard = new WeakMap<CallState, CallState>();
  #start: CallState | undefined;
  #quiet: { readonly moment: Quiet; readonly owed: string | undefined } | undefined;

  constructor(readonly call: Call) {}

  /** Before anybody has spoken. */
  get start(): CallState {
    const { simulation } = this.call;
    return (this.#start ??= advance(simulation, begin(simulation), answered_ms));
  }

  stepsAt(state: CallState, owed: string | undefined): readonly Step[] {
    return remembered(this.#steps, state, owed ?? '', () => this.#findSteps(state, owed));
  }

  /** Whoever listens to silence looks up every moment: as long as nothing happens, there is nothing to be done but that. */
  #findSteps(state: CallState, owed: string | undefined): readonly Step[] {
    if (this.#quiet && this.#quiet.owed === owed && isQuietStill(this.#quiet.moment, state)) return onlyListen;
    const steps = nextSteps(this.call, state, { canRead: () => true, owed });
    const moment = steps.length === 1 && steps[0]!.is === 'listen' ? quietBehind(this.call, state) : undefined;
    this.#quiet = moment && { moment, owed };
    return steps;
  }

  entered(state: CallState, what: EntryToMake): ReturnType<typeof entered> {
    return remembered(this.#made, state, JSON.stringify(what), () => entered(this.call, state, what));
  }

  listened(state: CallState): CallState {
    const heard = this.#heard.get(state) ?? listened(this.call, state);
    this.#heard.set(state, heard);
    return heard;
  }
}

const onlyListen: readonly Step[] = [{ is: 'listen' }];

function remembered<T>(all: WeakMap<CallState, Map<string, T>>, state: CallState, key: string, make: () => T): T {
  const known = all.get(state) ?? new Map<string, T>();
  all.set(state, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** How somebody who is led goes their own way, and who looks on. */
export interface Ways {
  /** The line that is picked; without it, or where it gives none, the one of the coach. */
  readonly pick?: (turn: Turn) => Offer | undefined;
  /** The turns in which somebody may pick something else; in the others nobody looks at what else is on offer. Absent: all. */
  readonly choosesIn?: (turn: number) => boolean;
  /** Done on the desktop before the line of a turn; it may be refused, and is nothing then. */
  readonly unasked?: (turn: number) => EntryToMake | undefined;
  /** Where it begins, if not at the beginning. */
  readonly from?: CallState;
  /** The line that a bad one was picked instead of just before it begins. */
  readonly owed?: string;
  /** It stops before this line. */
  readonly until?: string;
  /** Bad lines that earlier calls showed. */
  readonly earlier?: readonly string[];
  /** The same of this call, where it does not begin at the beginning. */
  readonly shown?: readonly string[];
  /** False once it has gone on for long enough. */
  readonly goesOn?: () => boolean;
  /** Looks on before each deed that the coach asks for. */
  readonly onDeed?: (state: CallState, steps: readonly Step[]) => void;
  /** Looks on before each line. */
  readonly onTurn?: (turn: Turn) => void;
  /** Looks on behind each line. */
  readonly onSaid?: (turn: Turn, picked: Offer, owed: Owed | undefined, after: CallState) => void;
}

/** What of an entry its maker does not know: who makes it and when follows from the call. */
export type EntryToMake = Pick<SaidEntry, 'say' | 'with'> | Pick<DoneEntry, 'do' | 'with'>;

/** A bad line was picked instead of this one, and it has not been put right yet. */
export interface Owed {
  readonly line: string;
  readonly instead: Offer;
}

/** What somebody who is led came to. */
export interface Followed {
  readonly state: CallState;
  /** What was done, as a log has it. */
  readonly entries: readonly Entry[];
  readonly turns: readonly Turn[];
  readonly picked: readonly Offer[];
  /** What the coach asked for and the call refused. */
  readonly refused?: string;
  /** It goes on and on, or the coach knows no way. */
  readonly endless: boolean;
}

/** Nobody needs more steps than that, listening included. */
const mostSteps = 1500;
/** As long as somebody who listens takes to see that something has changed. */
const glance_ms = 500;
/** A call begins with the customer's ring being answered. */
export const answered_ms = 1500;

/**
 * Does what the coach says: the deeds with their fields, the waits, and of the lines the one that is right, or the one that is picked instead.
 * @param known what was worked out when the same call was followed before
 */
export function follow(call: Call, ways: Ways = {}, known = new Followings(call)): Followed {
  const { pick, unasked, from, until, earlier, goesOn = () => true } = ways;
  const { simulation } = call;
  const entries: Entry[] = [];
  const turns: Turn[] = [];
  const picked: Offer[] = [];
  const shown: string[] = [...(ways.shown ?? [])];
  let owed: Owed | undefined;
  let owedFirst = ways.owed;
  let refused: string | undefined;
  let went: number | undefined;
  let state = from ?? known.start;
  const enter = (what: EntryToMake, isTried = false) => {
    const made = known.entered(state, what);
    if (made.refused === undefined) entries.push(made.entry);
    else if (!isTried) refused = `${JSON.stringify(what)}: ${made.refused}`;
    ({ state } = made);
  };
  for (let step = 0; step < mostSteps && !state.memory.ended && refused === undefined && goesOn(); step += 1) {
    const steps = known.stepsAt(state, owed?.line ?? owedFirst);
    const now = steps[0]!;
    if (now.is === 'listen') state = known.listened(state);
    if (now.is === 'wait') {
      const { until_ms } = state.memory.wait!;
      enter({ do: 'wait', with: { for: until_ms - state.now_ms } });
      state = advance(simulation, state, until_ms);
    }
    if (now.is === 'do') {
      ways.onDeed?.(state, steps);
      enter({ do: now.act, with: now.fields });
    }
    if (now.is !== 'say') continue;
    if (now.line === until) break;
    const aside = went === picked.length ? undefined : unasked?.(picked.length);
    if (aside) {
      went = picked.length;
      enter(aside, true);
      continue;
    }
    const options =
      (ways.choosesIn?.(picked.length) ?? true)
        ? optionsOf(call, state, now, { canRead: () => true, shown, ...(earlier && { earlier }) })
        : [readyOffer(call, now.line)];
    const bad = options.filter((option) => option.bad);
    const turn: Turn = { nr: picked.length, before: state, step: now, options, bad };
    ways.onTurn?.(turn);
    shown.push(...bad.map(({ id }) => id));
    const right = options.find(({ id }) => id === now.line)!;
    const option = pick?.(turn) ?? right;
    const owedBefore = owed;
    owed = option === right ? undefined : { line: now.line, instead: option };
    owedFirst = undefined;
    turns.push(turn);
    picked.push(option);
    enter({ say: option.text, with: { line: option.id } });
    ways.onSaid?.(turn, option, owedBefore, state);
  }
  const endless = !state.memory.ended && until === undefined;
  return { state, entries, turns, picked, endless, ...(refused !== undefined && { refused }) };
}

/** Makes an entry as soon as the trainee can: once their own words are out. */
export function entered(call: Call, state: CallState, what: EntryToMake) {
  const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
  const entry = { ...what, who: 'agent', at_ms } as Entry;
  const { simulation } = call;
  return { entry, ...apply(simulation, advance(simulation, state, at_ms), entry, at_ms) };
}

/** Listens until the talk may be over, else for a moment: whoever has nothing to hear looks again soon. */
function listened({ simulation }: Call, state: CallState): CallState {
  const { now_ms, memory } = state;
  const times = [nextDue_ms(state), memory.agentUntil_ms, ...memory.replies.map(({ ready_ms }) => ready_ms)];
  const later = times.filter((at): at is number => at !== undefined && at > now_ms);
  const next_ms = isTalking(state) && later.length > 0 ? Math.min(...later) : now_ms;
  return advance(simulation, state, now_ms + Math.max(1, Math.ceil((next_ms - now_ms) / glance_ms)) * glance_ms);
}
