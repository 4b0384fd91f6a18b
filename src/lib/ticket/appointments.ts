import { tagsOf } from '#kernel/chart';
import type { Instance, Reaction, Send } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { warnsAt_percent } from '#machines/timers';
import { withFacts, type Memory } from './memory';

/** What the house sends itself: to look whether somebody has come to a visit that was agreed on. */
export const appointment = 'appointment';

/** The limit that an appointment is part of. */
const clause = '3.1-tech-24h';

/** When a time that was agreed on for a visit is over, with all of its slot. */
export const slotEnds_ms = (visit_ms: number, { ticket }: Pick<Policy, 'ticket'>): number =>
  visit_ms + (ticket?.slot_ms ?? 0);

/** True once nobody has come to the visit in the time that was agreed on: another is to be agreed with the customer. */
export const isMissed = (memory: Memory, policy: Pick<Policy, 'ticket'>, now_ms: number): boolean =>
  memory.visit_ms !== undefined && now_ms > slotEnds_ms(memory.visit_ms, policy) && !isThere(memory);

/** The looks that are had at a visit that has just been agreed on: as its slot is nearly over, and once it is. @param to what looks */
export function appointmentAlerts({ visit_ms }: Memory, policy: Policy, now_ms: number, to: string): readonly Send[] {
  const slot_ms = policy.ticket?.slot_ms;
  if (visit_ms === undefined || slot_ms === undefined) return [];
  const rest_ms = Math.round((slot_ms * warnsAt_percent(policy, clause)) / 100);
  const over_ms = slotEnds_ms(visit_ms, policy);
  const look = (at_ms: number, who: Role): Send => ({
    to,
    event: { type: appointment, visit: visit_ms, to: who },
    after_ms: Math.max(0, at_ms - now_ms)
  });
  // Whoever comes as it ends has come.
  return [look(over_ms - rest_ms, 'field'), look(over_ms + 1000, 'team-lead')];
}

/** Nobody has come yet to the visit of then: the crew is told, and once its time is over whoever leads it. */
export function onAppointment(
  memory: Memory,
  visit: unknown,
  to: unknown,
  { snapshot }: Instance,
  now_ms: number
): Reaction<Memory> {
  const hasCome = memory.milestones.handled !== undefined || isThere(memory);
  if (memory.visit_ms !== visit || hasCome || tagsOf(snapshot).has('closed')) return { memory, sends: [] };
  const name = to === 'field' ? 'visit-due' : 'visit-missed';
  const alert = {
    at_ms: now_ms,
    kind: 'alert',
    who: to as Role,
    clause,
    name,
    with: { at: memory.visit_ms! }
  } as const;
  return { memory: withFacts(memory, [alert]), sends: [] };
}

/** True if somebody has come since the time was agreed on. */
const isThere = ({ last }: Memory): boolean => (last['arrived']?.count ?? -1) > (last['visit-booked']?.count ?? -1);
