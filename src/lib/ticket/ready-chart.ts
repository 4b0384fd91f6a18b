import type { Chart } from '#kernel/chart';
import { learnedCharts } from './inside/learned-charts';

/** Fields of events that the chart's guards look at: what was learned of the chart goes by these, and no guard is told of another. */
export const guardFields = [
  'askedFor',
  'early',
  'late',
  'tag',
  'team',
  'complete',
  'low',
  'dissatisfied',
  'last',
  'wrong',
  'noted',
  'misplaced',
  'near',
  'slot',
  'elsewhere',
  'money',
  'settles',
  'beyond',
  'agreed'
] as const;

const readied = new WeakMap<Chart['machine'], ReturnType<typeof learnedCharts>>();

/** Charts of one machine by what the policy sets of them and by their case: all of them share what was learned of it, so that XState does each step once. */
export function readyChart(machine: Chart['machine']): ReturnType<typeof learnedCharts> {
  let ready = readied.get(machine);
  if (!ready) readied.set(machine, (ready = learnedCharts(machine, guardFields)));
  return ready;
}
