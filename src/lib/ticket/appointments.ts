import { tagsOf } from '#kernel/chart';
import type { Instance, Reaction, Send } from '#kernel/simulation';
import type { Policy } from '#machines/policy';
import type { Role } from '#domain/roles';
import { warnsAt_percent } from '#machines/timers';
import { withFacts, type Memory } from './memory';

/** Event by which a ticket checks whether an agreed visit has taken place. */
export const appointment = 'appointment';

const clause = '3.1-tech-24h';

/** Returns the time at which the slot of an agreed visit ends. */
export const slotEnds_ms = (visit_ms: number, { ticket }: Pick<Policy, 'ticket'>): number =>
  visit_ms + (ticket?.slot_ms ?? 0);

/** Checks whether the slot of a visit has passed without arrival, so that another must be agreed with the customer. */
export const isMissed = (memory: Memory, policy: Pick<Policy, 'ticket'>, now_ms: number): boolean =>
  memory.visit_ms !== undefined && now_ms > slotEnds_ms(memory.visit_ms, policy) && !isThere(memory);

/** Checks whether the slot of a visit is nearly or fully over without arrival; another is then agreed first. */
export const isDue = (memory: Memory, policy: Policy, now_ms: number): boolean =>
  memory.visit_ms !== undefined && now_ms >= nearlyOver_ms(memory.visit_ms, policy) && !isThere(memory);

const nearlyOver_ms = (visit_ms: number, policy: Policy): number =>
  slotEnds_ms(visit_ms, policy) - Math.round(((policy.ticket?.slot_ms ?? 0) * warnsAt_percent(policy, clause)) / 100);

/** Returns the two checks of a newly agreed visit: shortly before its slot ends, and after it. */
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

/** Alerts the crew before a visit's slot ends, then the team lead; a missed visit is recorded unless paused. */
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
