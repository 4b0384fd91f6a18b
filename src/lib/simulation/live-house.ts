import { report } from '#diagnostics/catalogue/operations';
import { good, type Result } from '#diagnostics/diagnostic';
import { roles, type Role } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import type { Policy } from '#machines/policy';
import { autopilots } from '#operations/autopilot';
import type { OperationsEntry } from '#operations/log';
import type { OperationsContext, OperationsState } from '#operations/operations';
import { endOfQuarter, quarterOf } from '#operations/periods';
import { autopilot } from '#ticket/autopilot';
import { openDesk, type DeskState, type Opening } from './desk';
import { liveDesk } from './live-desk';

/** Roles on autopilot, on tickets and beyond them, with the diligence of each. */
export type Staff = Readonly<Partial<Record<Role, Diligence>>>;

export interface LivedHouse {
  readonly policy: Policy;
  readonly house: OperationsContext;
  readonly state: OperationsState;
  readonly desk: DeskState;
}

/**
 * Simulates tickets and organisation on one log. SB0590: organisation not defined; warning SB0592: log was full.
 * @param until_ms default: the end of the quarter of the last given entry
 */
export function liveHouse(
  policy: Policy,
  openings: readonly Opening[],
  entries: readonly OperationsEntry[],
  { staff, seed }: { readonly staff: Staff; readonly seed: number },
  until_ms?: number
): Result<LivedHouse> {
  const opened = openDesk(policy);
  if (!opened.ok) return opened;
  const { house } = opened.value.organisation;
  const given = [...openings, ...entries].toSorted((a, b) => a.at_ms - b.at_ms);
  const end_ms = until_ms ?? endOfQuarter(quarterOf(given.at(-1)?.at_ms ?? 0));
  const tickets = roles.flatMap((role) => (staff[role] === undefined ? [] : [autopilot(role, staff[role], seed)]));
  const lived = liveDesk(opened.value, given, { tickets, organisation: autopilots(staff, seed) }, end_ms);
  const { state, cut } = lived;
  const alone: OperationsState = { ...state, memory: state.memory.books };
  const told = cut ? [report('SB0592', { limit: lived.entries.length })] : [];
  return good({ policy, house, state: alone, desk: state.memory }, told);
}
