import type { Role } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import type { CycleEntry } from '#operations/log';
import type { TicketDeed } from '#simulation/desk';
import type { Staff } from '#simulation/live-house';
import type { SandboxPlan } from '../plan';

/** From now on a role is played by somebody on autopilot, or by the person at the screen (`me`). */
export interface StaffStep {
  readonly at_ms: number;
  readonly role: Role;
  readonly by: Diligence | 'me';
}

/** Something that the person at the screen says or does, on a ticket or beyond it. Instants are milliseconds since 1970. */
export type OwnDeed = TicketDeed | CycleEntry;

/** One step of the person at the screen. What those on autopilot do is no step: it follows. */
export type SandboxStep = StaffStep | OwnDeed;

export const isStaffStep = (step: SandboxStep): step is StaffStep => 'by' in step;

/**
 * The log of a sandbox: who comes, who works by themselves, what the person at the screen did and when, and until when it was lived. All else follows
 * from it and the policy: arrivals, deeds of the autopilots, limits, figures.
 */
export interface SandboxLog {
  readonly plan: SandboxPlan;
  /** Roles on autopilot at the beginning, and how careful each is. Whoever is missing is played by the person at the screen. */
  readonly staff: Staff;
  /** In the order of time. */
  readonly steps: readonly SandboxStep[];
  readonly until_ms: number;
}
