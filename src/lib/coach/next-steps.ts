import type { Entry } from '#domain/entry';
import type { TicketFieldId } from '#domain/ids';
import { apply } from '#kernel/simulation';
import { mindOf, type Call, type CallState } from '#contact/call';
import { applies } from '#contact/mind';
import { isTalking } from '#contact/view';
import { readyOffer, type Offer } from '#contact/ready';
import { readyHere } from '#contact/ready-here';
import { readyAgain, readyAnyhow } from '#contact/ready-again';
import type { Act } from '#ticket/acts';
import { answering } from './inside/answering';
import { askedFor } from './inside/asked-for';
import { deedsDue, isUnproved, looksFor } from './inside/deeds';
import { gainsOf } from './inside/met';
import { getsOn, Lines, type TriedOffer } from './inside/lines';
import { isBusy } from './inside/moves';
import { openWords } from './inside/open-words';
import type { DoStep, SayStep, Step } from './step';
import type { Customer } from '#scenario/scenario';
import type { Drill } from '#contact/log';
import { tryDeed } from './inside/ahead';

/** What the step is named after earns no points by itself. */
const passesOn: ReadonlySet<string> = new Set(['hand-over', 'transfer']);

const known = new WeakMap<Customer, ReadonlySet<string>>();

/** So many steps stand behind the one to be done now. */
const mostBehind = 3;

/** What the steps go by, beside the call. */
export interface LedBy {
  /** True of a text that was read ahead; without it lines are not tried. */
  readonly canRead: (text: string) => boolean;
  /** The line that would have been right where a bad one was picked last, by id. */
  readonly owed?: string | undefined;
}

/**
 * What the trainee does best now, and what comes behind it: the desktop's deeds in the order of the work (SOP 1.2, 2.1, 2.2, 3.1), then the first of the
 * scenario's good lines that gets the call on and is not out of place, behind a look into the records that it speaks of. Worked out from the chart, the clauses
 * due in this case and the customer's agenda: a line is tried on a copy of the call, and heard out. Who has asked for somebody else is put through; who has been slighted
 * is brought round; then what a bad line was picked instead of is said, before anything else. Where nothing is left and nobody is busy, a line that was taken for said is
 * said anew. Nothing stands behind what ends the call.
 */
export function nextSteps(call: Call, state: CallState, led: LedBy): readonly Step[] {
  const { memory } = state;
  const { canRead } = led;
  if (memory.ended || memory.paused) return [];
  if (isTalking(state)) return [{ is: 'listen' }];
  // The code is on its way; who got one unasked waits to be told what it is for.
  if (memory.desk.identity === 'waiting' && memory.replies.length > 0) return [{ is: 'listen' }];
  // Whoever was asked for comes before all else; then whoever has been slighted is brought round, before anything is done or said anew.
  const through = throughTo(call, state, canRead);
  const right = through ? undefined : lineAgain(call, state, led);
  // Trying lines is the work here: no line is tried before something hangs on it.
  const fitting = through ? new Lines(call, state, [], canRead) : fittingOf(call, state, canRead);
  const again = through ? through.line : (lineThatMends(call, fitting) ?? right);
  const { todo, ends } = untilTheEnd(call, state, through ? [through.deed] : deedsDue(call, state));
  // What the customer has just asked, or told, comes before the routine of the desk; a step that is practised by itself has only its own.
  const isWhole = call.header.drill === undefined;
  const answer = !again && isWhole ? answerNow(call, state, fitting) : undefined;
  // Whoever hangs up has nothing to say any more.
  const line = again || answer || ends ? undefined : lineNow(call, state, fitting);
  const firm = todo.findIndex(({ act }) => final.has(act));
  const before = again || through || answer || firm < 0 ? undefined : lineBefore(call, state, canRead);
  const isWaiting = memory.wait !== undefined && memory.wait.until_ms > state.now_ms;
  const wait: readonly Step[] = isWaiting && !ends ? [{ is: 'wait' }] : [];
  const all = [
    ...(again ? [sayStep(again, call, state)] : []),
    ...(right && right.offer.id !== again?.offer.id ? [sayStep(right, call, state)] : []),
    ...(answer ? spoken(call, state, answer, []) : []),
    ...(before ? [...todo.slice(0, firm), ...spoken(call, state, before, todo), ...todo.slice(firm)] : todo),
    ...(line && line.offer.id !== before?.offer.id ? spoken(call, state, line, todo) : []),
    ...wait
  ];
  const { drill } = call.header;
  const steps = drill ? ofTheDrill(all, drill, call, state, (again ?? answer ?? line)?.tried.after) : all;
  if (steps.length > 0) return steps.slice(0, 1 + mostBehind);
  const anew = isBusy(call, state) ? undefined : lineAnew(call, state, canRead);
  // Nothing is to be said or done: the customer is busy with what was asked.
  return anew ? [sayStep(anew, call, state)] : [{ is: 'listen' }];
}

/** How the customer gets whom they asked for: the line that still has to be said for it, with what of that is still open, and the deed behind it. Nothing where nobody was asked for. */
function throughTo(call: Call, state: CallState, canRead: LedBy['canRead']) {
  const asked = askedFor(call, state);
  if (asked === undefined) return undefined;
  const { deed, said } = asked;
  const good = [...readyHere(call, state, 'good'), ...readyAgain(call, state, 'good')];
  const saying = ({ tried }: TriedOffer): readonly Act[] =>
    tried.says.filter((act) => said.includes(act.name) && asked.says(act));
  const line =
    said.length === 0
      ? undefined
      : new Lines(call, state, good, canRead).find(
          (it) => !it.tried.harms && said.every((name) => saying(it).some((act) => act.name === name))
        );
  return { deed, line: line && { ...line, tried: { ...line.tried, means: saying(line) } } };
}

/** Deeds up to the one that ends the call, and whether one does. */
function untilTheEnd({ simulation }: Call, state: CallState, todo: readonly DoStep[]) {
  const last = todo.findIndex(({ act, fields }) => {
    const entry: Entry = { do: act, with: fields, who: 'agent', at_ms: state.now_ms };
    return apply(simulation, state, entry, state.now_ms).state.memory.ended !== undefined;
  });
  return { todo: last < 0 ? todo : todo.slice(0, last + 1), ends: last >= 0 };
}

/** What cannot be undone, or is too late to add to (1.2-capture closes with the label): all that counts is said before it. */
const final: ReadonlySet<string> = new Set([
  'change-service',
  'grant-credit',
  'set-label',
  'hand-over',
  'transfer',
  'close-ticket'
]);

/** A line, behind a look into the records that it speaks of. */
function spoken(call: Call, state: CallState, line: TriedOffer, todo: readonly DoStep[]): readonly Step[] {
  const looks = looksFor(call, state, line.offer.id);
  return [...looks.filter(({ control }) => !todo.some((step) => step.control === control)), sayStep(line, call, state)];
}

/**
 * A line that has to be said before what cannot be undone: one by which a clause gets what it lacks, the check of identity begins, or the ticket gets what it
 * needs. Said before in other words, it is said anew.
 */
function lineBefore(call: Call, state: CallState, canRead: LedBy['canRead']): TriedOffer | undefined {
  const { memory } = state;
  const good = [...readyHere(call, state, 'good'), ...readyAgain(call, state, 'good')];
  const owesIdentity =
    call.dueClauses.some(({ id }) => id === '2.1-identity') &&
    call.caseFile.case.conditions['can-verify'] &&
    isUnproved(state);
  const { needed } = call.table.around(memory);
  const isMissing = (field: string): boolean =>
    needed.some((one) => one === field) && !memory.desk.fields[field as TicketFieldId] && !memory.told.includes(field);
  return new Lines(call, state, good, canRead).find(({ tried }) => {
    if (!tried.gets || tried.harms || tried.after.memory.ended) return false;
    const asks = ({ name, value }: Act): boolean =>
      (name === 'ask-identity' && owesIdentity) || (name === 'ask-for' && isMissing(String(value)));
    return tried.asked || tried.means.some(asks);
  });
}

/** Of the lines that fit, those that ask a trainee to say something by its name: all of them, where lines are on offer. */
const namedOf = ({ header }: Call, fitting: Lines): Lines =>
  header.mode === 'guided' ? fitting : fitting.only(({ tried }) => tried.means.length > 0);

/** Of the lines that fit, the one for this moment. In words of one's own nothing is asked for that does not count, unless the call hangs on it. */
function lineNow(call: Call, state: CallState, fitting: Lines): TriedOffer | undefined {
  const own = call.header.drill?.clauses;
  // Of a step of a call, what its clauses ask for comes before what else gets the call on.
  const ofStep = own && fitting.find(({ tried }) => gainsOf(own, call, state, tried.after));
  if (ofStep) return ofStep;
  const nextIs =
    call.header.mode === 'guided' ? fitting.first : (lineThatCounts(fitting) ?? restLine(call, state, fitting));
  return answering(namedOf(call, fitting), call, state, () => nextIs) ?? nextIs;
}

/** What a customer might give in to for courtesy's sake comes behind what is owed. */
const lineThatCounts = (fitting: Lines): TriedOffer | undefined =>
  fitting.find(({ tried }) => tried.asked) ?? fitting.find(({ tried }) => tried.means.length > 0);

/** Where no line counts, and nobody is busy, the first. */
const restLine = (call: Call, state: CallState, fitting: Lines): TriedOffer | undefined =>
  isBusy(call, state) ? undefined : fitting.first;

/** The line that puts right what is amiss between the two: only what somebody could still forget is worth trying. */
function lineThatMends({ caseFile: { scenario } }: Call, fitting: Lines): TriedOffer | undefined {
  const forgotten = forgottenBy(scenario.customer);
  const mayMend = ({ id }: Offer): boolean => scenario.ready[id]?.if?.has?.some((flag) => forgotten.has(flag)) ?? false;
  return fitting.find(({ tried }) => tried.mends, mayMend);
}

/** The line that answers the customer, of those that fit; nothing where nothing waits for one. */
const answerNow = (call: Call, state: CallState, fitting: Lines): TriedOffer | undefined =>
  answering(namedOf(call, fitting), call, state, () => lineNow(call, state, fitting));

/**
 * The line that a bad one was picked instead of, whether or not it has its place still: as long as it does some good, it can be said now. Where another has its place
 * by now that is said to the same end (`until`), that one: nobody asks for what was told in the meantime.
 */
function lineAgain(call: Call, state: CallState, { canRead, owed }: LedBy): TriedOffer | undefined {
  if (owed === undefined) return undefined;
  const { ready } = call.caseFile.scenario;
  const line = ready[owed]!;
  const isToTheSameEnd = ({ id, bad }: Offer): boolean => {
    const { until } = ready[id]!;
    return !bad && until !== undefined && until.join() === line.until?.join();
  };
  const instead = applies(line.if, mindOf(state)) ? [] : readyHere(call, state, 'good').filter(isToTheSameEnd);
  return new Lines(call, state, [...instead, readyOffer(call, owed)], canRead).find(getsOn);
}

/** Good lines of this moment that get the call on and are not out of place. */
function fittingOf(call: Call, state: CallState, canRead: LedBy['canRead']): Lines {
  const good = readyHere(call, state, 'good');
  return new Lines(call, state, good, canRead).only(getsOn);
}

/**
 * The good line that still moves the customer, though what it says has been taken for said: where nothing else is left to do, silence on both sides
 * helps nobody.
 */
const lineAnew = (call: Call, state: CallState, canRead: LedBy['canRead']): TriedOffer | undefined =>
  new Lines(call, state, readyAnyhow(call, state, 'good'), canRead).find(getsOn);

function sayStep({ offer, tried }: TriedOffer, call: Call, state: CallState): SayStep {
  const means = meaningOf(tried.means);
  return { is: 'say', line: offer.id, means, ...(means.length === 0 && openWords(call, state)) };
}

/** What a line says, each thing once. */
function meaningOf(acts: readonly Act[]): SayStep['means'] {
  const said = new Map(
    acts.map(({ name, value }) => {
      const datum = name === 'ask-for' && value !== undefined ? { name, value: String(value) } : { name };
      return [`${name} ${datum.value ?? ''}`, datum];
    })
  );
  return [...said.values()];
}

/** What a customer remembers and could forget again: flags that some reaction of theirs clears. */
function forgottenBy(customer: Customer): ReadonlySet<string> {
  let found = known.get(customer);
  if (!found) known.set(customer, (found = new Set(clearedBy(customer))));
  return found;
}

function clearedBy({ regions }: Customer): readonly string[] {
  const reactions = Object.values(regions).flatMap(({ on, states }) => [
    ...Object.values(on ?? {}),
    ...Object.values(states).flatMap((state) => [
      ...Object.values(state.on ?? {}),
      ...(state.after ?? []).map((timer) => timer.reactions)
    ])
  ]);
  return reactions.flat().flatMap(({ clear = [] }) => clear);
}

/**
 * Of what a whole call would ask for now, what only a step of it does: what its clauses are met by, else what leads there. What is done for other
 * clauses is left to their own drills; where nothing else is to be done, it is the way.
 * @param said where the line among the steps leads
 */
function ofTheDrill(
  steps: readonly Step[],
  { clauses, step: drilled }: Drill,
  call: Call,
  state: CallState,
  said: CallState | undefined
): readonly Step[] {
  const gains = (after: CallState): boolean => gainsOf(clauses, call, state, after);
  const meeting = steps.filter((step) => {
    if (step.is === 'do')
      return (drilled === 'hand-over' && passesOn.has(step.act)) || gains(tryDeed(call, state, step));
    return step.is !== 'say' || (said !== undefined && gains(said));
  });
  if (meeting.length > 0) return meeting;
  const leading = steps.filter(
    (step) => step.is !== 'do' || step.clause === undefined || clauses.includes(step.clause)
  );
  return leading.length > 0 ? leading : steps;
}
