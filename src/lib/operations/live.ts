import { report } from '#diagnostics/catalogue/operations';
import { good, type Result } from '#diagnostics/diagnostic';
import { live } from '#kernel/live';
import type { Policy } from '#machines/policy';
import type { OperationsAutopilot } from './autopilot';
import type { OperationsEntry } from './log';
import { livedUntil, openOperations, type Operations, type OperationsState } from './operations';
import { endOfQuarter, quarterOf } from './periods';

export interface LivedOperations {
  readonly operations: Operations;
  readonly state: OperationsState;
}

const mostEntries = 20_000;

/** Simulates to `until_ms`, else the last entry or its quarter's end; SB0590: no `operations`, SB0592: over `most`. */
export function liveOperations(
  policy: Policy,
  log: readonly OperationsEntry[],
  pilots: readonly OperationsAutopilot[],
  until_ms?: number,
  most = mostEntries
): Result<LivedOperations> {
  const last_ms = log.reduce((latest, { at_ms }) => Math.max(latest, at_ms), 0);
  const alone = pilots.length === 0 || log.length === 0;
  const end_ms = until_ms ?? (alone ? last_ms : endOfQuarter(quarterOf(last_ms)));
  const opened = openOperations(policy, log);
  if (!opened.ok) return opened;
  const operations = opened.value;
  if (alone) return good({ operations, state: livedUntil(operations, end_ms) });
  const others = pilots.map((pilot) => (state: OperationsState) => pilot.next(operations, state));
  const { entries, state, cut } = live(operations.simulation, operations.entries, others, end_ms, most);
  const told = cut ? [report('SB0592', { limit: most })] : [];
  return good({ operations: { ...operations, entries }, state }, told);
}
