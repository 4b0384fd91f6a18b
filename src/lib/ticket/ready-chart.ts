import type { Chart } from '#kernel/chart';
import { learnedCharts } from './inside/learned-charts';

/** Event fields visible to the chart's guards; learned steps are keyed by them. */
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

/** Prepares charts of one machine that share learned steps, so that XState computes each step once. */
export function readyChart(machine: Chart['machine']): ReturnType<typeof learnedCharts> {
  let ready = readied.get(machine);
  if (!ready) readied.set(machine, (ready = learnedCharts(machine, guardFields)));
  return ready;
}
