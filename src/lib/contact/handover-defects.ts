import type { Milestone } from '#domain/act-ids';
import type { Series } from '#kernel/list';
import { irregularIn, milestonesIn } from '#ticket/memory';
import { holds, isDue } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import { ticketEvents } from '#machines/ticket-events';
import { counted, type Act } from '#ticket/acts';
import { endingState, type CallState, type HeldCall } from './call';
import { daysUntil, hourIn } from '#language/day-and-hour';
import { weekdayOf } from '#domain/call-time';
import type { WrongField } from '#domain/quality-finding';
import { mostGoodwill_yuan } from './offers';
import { isTakenBack } from './taken-back';
import { dueIn_ms, promisesIn, untilHour_ms, type Promised } from './promises';

export type HandoverDefect =
  | 'no-address'
  | 'wrong-address'
  /** No address, and no number at which to ask for it. */
  | 'nowhere-to-go'
  | 'no-contact'
  | 'wrong-contact'
  | 'no-label'
  | 'wrong-label'
  | 'wrong-team'
  | 'no-tag'
  | 'no-emergency'
  | 'no-visit-agreed'
  | 'no-visit-time'
  | 'promise-broken'
  | 'promise-empty'
  | 'still-broken'
  | 'acted-unasked'
  | 'data-leaked'
  /** Shirking or abuse, for sure. */
  | 'rude'
  | 'hung-up';

/** Review of a handover, shared by scorecard and ticket life. */
export interface HandoverReview {
  readonly lapses: readonly HandoverDefect[];
  readonly tags: readonly string[];
  /** Earliest due promise that cannot be kept. */
  readonly promise?: Promised;
  /** Earliest time promised for a visit or solution that can be kept, since the call began. */
  readonly by_ms?: number;
  /** Time at which the customer expects the engineer, since the call began. */
  readonly appointment_ms?: number;
}

const emergencyTag = '紧急事件';

/** Reviews a handover from the desktop, what was said, and the chart. */
export function leftBy(call: HeldCall, state: CallState): HandoverReview {
  const { caseFile } = call;
  const { memory } = state;
  const { desk } = memory;
  const of = caseFile.case;
  const handedOver = desk.team !== undefined;
  // Where nobody had to take it over, it wanted nothing but an agent who settles it.
  const owed = handedOver && caseFile.team !== undefined;
  const closed = endingState(state) === 'solved-on-the-spot';
  const visits = owed && of.class === 'fault' && !holds(ticketEvents['repaired-remotely'].when, of);
  const address = visits ? judged('serviceAddress', call, state) : undefined;
  const contact = handedOver || closed ? judged('contact', call, state) : undefined;
  const tags = owed ? missingTags(call, state) : [];
  const promises = owed ? promisesIn(call, memory) : [];
  const promise = soonest(promises.filter(({ hasty, putRight }) => hasty && !putRight));
  const appointment_ms = visits && agreed(state) ? appointmentOf(call, state) : undefined;
  const inVain = address === 'wrong' || (address === 'none' && contact !== undefined);
  const found: Readonly<Record<HandoverDefect, boolean>> = {
    'no-address': address === 'none' && !inVain,
    'wrong-address': address === 'wrong',
    'nowhere-to-go': address === 'none' && inVain,
    'no-contact': contact === 'none',
    'wrong-contact': contact === 'wrong',
    'no-label': owed && desk.label === undefined,
    'wrong-label':
      owed && desk.label !== undefined && (desk.label.business !== of.class || desk.label.difficulty !== of.difficulty),
    'wrong-team': owed && desk.team !== caseFile.team,
    'no-tag': tags.some((tag) => tag !== emergencyTag),
    'no-emergency': tags.includes(emergencyTag),
    // One visit in vain is told once, by what comes first.
    'no-visit-agreed': visits && !inVain && !agreed(state),
    'no-visit-time': visits && !inVain && agreed(state) && !isVisitWritten(call, memory),
    'promise-broken': promise !== undefined,
    'promise-empty': (handedOver || closed) && promisesTooMuch(call, state),
    'still-broken': closed && of.class === 'fault' && !memory.acts.some(({ name }) => name === 'recovers'),
    'acted-unasked': (handedOver || closed) && named('1.2-confirm', state),
    'data-leaked': (handedOver || closed) && named('2.1-identity', state),
    rude:
      (handedOver || closed) &&
      memory.acts.some((act) => act.kind === 'forbidden' && counted(act) && ['shirking', 'abuse'].includes(act.name)),
    'hung-up': memory.acts.some(({ name }) => name === 'hangs-up')
  };
  const by_ms = soonest(promises.filter(({ hasty, kind }) => !hasty && kind !== 'emergency-progress'));
  return {
    lapses: (Object.keys(found) as HandoverDefect[]).filter((lapse) => found[lapse]),
    tags,
    ...(promise ? { promise } : {}),
    ...(by_ms ? { by_ms: dueOf_ms(by_ms) } : {}),
    ...(appointment_ms === undefined ? {} : { appointment_ms })
  };
}

/** Returns when a promise falls due, in ms since the call began. */
export function dueOf_ms(promise: Promised): number {
  return promise.act.at_ms + dueIn_ms(promise);
}

const soonest = (promises: readonly Promised[]): Promised | undefined =>
  [...promises].sort((a, b) => dueOf_ms(a) - dueOf_ms(b))[0];

const named = (clause: string, { memory }: CallState): boolean => irregularIn(memory, clause).length > 0;

function judged(
  field: 'serviceAddress' | 'contact',
  { caseFile }: HeldCall,
  { memory }: CallState
): 'none' | 'wrong' | undefined {
  const truth = caseFile.facts[field];
  const given = memory.desk.fields[field];
  if (truth === undefined) return undefined;
  return !given ? 'none' : isTrue(field, given, { caseFile, memory }) ? undefined : 'wrong';
}

/** True if a field is correct. The calling number is also accepted as contact once the customer has confirmed it. */
export function isTrue(
  field: 'serviceAddress' | 'contact',
  given: string,
  { caseFile, memory }: { readonly caseFile: HeldCall['caseFile']; readonly memory: Pick<CallState['memory'], 'told'> }
): boolean {
  const { facts } = caseFile;
  const own = field === 'contact' && memory.told.includes('serviceNumber') ? ['serviceNumber'] : [];
  return [field, ...own].some((fact) => facts[fact] !== undefined && plain(given) === plain(String(facts[fact])));
}

/** Returns the required fields whose number or address differs from the customer's. */
export function untrueFields(
  needed: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  { caseFile, memory }: Parameters<typeof isTrue>[2]
): readonly WrongField[] {
  return (['contact', 'serviceAddress'] as const).flatMap((field) => {
    const [given, right] = [fields[field], caseFile.facts[field]];
    if (!needed.includes(field) || right === undefined || !given) return [];
    const stands = String(given);
    return isTrue(field, stands, { caseFile, memory }) ? [] : [{ field, stands, right: String(right) }];
  });
}

/** Normalizes an address or a number for comparison, ignoring spaces, dashes and character width. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-－—,，.。]/g, '')
    .toLowerCase();
}

function missingTags({ caseFile }: HeldCall, { memory }: CallState): readonly string[] {
  const needed = callClauses.flatMap((clause) =>
    clause.met.by === 'tag' && isDue(clause, caseFile.case) ? [clause.met.tag] : []
  );
  return needed.filter((tag) => !memory.desk.tags.includes(tag));
}

function agreed({ memory }: CallState): boolean {
  const order = (milestone: Milestone): number => milestonesIn(memory, milestone).at(-1)?.order ?? -1;
  return Math.max(order('agreed'), order('wait-agreed')) > order('rejected');
}

function appointmentOf(call: HeldCall, { memory }: CallState): number | undefined {
  const written_ms = hourOnTicket(call, memory.desk.fields['visitTime']);
  if (written_ms !== undefined) return written_ms;
  const said = promisesIn(call, memory).findLast(({ hour_ms }) => hour_ms !== undefined);
  return said && said.act.at_ms + said.hour_ms!;
}

/** True if the ticket has a visit time that does not contradict the promised hours. */
export function isVisitWritten(call: HeldCall, memory: CallState['memory']): boolean {
  const written = memory.desk.fields['visitTime'];
  if (!written) return false;
  const written_ms = hourOnTicket(call, written);
  const hours = promisesIn(call, memory).flatMap(({ act, hour_ms }) =>
    hour_ms === undefined ? [] : [act.at_ms + hour_ms]
  );
  return written_ms === undefined || hours.length === 0 || hours.includes(written_ms);
}

function hourOnTicket({ caseFile }: HeldCall, written = ''): number | undefined {
  const [day, hour_ms] = [daysUntil(written, weekdayOf(caseFile.opensAt)), hourIn(written)];
  return day === undefined || hour_ms === undefined ? undefined : untilHour_ms(day, hour_ms, caseFile);
}

/** Returns the first promise beyond the agent's authority, whether or not it counts for a clause. */
export function beyondAuthority(call: Pick<HeldCall, 'caseFile' | 'table'>, acts: Series<Act>): Act | undefined {
  return acts.find((act) => act.counts !== 'doubtful' && isBeyondAuthority(call, act));
}

/** True if an act offers more than the agent may give. Sums are checked regardless of the remedy. */
export function isBeyondAuthority({ caseFile, table }: Pick<HeldCall, 'caseFile' | 'table'>, act: Act): boolean {
  if (act.name !== 'solution' || act.kind === 'rule') return false;
  const remedy = caseFile.scenario.remedies[String(act.value)];
  return remedy?.within === false || (act.yuan ?? 0) > mostGoodwill_yuan(caseFile, table.policy);
}

function promisesTooMuch(call: HeldCall, { memory }: CallState): boolean {
  const credited = memory.desk.credits.reduce((sum, yuan) => sum + yuan, 0);
  const isOpen = (act: Act): boolean =>
    act.counts !== 'doubtful' && isBeyondAuthority(call, act) && !isTakenBack(act, memory);
  return memory.acts.some(isOpen) || credited > mostGoodwill_yuan(call.caseFile, call.table.policy);
}
