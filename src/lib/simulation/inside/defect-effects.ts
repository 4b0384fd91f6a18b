import type { DoneEntry } from '#domain/entry';
import { dueOf_ms, type HandoverDefect, type HandoverReview } from '#contact/handover-defects';
import { toldAs, type DefectMessage } from './defect-messages';
import type { TicketAutopilot } from '#ticket/live';
import type { Ticket, TicketRunState } from '#ticket/ticket';

/** Effect of a defect on how a ticket continued, and the action at which it shows once done. */
export interface DefectCause extends Pick<DoneEntry, 'who' | 'do'>, DefectMessage {
  readonly code: DefectMessage['code'];
}

/** Wraps an exemplary autopilot so that defects left in the call change its actions; `say` hears of each. */
export function withDefectEffects(
  pilot: TicketAutopilot,
  left: HandoverReview,
  say: (cause: DefectCause) => void
): TicketAutopilot {
  return {
    next: (ticket, state) => {
      const entry = pilot.next(ticket, state);
      const fate: Fate = { left, ticket, state, say, has: (lapse) => left.lapses.includes(lapse) };
      return entry && rules.reduce<DoneEntry | undefined>((it, rule) => it && rule(it, fate), entry);
    }
  };
}

interface Fate {
  readonly left: HandoverReview;
  readonly ticket: Ticket;
  readonly state: TicketRunState;
  readonly say: (cause: DefectCause) => void;
  readonly has: (lapse: HandoverDefect) => boolean;
}

type FateRule = (entry: DoneEntry, fate: Fate) => DoneEntry | undefined;

const hour_ms = 3_600_000;
const courseOf = ({ ticket }: Pick<Fate, 'ticket'>) => ticket.policy.ticket!.course;

function shows({ say, left, ticket }: Fate, entry: DoneEntry, code: DefectMessage['code'], late_ms?: number): void {
  const tags = left.tags.map((tag) => ticket.policy.tags[tag] ?? { zh: tag, en: tag });
  say({ who: entry.who, do: entry.do, ...toldAs(code, { tags, ...(late_ms ? { late_ms } : {}) }) });
}

const inVain = (fate: Fate): HandoverDefect | undefined =>
  (['wrong-address', 'nowhere-to-go', 'no-visit-agreed', 'no-visit-time'] as const).find((lapse) => fate.has(lapse));

const happened = ({ state }: Fate, event: string): number => state.memory.taken[event] ?? 0;

const rules: readonly FateRule[] = [
  // No rule of dispatch fits a ticket that is labelled for something else, or not at all: a dispatcher has to read it.
  (entry, fate) => {
    const lapses = (['no-label', 'wrong-label', 'wrong-team'] as const).filter(fate.has);
    if (entry.do !== 'dispatched' || lapses.length === 0) return entry;
    if (entry.who === 'system') return undefined;
    for (const lapse of lapses) shows(fate, entry, lapse);
    return entry;
  },
  // Without the tag, what the agent had found out is found out again.
  (entry, fate) => {
    const lapses = (['no-tag', 'no-emergency'] as const).filter(fate.has);
    if (entry.do !== 'plan-recorded' || lapses.length === 0) return entry;
    const { foundOutAgain_ms } = courseOf(fate);
    for (const lapse of lapses) shows(fate, entry, lapse, foundOutAgain_ms);
    return { ...entry, at_ms: entry.at_ms + foundOutAgain_ms };
  },
  // Whoever reconfirms the symptom asks for the address, too.
  (entry, fate) => {
    if (entry.do !== 'symptom-reconfirmed' || !fate.has('no-address')) return entry;
    shows(fate, entry, 'no-address');
    return { ...entry, at_ms: entry.at_ms + courseOf(fate).gettingReady_ms };
  },
  // The first visit is at the hour that was agreed; else as soon as the house can promise one.
  (entry, fate) => {
    if (entry.do !== 'visit-booked' || happened(fate, 'visit-failed') > 0) return entry;
    const at = visitAt_ms(entry, fate);
    return at === undefined ? entry : { ...entry, with: { ...entry.with, at } };
  },
  (entry, fate) => {
    const lapse = inVain(fate);
    if (entry.do !== 'tested' || lapse === undefined || happened(fate, 'visit-failed') > 0) return entry;
    const failed = { at_ms: entry.at_ms, who: entry.who, do: 'visit-failed' };
    shows(fate, failed, lapse);
    return { ...failed, with: { cause: lapse.startsWith('no-visit') ? 'customer-away' : 'wrong-address' } };
  },
  // What was promised too soon comes when the house can do it at the earliest.
  (entry, fate) => {
    const { promise } = fate.left;
    if (promise === undefined || !keeping[promise.kind].includes(entry.do) || entry.who === 'agent') return entry;
    const at_ms = entry.do === 'arrived' ? entry.at_ms : Math.max(entry.at_ms, earliest_ms(fate));
    const late_ms = at_ms - dueOf_ms(promise);
    if (late_ms > 0) shows(fate, entry, 'promise-broken', late_ms);
    return { ...entry, at_ms };
  },
  (entry, fate) => {
    const lapse = (['no-contact', 'wrong-contact'] as const).find(fate.has);
    if (!['follow-up-called', 'survey-sent'].includes(entry.do) || lapse === undefined) return entry;
    const failed = { at_ms: entry.at_ms, who: entry.who, do: 'follow-up-failed' };
    if (happened(fate, failed.do) >= fate.ticket.policy.ticket!.followUpAttempts) return undefined;
    shows(fate, failed, lapse);
    return failed;
  },
  // What the customer remembers.
  (entry, fate) => {
    if (entry.do !== 'rated') return entry;
    const given = Number(entry.with?.['rating'] ?? 1);
    // Handled again (4.1-reenter), the customer has forgiven most of it.
    if (happened(fate, 'rated') > 0) return { ...entry, with: { ...entry.with, rating: Math.max(2, given) } };
    for (const lapse of angering.filter(fate.has)) shows(fate, entry, lapse);
    if (fate.has('rude')) shows(fate, entry, 'rude');
    const rating = angering.some(fate.has)
      ? 4
      : fate.has('promise-broken') || fate.has('rude')
        ? Math.min(4, Math.max(3, given + 1))
        : happened(fate, 'visit-failed') > 0
          ? Math.max(2, given)
          : given;
    return { ...entry, with: { ...entry.with, rating } };
  },
  // What quality finds, it finds by itself (5.1); here only the reason is told.
  (entry, fate) => {
    if (entry.do === 'process-checked' && entry.with?.['verdict'] === 'fail' && fate.has('data-leaked'))
      shows(fate, entry, 'data-leaked');
    return entry;
  }
];

const angering = [
  'still-broken',
  'promise-empty',
  'acted-unasked',
  'hung-up'
] as const satisfies readonly HandoverDefect[];

const keeping: Readonly<Record<NonNullable<HandoverReview['promise']>['kind'], readonly string[]>> = {
  visit: ['arrived', 'repaired-remotely'],
  'complaint-solution': ['solution-put', 'arrived', 'repaired-remotely'],
  'emergency-progress': ['progress-reported', 'repaired-remotely']
};

function earliest_ms({ left, ticket }: Fate): number {
  const { onSite_ms } = courseOf({ ticket });
  const promise = left.promise!;
  const ends_ms = promise.act.at_ms + ticket.policy.earliestPromise_ms[promise.kind];
  return ends_ms - onSite_ms > dueOf_ms(promise) ? ends_ms - onSite_ms : ends_ms;
}

function visitAt_ms(entry: DoneEntry, fate: Fate): number | undefined {
  const { left, ticket, state } = fate;
  const { onSite_ms, gettingReady_ms } = courseOf(fate);
  const limits = ['3.1-tech-24h', '3.3-overdue-field'].flatMap((id) => state.memory.limits[id]?.due_ms ?? []);
  const within_ms = Math.min(...limits) - onSite_ms;
  const agreed_ms = left.appointment_ms;
  const first_ms = entry.at_ms + gettingReady_ms;
  if (left.promise === undefined && agreed_ms !== undefined && agreed_ms >= first_ms && !fate.has('no-visit-time'))
    return agreed_ms;
  if (left.promise && left.promise.kind !== 'emergency-progress') {
    const last_ms = Math.max(first_ms, earliest_ms(fate));
    return fullHour_ms(last_ms, Math.max(first_ms, dueOf_ms(left.promise) + 1), ticket) ?? last_ms;
  }
  const promised_ms = (state.memory.milestones.dispatched ?? 0) + ticket.policy.earliestPromise_ms.visit - onSite_ms;
  return fullHour_ms(Math.min(promised_ms, within_ms, left.by_ms ?? Infinity), first_ms, ticket);
}

function fullHour_ms(until_ms: number, from_ms: number, { spec, desk }: Ticket): number | undefined {
  const last_ms = Math.floor((spec.openedAt_ms + until_ms) / hour_ms) * hour_ms - spec.openedAt_ms;
  for (let at_ms = last_ms; at_ms >= from_ms; at_ms -= hour_ms) if (desk.due.works(at_ms)) return at_ms;
  return undefined;
}
