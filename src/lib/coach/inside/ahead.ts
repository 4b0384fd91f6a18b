import type { SaidEntry } from '#domain/entry';
import { advance, apply } from '#kernel/simulation';
import { callClauseOf } from '#machines/call-clauses';
import { mindOf, type Call, type CallState } from '#contact/call';
import { flagsOf } from '#contact/mind';
import { heardOut } from '#contact/heard-out';
import { checklistOf } from '#contact/view';
import { counted, matches, type Act } from '#ticket/acts';
import { captureFields } from '#ticket/capture';
import type { DoStep } from '../step';

/** What came of a line that was tried: whether it got the call on, and whether it was out of place. */
export interface Tried {
  readonly gets: boolean;
  readonly harms: boolean;
  /** What it said that counts. */
  readonly acts: readonly Act[];
  /** The call once the customer has been heard out. */
  readonly after: CallState;
}

/**
 * Says a line on a copy of the call and hears the customer out. The call is a fold, so that trying costs nothing but the work.
 * @param line id of the ready line
 */
export function tryLine(call: Call, state: CallState, line: string, text: string): Tried {
  const at_ms = Math.max(state.now_ms, state.memory.agentUntil_ms);
  const entry = { who: 'agent', say: text, with: { line }, at_ms } as SaidEntry;
  const applied = apply(call.simulation, advance(call.simulation, state, at_ms), entry, at_ms);
  if (applied.refused !== undefined) return { gets: false, harms: true, acts: [], after: state };
  const after = heardOut(call, applied.state);
  const acts = after.memory.acts.toArray().slice(state.memory.acts.length);
  const own = acts.filter(({ entry: of }) => of !== undefined);
  const purpose = (call.caseFile.scenario.ready[line]?.until ?? []).filter((trigger) => !done(state, trigger));
  return {
    gets: hasGotOn(call, state, after) || own.some((act) => purpose.some((trigger) => matches(act, trigger))),
    harms: own.some(isAmiss) || irregular(after) > irregular(state),
    acts: own.filter(({ counts }) => counts === 'yes'),
    after
  };
}

const done = ({ memory }: CallState, trigger: string): boolean =>
  memory.acts.some((act) => act.entry !== undefined && counted(act) && matches(act, trigger));

/** Something said that costs: a wrong fact, what nobody listened to any more, what must never be said. */
const isAmiss = ({ kind, counts, name }: Act): boolean =>
  counts === 'wrong-fact' || counts === 'unheard' || kind === 'forbidden' || name === 'x-wrong-fact';

const irregular = ({ memory }: CallState): number => memory.facts.filter(({ kind }) => kind === 'irregular').length;

/** Something was met, told or came about that was not before. */
function hasGotOn(call: Call, before: CallState, after: CallState): boolean {
  const [was, is] = [mindOf(before), mindOf(after)];
  return (
    met(call, after) > met(call, before) ||
    after.memory.told.length > before.memory.told.length ||
    Object.keys(after.memory.milestones).length > Object.keys(before.memory.milestones).length ||
    Object.keys(is.at).some((region) => is.at[region] !== was.at[region]) ||
    flagsOf(is).some((flag) => !was.flags.includes(flag))
  );
}

/** Does something on a copy of the desktop and hears the customer out; the call as it was if it is refused. */
export function tryDeed(call: Call, state: CallState, { act, fields }: DoStep): CallState {
  const entry = { who: 'agent', do: act, with: fields, at_ms: state.now_ms } as const;
  const applied = apply(call.simulation, state, entry, state.now_ms);
  return applied.refused === undefined ? heardOut(call, applied.state) : state;
}

/** How many of some clauses, and parts of them, are met; of all that are due, if none are named. */
export function met(call: Call, state: CallState, clauses?: readonly string[]): number {
  const asked = checklistOf(call, state).filter(({ clause }) => clauses?.includes(clause) ?? true);
  return asked.reduce((sum, { clause, missing, done }) => {
    const all = Math.max(partsOf(clause, call), missing.length);
    return sum + Number(done) + all - missing.length;
  }, 0);
}

/** Of how many parts a clause is: what is to be said, or filled in. */
function partsOf(id: string, call: Call): number {
  const clause = callClauseOf(id);
  if (clause === undefined) return 0;
  if (clause.met.by === 'fields') return captureFields(clause, call.caseFile.case).length;
  return 'parts' in clause.met ? clause.met.parts.length : 0;
}
