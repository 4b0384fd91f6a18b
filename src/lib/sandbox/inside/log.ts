import type { Role } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import type { CycleEntry } from '#operations/log';
import type { TicketDeed } from '#simulation/desk';
import type { Staff } from '#simulation/live-house';
import type { SandboxPlan } from '../plan';

export interface StaffStep {
  readonly at_ms: number;
  readonly role: Role;
  readonly by: Diligence | 'me';
}

/** Line or action of the user, on a ticket or beyond it. Times are milliseconds since 1970. */
export type OwnDeed = TicketDeed | CycleEntry;

/** Step of the user. Actions of autopilots are not steps, since they follow from the state. */
export type SandboxStep = StaffStep | OwnDeed;

export const isStaffStep = (step: SandboxStep): step is StaffStep => 'by' in step;

/** Log of a sandbox, from which, with the policy, everything else follows. */
export interface SandboxLog {
  readonly plan: SandboxPlan;
  /** Roles on autopilot at the beginning, with their diligence; the user plays the others. */
  readonly staff: Staff;
  /** In chronological order. */
  readonly steps: readonly SandboxStep[];
  readonly until_ms: number;
}
