import type { DoneEntry, Entry, SaidEntry } from '#domain/entry';
import { advance, apply, begin, nextDue_ms } from '#kernel/simulation';
import type { Call, CallState } from '#contact/call';
import { readyOffer, type Offer } from '#contact/ready';
import { isTalking } from '#contact/view';
import { nextSteps } from '#coach/next-steps';
import { optionsOf } from '#coach/options';
import { isQuietStill, quietBehind, type Quiet } from '#coach/quiet';
import type { SayStep, Step } from '#coach/step';

/** Turn of a coached trainee: the right line and the other options. */
export interface Turn {
  readonly nr: number;
  readonly before: CallState;
  readonly step: SayStep;
  readonly options: readonly Offer[];
  readonly bad: readonly Offer[];
}

/** Cache for following one call in several ways; entries live as long as their call states. */
export class Followings {
  readonly #steps = new WeakMap<CallState, Map<string, readonly Step[]>>();
  readonly #made = new WeakMap<CallState, Map<string, ReturnType<typeof entered>>>();
  readonly #heard = new WeakMap<CallState, CallState>();
  #start: CallState | undefined;
  #quiet: { readonly moment: Quiet; readonly owed: string | undefined } | undefined;

  constructor(readonly call: Call) {}

  get start(): CallState {
    const { simulation } = this.call;
    return (this.#start ??= advance(simulation, begin(simulation), answered_ms));
  }

  stepsAt(state: CallState, owed: string | undefined): readonly Step[] {
    return remembered(this.#steps, state, owed ?? '', () => this.#findSteps(state, owed));
  }

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

export interface Ways {
  /** Returns the line to say instead of the coach's; `undefined` for the coach's line. */
  readonly pick?: (turn: Turn) => Offer | undefined;
  /** Turns in which another line may be picked; in others options are not computed. Absent: all turns. */
  readonly choosesIn?: (turn: number) => boolean;
  /** Desktop action before the line of a turn; ignored if refused. */
  readonly unasked?: (turn: number) => EntryToMake | undefined;
  readonly from?: CallState;
  /** Line that a bad one replaced just before `from`. */
  readonly owed?: string;
  /** Id of the line before which to stop. */
  readonly until?: string;
  readonly earlier?: readonly string[];
  /** Bad lines shown in this call before `from`. */
  readonly shown?: readonly string[];
  readonly goesOn?: () => boolean;
  readonly onDeed?: (state: CallState, steps: readonly Step[]) => void;
  readonly onTurn?: (turn: Turn) => void;
  readonly onSaid?: (turn: Turn, picked: Offer, owed: Owed | undefined, after: CallState) => void;
}

/** Entry without its author and time, which follow from the call. */
export type EntryToMake = Pick<SaidEntry, 'say' | 'with'> | Pick<DoneEntry, 'do' | 'with'>;

/** Right line, not yet said, in place of which a bad line was picked. */
export interface Owed {
  readonly line: string;
  readonly instead: Offer;
}

export interface Followed {
  readonly state: CallState;
  readonly entries: readonly Entry[];
  readonly turns: readonly Turn[];
  readonly picked: readonly Offer[];
  readonly refused?: string;
  /** True if the step limit was reached or the coach had no next step. */
  readonly endless: boolean;
}

const mostSteps = 1500;
const glance_ms = 500;
/** Time in ms at which the customer's ring is answered, from the start of the call. */
export const answered_ms = 1500;

/** Follows the coach through a call, saying the right line or the one picked instead; `known` caches earlier runs. */
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

/** Makes an entry as soon as the trainee can, which is after their own speech has ended. */
export function entered(call: Call, state: CallState, what: EntryToMake) {
  const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
  const entry = { ...what, who: 'agent', at_ms } as Entry;
  const { simulation } = call;
  return { entry, ...apply(simulation, advance(simulation, state, at_ms), entry, at_ms) };
}

function listened({ simulation }: Call, state: CallState): CallState {
  const { now_ms, memory } = state;
  const times = [nextDue_ms(state), memory.agentUntil_ms, ...memory.replies.map(({ ready_ms }) => ready_ms)];
  const later = times.filter((at): at is number => at !== undefined && at > now_ms);
  const next_ms = isTalking(state) && later.length > 0 ? Math.min(...later) : now_ms;
  return advance(simulation, state, now_ms + Math.max(1, Math.ceil((next_ms - now_ms) / glance_ms)) * glance_ms);
}
