import type { SaidEntry } from '#domain/entry';
import { advance, apply } from '#kernel/simulation';
import { mindOf, type Call, type CallState } from '#contact/call';
import { flagsOf } from '#contact/mind';
import { heardOut } from '#contact/heard-out';
import { counted, matches, type Act } from '#ticket/acts';
import type { DoStep } from '../step';
import { gained, metIn, partsOver, type Met } from './met';
import { isMoving } from './moves';

/** Result of a tried line: whether it advances the call, and whether it is out of place. */
export interface Tried {
  readonly gets: boolean;
  readonly harms: boolean;
  /** Acts in it that count. */
  readonly says: readonly Act[];
  /** Acts that count and are still needed: by a clause, for the customer's next step, or for the line's purpose. */
  readonly means: readonly Act[];
  /** True if some of these are required by a clause. */
  readonly asked: boolean;
  /** True if its purpose is to repair the relationship, and it does. */
  readonly mends: boolean;
  readonly after: CallState;
}

/** Says a ready line on a copy of the call and hears the customer out; the call itself stays unchanged. */
export function tryLine(call: Call, state: CallState, line: string, text: string): Tried {
  const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
  const entry = { say: text, with: { line }, who: 'agent', at_ms } as SaidEntry;
  const applied = apply(call.simulation, advance(call.simulation, state, at_ms), entry, at_ms);
  if (applied.refused !== undefined)
    return { gets: false, harms: true, says: [], means: [], asked: false, mends: false, after: state };
  const after = heardOut(call, applied.state);
  const acts = after.memory.acts.toArray().slice(state.memory.acts.length);
  const own = acts.filter(({ entry: of }) => of !== undefined);
  const purpose = (call.caseFile.scenario.ready[line]?.until ?? []).filter((trigger) => !done(state, trigger));
  const isMeant = (act: Act) => purpose.some((trigger) => matches(act, trigger));
  const { asked, over } = askedIn(call, state);
  const meets = gained(asked, metIn(call, after));
  // What the line itself makes due was not asked for before it.
  const met = new Set([...meets].flatMap(([clause, parts]) => (asked.has(clause) ? [...parts] : [])));
  const moves = call.table.understand(text).meant.flatMap(({ triggers }) => triggers);
  const counting = own.filter(counted);
  const named = counting.filter(
    (act) => met.has(act.name) || isMoving(act, call, state, moves) || (act.kind === 'talk' && isMeant(act))
  );
  // What the customer listens for may have no name of its own: then the line is all that it says.
  const isHeard = moves.some((move) => move.startsWith('word:') && isMoving({ name: move }, call, state, moves));
  const means = named.length === 0 && isHeard ? counting : named;
  const mends = putsRight(call, line, state, after);
  return {
    gets: meets.size > 0 || mends || hasGotOn(state, after) || own.some(isMeant),
    harms: own.some(isAmiss) || irregular(after) > irregular(state) || isTooLate(counting, over),
    says: counting,
    means,
    asked: means.some(({ name }) => met.has(name)),
    mends,
    after
  };
}

let moment:
  | { readonly call: Call; readonly state: CallState; readonly asked: Met; readonly over: ReadonlySet<string> }
  | undefined;

function askedIn(call: Call, state: CallState) {
  if (moment?.call !== call || moment.state !== state)
    moment = { call, state, asked: metIn(call, state), over: partsOver(call, state) };
  return moment;
}

/** Performs a desktop action on a copy of the call and hears the customer out; the same call if it is refused. */
export function tryDeed(call: Call, state: CallState, { act, fields }: DoStep): CallState {
  const entry = { do: act, with: fields, who: 'agent', at_ms: state.now_ms } as const;
  const applied = apply(call.simulation, state, entry, state.now_ms);
  return applied.refused === undefined ? heardOut(call, applied.state) : state;
}

const done = ({ memory }: CallState, trigger: string): boolean =>
  memory.acts.some((act) => act.entry !== undefined && counted(act) && matches(act, trigger));

/** Something said that costs: a wrong fact, what nobody listened to any more, what must never be said. */
const isAmiss = ({ kind, counts, name }: Act): boolean =>
  counts === 'wrong-fact' || counts === 'unheard' || kind === 'forbidden' || name === 'x-wrong-fact';

const irregular = ({ memory }: CallState): number => memory.facts.filter(({ kind }) => kind === 'irregular').length;

function putsRight({ caseFile }: Call, line: string, before: CallState, after: CallState): boolean {
  const left = flagsOf(mindOf(after));
  const was = flagsOf(mindOf(before));
  return (caseFile.scenario.ready[line]?.if?.has ?? []).some((flag) => was.includes(flag) && !left.includes(flag));
}

function isTooLate(said: readonly Act[], over: ReadonlySet<string>): boolean {
  const parts = said.filter(({ kind }) => kind === 'part');
  return parts.length > 0 && parts.every(({ name }) => over.has(name));
}

function hasGotOn(before: CallState, after: CallState): boolean {
  const [was, is] = [mindOf(before), mindOf(after)];
  return (
    after.memory.told.length > before.memory.told.length ||
    Object.keys(after.memory.milestones).length > Object.keys(before.memory.milestones).length ||
    Object.keys(is.at).some((region) => is.at[region] !== was.at[region]) ||
    flagsOf(is).some((flag) => !was.flags.includes(flag))
  );
}
