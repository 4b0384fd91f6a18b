import { report } from '#diagnostics/catalogue/operations';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Text } from '#domain/text';
import { fold } from '#kernel/fold';
import type { ChartProcess, Simulation, State } from '#kernel/simulation';
import { acceptsCycleEvent, cycles, delayOf, type CycleName } from '#machines/cycles';
import type { Policy } from '#machines/policy';
import { emptyBooks, type OperationsTables } from './operations-tables';
import type { WordedFact } from '#domain/fact';
import { chartName } from './inside/chart-name';
import { chartOfKind } from './inside/charts';
import { onEffect, onEntry } from './inside/event-handlers';

export { begun, doneOnTicket, onEntry as onOrganisationEntry, opened, recorded } from './inside/event-handlers';
import { OperationsContext } from './inside/operations-context';
import { inOrder, type OperationsEntry } from './log';
import { monthReport, type MonthReport } from './month-report';
import { endOfQuarter, isMonth, monthAfter, startOfMonth, type Month } from './periods';

/** Simulation of the organisation beyond one ticket, over which a log is folded. */
export interface Operations {
  readonly simulation: Simulation<OperationsTables, OperationsEntry, Text>;
  readonly entries: readonly OperationsEntry[];
  readonly policy: Policy;
  readonly house: OperationsContext;
}

export type { OperationsContext };
export type OperationsState = State<OperationsTables>;

/** Sets up the organisation with charts created on first use; SB0590 if the policy has no section `operations`. */
export function openOperations(policy: Policy, log: readonly OperationsEntry[]): Result<Operations> {
  const organisation = organisationOf(policy);
  if (!organisation.ok) return organisation;
  const { house, processes } = organisation.value;
  return good({
    simulation: {
      processes,
      begin: () => ({ memory: emptyBooks, sends: [] }),
      entry: (books, entry, now_ms, instances) => onEntry(house, books, entry, now_ms, instances)
    },
    entries: inOrder(log),
    policy,
    house
  });
}

export interface Organisation {
  readonly house: OperationsContext;
  readonly processes: Readonly<Record<CycleName, ChartProcess<OperationsTables>>>;
}

/** @returns SB0590 if the policy has no section `operations` */
export function organisationOf(policy: Policy): Result<Organisation> {
  if (!policy.operations) return bad(report('SB0590', {}));
  const house = new OperationsContext(policy, policy.operations);
  const processOf = (kind: CycleName): ChartProcess<OperationsTables> => ({
    chart: () => chartOfKind(kind),
    accepts: acceptsCycleEvent,
    // A period that ends has ended for whoever acts at that instant; what is done as a limit ends is in time.
    sideOf: ({ type }) => (isLimit(type) ? 'after' : 'before'),
    delay_ms: (books, key, { type }, _asked_ms, now_ms) => Math.max(0, dueOf(books, kind, key, type) - now_ms),
    effect: (books, key, effect, now_ms) => onEffect(house, books, chartName(kind, key), effect, now_ms)
  });
  const processes = Object.fromEntries(cycles.map(({ name }) => [name, processOf(name)]));
  return good({ house, processes: processes as Organisation['processes'] });
}

const isLimit = (type: string): boolean => delayOf(type) === 'first' || delayOf(type) === 'rest';

function dueOf(books: OperationsTables, kind: CycleName, key: string, type: string): number {
  const delay = delayOf(type);
  if (delay === 'period') return kind === 'month' ? startOfMonth(monthAfter(key)) : endOfQuarter(key);
  if (delay === 'next-period') return startOfMonth(monthAfter(key, 2));
  const row = kind === 'ledger' ? books.requests.get(key) : books.emergencies.get(key);
  const due_ms = delay === 'first' ? row?.running?.warn_ms : row?.running?.due_ms;
  return due_ms ?? Infinity;
}

/** Returns the state after the whole log, advanced to `until_ms` if that is later. */
export function livedUntil({ simulation, entries }: Operations, until_ms = 0): OperationsState {
  return fold(simulation, entries, until_ms);
}

export function factsOf(state: OperationsState): readonly WordedFact[] {
  return state.memory.facts.toArray();
}

/** Returns a month's report, as analysed by its owner, else computed now; `undefined` if the month is invalid. */
export function monthNow(
  { policy }: Pick<Operations, 'policy'>,
  state: OperationsState,
  month: Month
): MonthReport | undefined {
  const analysed = state.memory.months.get(month)?.report;
  if (analysed || !isMonth(month) || !policy.operations) return analysed;
  return monthReport(month, state.memory.tickets.values(), policy.operations, state.now_ms);
}
