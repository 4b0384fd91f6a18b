import type { CycleEntry } from '../log';
import { quarterOf } from '../periods';
import { chartName } from './chart-name';
import { emergencyChart } from './emergency';

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
