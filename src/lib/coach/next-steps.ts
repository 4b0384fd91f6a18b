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

const passesOn: ReadonlySet<string> = new Set(['hand-over', 'transfer']);

const known = new WeakMap<Customer, ReadonlySet<string>>();

const mostBehind = 3;

export interface LedBy {
  /** True if a text was read ahead; other lines are not tried. */
  readonly canRead: (text: string) => boolean;
  /** Id of the right line instead of which a bad one was picked last. */
  readonly owed?: string | undefined;
}

/** Returns the next steps, best first: desktop actions in order (SOP 1.2, 2.1, 2.2, 3.1), then a fitting good line. */
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

function untilTheEnd({ simulation }: Call, state: CallState, todo: readonly DoStep[]) {
  const last = todo.findIndex(({ act, fields }) => {
    const entry: Entry = { do: act, with: fields, who: 'agent', at_ms: state.now_ms };
    return apply(simulation, state, entry, state.now_ms).state.memory.ended !== undefined;
  });
  return { todo: last < 0 ? todo : todo.slice(0, last + 1), ends: last >= 0 };
}

const final: ReadonlySet<string> = new Set([
  'change-service',
  'grant-credit',
  'set-label',
  'hand-over',
  'transfer',
  'close-ticket'
]);

function spoken(call: Call, state: CallState, line: TriedOffer, todo: readonly DoStep[]): readonly Step[] {
  const looks = looksFor(call, state, line.offer.id);
  return [...looks.filter(({ control }) => !todo.some((step) => step.control === control)), sayStep(line, call, state)];
}

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

const namedOf = ({ header }: Call, fitting: Lines): Lines =>
  header.mode === 'guided' ? fitting : fitting.only(({ tried }) => tried.means.length > 0);

function lineNow(call: Call, state: CallState, fitting: Lines): TriedOffer | undefined {
  const own = call.header.drill?.clauses;
  // Of a step of a call, what its clauses ask for comes before what else gets the call on.
  const ofStep = own && fitting.find(({ tried }) => gainsOf(own, call, state, tried.after));
  if (ofStep) return ofStep;
  const nextIs =
    call.header.mode === 'guided' ? fitting.first : (lineThatCounts(fitting) ?? restLine(call, state, fitting));
  return answering(namedOf(call, fitting), call, state, () => nextIs) ?? nextIs;
}

const lineThatCounts = (fitting: Lines): TriedOffer | undefined =>
  fitting.find(({ tried }) => tried.asked) ?? fitting.find(({ tried }) => tried.means.length > 0);

const restLine = (call: Call, state: CallState, fitting: Lines): TriedOffer | undefined =>
  isBusy(call, state) ? undefined : fitting.first;

function lineThatMends({ caseFile: { scenario } }: Call, fitting: Lines): TriedOffer | undefined {
  const forgotten = forgottenBy(scenario.customer);
  const mayMend = ({ id }: Offer): boolean => scenario.ready[id]?.if?.has?.some((flag) => forgotten.has(flag)) ?? false;
  return fitting.find(({ tried }) => tried.mends, mayMend);
}

const answerNow = (call: Call, state: CallState, fitting: Lines): TriedOffer | undefined =>
  answering(namedOf(call, fitting), call, state, () => lineNow(call, state, fitting));

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

function fittingOf(call: Call, state: CallState, canRead: LedBy['canRead']): Lines {
  const good = readyHere(call, state, 'good');
  return new Lines(call, state, good, canRead).only(getsOn);
}

const lineAnew = (call: Call, state: CallState, canRead: LedBy['canRead']): TriedOffer | undefined =>
  new Lines(call, state, readyAnyhow(call, state, 'good'), canRead).find(getsOn);

function sayStep({ offer, tried }: TriedOffer, call: Call, state: CallState): SayStep {
  const means = meaningOf(tried.means);
  return { is: 'say', line: offer.id, means, ...(means.length === 0 && openWords(call, state)) };
}

function meaningOf(acts: readonly Act[]): SayStep['means'] {
  const said = new Map(
    acts.map(({ name, value }) => {
      const datum = name === 'ask-for' && value !== undefined ? { name, value: String(value) } : { name };
      return [`${name} ${datum.value ?? ''}`, datum];
    })
  );
  return [...said.values()];
}

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
