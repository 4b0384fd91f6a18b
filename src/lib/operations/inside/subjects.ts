import type { CycleInput } from '#machines/cycles';
import type { Trouble } from '../books';
import { isTicketEntry, type CycleEntry, type Entry } from '../log';
import { endOfQuarter, monthAfter, monthsBetween, quarterOf, startOfMonth } from '../periods';
import { peopleOf } from '../record';
import { chartName, splitName } from './chart-name';
import { emergencyChart, troubleKey } from './emergency';

/** The chart to which an entry speaks. */
export function subjectOf(entry: CycleEntry): string {
  switch (entry.do) {
    case 'outage-noticed':
    case 'departments-notified':
    case 'stood-down':
      return emergencyChart(entry.with);
    case 'interviewed':
      return chartName('overdue', entry.with.ticket);
    case 'training-waived':
      return chartName('standing', entry.with.person);
    case 'month-end':
    case 'channel-action':
    case 'business-action':
    case 'plan-made':
      return chartName('month', entry.with.month);
    case 'proposed':
    case 'pilot-begun':
    case 'pilot-ended':
    case 'adopted':
    case 'dropped':
      return chartName('proposal', entry.with.proposal);
    case 'training-planned':
      return chartName('quarter', quarterOf(entry.with.on));
    case 'training-held':
      return chartName('quarter', quarterOf(entry.at_ms));
    case 'department-asked':
    case 'department-answered':
      return chartName('ledger', entry.with.request);
  }
}

/**
 * Every chart that a log speaks to, by name, with its input: a chart to each person, month, quarter, ticket, trouble, proposal, request.
 * @param ahead charts that what is still to come may speak to
 */
export function chartsOf(
  entries: readonly Entry[],
  until_ms: number,
  ahead: readonly string[]
): ReadonlyMap<string, CycleInput> {
  const names = new Set(ahead);
  for (const entry of entries) {
    if (!isTicketEntry(entry)) {
      names.add(subjectOf(entry));
      continue;
    }
    const { ticket } = entry;
    for (const person of peopleOf(ticket)) names.add(chartName('standing', person));
    if (ticket.area !== undefined) names.add(emergencyChart({ ...ticket, area: ticket.area }));
    if (ticket.overdue) names.add(chartName('overdue', ticket.id));
  }
  const first = entries[0];
  const last_ms = Math.max(until_ms, entries.at(-1)?.at_ms ?? 0);
  for (const month of first ? monthsBetween(first.at_ms, last_ms) : []) {
    names.add(chartName('month', month));
    names.add(chartName('quarter', quarterOf(startOfMonth(month))));
  }
  return new Map([...names].map((name) => [name, inputOf(name)]));
}

function inputOf(name: string): CycleInput {
  const { kind, key } = splitName(name);
  if (kind === 'month')
    return { ends_ms: startOfMonth(monthAfter(key)), nextEnds_ms: startOfMonth(monthAfter(key, 2)) };
  if (kind === 'quarter') return { ends_ms: endOfQuarter(key) };
  return {};
}

/** All trouble that a log speaks of, by key. */
export function troublesOf(entries: readonly Entry[]): ReadonlyMap<string, Trouble> {
  const all = entries.flatMap((entry): readonly Trouble[] => {
    if (isTicketEntry(entry))
      return entry.ticket.area === undefined ? [] : [{ ...entry.ticket, area: entry.ticket.area }];
    return isTrouble(entry) ? [entry.with] : [];
  });
  return new Map(
    all.map(({ class: kind, business, area }) => [
      troubleKey({ class: kind, business, area }),
      { class: kind, business, area }
    ])
  );
}

function isTrouble(
  entry: Entry
): entry is Extract<Entry, { readonly do: 'outage-noticed' | 'departments-notified' | 'stood-down' }> {
  return entry.do === 'outage-noticed' || entry.do === 'departments-notified' || entry.do === 'stood-down';
}
