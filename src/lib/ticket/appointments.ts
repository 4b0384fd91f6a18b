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

/** True once the slot of a visit is nearly over, or over, and nobody has come: whoever cannot be there in time agrees on another with the customer first. */
export const isDue = (memory: Memory, policy: Policy, now_ms: number): boolean =>
  memory.visit_ms !== undefined && now_ms >= nearlyOver_ms(memory.visit_ms, policy) && !isThere(memory);

/** When so little of an agreed slot is left that the crew is told. */
const nearlyOver_ms = (visit_ms: number, policy: Policy): number =>
  slotEnds_ms(visit_ms, policy) - Math.round(((policy.ticket?.slot_ms ?? 0) * warnsAt_percent(policy, clause)) / 100);

/** The looks that are had at a visit that has just been agreed on: as its slot is nearly over, and once it is. @param to what looks */
export function appointmentAlerts({ visit_ms }: Memory, policy: Policy, now_ms: number, to: string): readonly Send[] {
  if (visit_ms === undefined || policy.ticket === undefined) return [];
  const look = (at_ms: number, who: Role): Send => ({
    to,
    event: { type: appointment, visit: visit_ms, to: who },
    after_ms: Math.max(0, at_ms - now_ms)
  });
  // Whoever comes as it ends has come.
  return [look(nearlyOver_ms(visit_ms, policy), 'field'), look(slotEnds_ms(visit_ms, policy) + 1000, 'team-lead')];
}

/**
 * Nobody has come yet to the visit of then: the crew is told, and once its time is over whoever leads it. That nobody came stays, whatever is agreed on behind it:
 * the customer has waited. Where the policy lets the limit stand while one waits for the customer, nobody is expected meanwhile.
 */
export function onAppointment(
  memory: Memory,
  visit: unknown,
  to: unknown,
  { snapshot }: Instance,
  now_ms: number
): Reaction<Memory> {
  const hasCome = memory.milestones.handled !== undefined || isThere(memory);
  if (memory.visit_ms !== visit || hasCome || tagsOf(snapshot).has('closed')) return { memory, sends: [] };
  const due_ms = memory.visit_ms!;
  const isOver = to !== 'field';
  const name = isOver ? 'visit-missed' : 'visit-due';
  // The same time agreed on once more is looked at again.
  if (memory.facts.some((fact) => fact.kind === 'alert' && fact.name === name && fact.with?.['at'] === due_ms))
    return { memory, sends: [] };
  const base = { at_ms: now_ms, clause } as const;
  const missed = { ...base, kind: 'irregular', who: 'field', deviation: 'skipped', due_ms } as const;
  const alert = { ...base, kind: 'alert', who: to as Role, name, with: { at: due_ms } } as const;
  const stands = memory.limits[clause]?.left_ms !== undefined;
  return { memory: withFacts(memory, isOver && !stands ? [missed, alert] : [alert]), sends: [] };
}

/** True if somebody has come since the time was agreed on. */
const isThere = ({ last }: Memory): boolean => (last['arrived']?.count ?? -1) > (last['visit-booked']?.count ?? -1);
