import { report } from '#diagnostics/catalogue/operations';
import { bad, good, type Result } from '#domain/diagnostic';
import { chartOf, type Chart, type ChartEvent } from '#kernel/chart';
import { fold } from '#kernel/fold';
import type { State, World } from '#kernel/kernel';
import { acceptsCycleEvent, cycles, limitOfDelay, type CycleName } from '#machines/cycles';
import type { Policy } from '#machines/policy';
import { emptyBooks, rowOf, type Books } from './books';
import type { Fact } from './facts';
import { splitName } from './inside/chart-name';
import { onEffect, onEntry } from './inside/conductor';
import { calm } from './inside/emergency';
import { House } from './inside/house';
import { chartsOf, troublesOf } from './inside/subjects';
import { inOrder, type Entry } from './log';
import { monthReport, type MonthReport } from './month-report';
import { isMonth, type Month } from './periods';

/** The house beyond one ticket, made ready to be lived: the world that a log is folded over. */
export interface Operations {
  readonly world: World<Books, Entry>;
  /** In the order of time. */
  readonly entries: readonly Entry[];
  readonly policy: Policy;
  readonly house: House;
}

export type OperationsState = State<Books>;

/**
 * Puts the house together: a chart to every person, month, quarter, overdue ticket, trouble, proposal and request that the log speaks of. Pure:
 * the same policy and the same log give the same house, anywhere. A log that grows is opened anew.
 * @param until_ms up to when it is lived, if later than the last entry; milliseconds since 1970
 * @param ahead charts beside those that the log speaks to, for what is still to come
 * @returns SB0590 if the policy says nothing of the house
 */
export function openOperations(
  policy: Policy,
  log: readonly Entry[],
  until_ms = 0,
  ahead: readonly string[] = []
): Result<Operations> {
  if (!policy.operations) return bad(report('SB0590', {}));
  const house = new House(policy, policy.operations);
  const entries = inOrder(log);
  const begun: Books = {
    ...emptyBooks,
    emergencies: Object.fromEntries([...troublesOf(entries)].map(([key, trouble]) => [key, calm(trouble)]))
  };
  const charts = Object.fromEntries(
    [...chartsOf(entries, until_ms, ahead)].map(([name, input]) => [
      name,
      saying(chartOf(machineOf(splitName(name).kind), input))
    ])
  );
  const world: World<Books, Entry> = {
    charts,
    accepts: (_chart, type) => acceptsCycleEvent(type),
    // A period that ends has ended for whoever acts at that instant; what is done as a limit ends is in time.
    sideOf: (_chart, { type }) => (limitOfDelay(type) ? 'after' : 'before'),
    delay_ms: (books, chart, event, asked_ms, now_ms) => delay_ms(books, chart, event, now_ms) ?? asked_ms,
    begin: () => ({ memory: begun, sends: [] }),
    entry: (books, entry, now_ms, snapshots) => onEntry(house, books, entry, now_ms, snapshots),
    effect: (books, effect, now_ms) => onEffect(house, books, effect, now_ms),
    event: (books) => ({ memory: books, sends: [] })
  };
  return good({ world, entries, policy, house });
}

/** The house after its log, lived on until a time if that is later. */
export function livedUntil({ world, entries }: Operations, until_ms = 0): OperationsState {
  return fold(world, entries, until_ms);
}

/** What has happened beyond one ticket, in the order in which it did. */
export function factsOf(state: OperationsState): readonly Fact[] {
  return state.memory.facts;
}

/**
 * A month as it adds up now, analysed by its owner or not yet.
 * @returns undefined for what is no month
 */
export function monthNow({ policy }: Operations, state: OperationsState, month: Month): MonthReport | undefined {
  const analysed = rowOf(state.memory.months, month)?.report;
  if (analysed || !isMonth(month) || !policy.operations) return analysed;
  return monthReport(month, Object.values(state.memory.tickets), policy.operations, state.now_ms);
}

function machineOf(kind: CycleName) {
  return cycles.find(({ name }) => name === kind)!.chart;
}

/** A chart whose effects carry the event that led to them: what the clock did is nobody's, what somebody did is theirs. */
function saying(chart: Chart): Chart {
  return {
    ...chart,
    step: (snapshot, event) => {
      const { snapshot: next, outcomes } = chart.step(snapshot, event);
      return {
        snapshot: next,
        outcomes: outcomes.map((it) =>
          it.kind === 'effect' ? { ...it, params: { ...(it.params as object), by: event } } : it
        )
      };
    }
  };
}

/** Until a limit of the house warns or ends: by its books, for it may count working time. Nothing for what is no limit. */
function delay_ms(books: Books, chart: string, { type }: ChartEvent, now_ms: number): number | undefined {
  const which = limitOfDelay(type);
  if (!which) return undefined;
  const { kind, key } = splitName(chart);
  const row = kind === 'ledger' ? rowOf(books.requests, key) : rowOf(books.emergencies, key);
  return row?.running && Math.max(0, (which === 'warning' ? row.running.warn_ms : row.running.due_ms) - now_ms);
}
