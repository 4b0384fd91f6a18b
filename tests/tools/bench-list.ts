import { chartBenches } from './benches/charts.ts';
import { commandBench } from './benches/command.ts';
import type { Bench } from './benches/figures.ts';
import { foldingBenches } from './benches/folding.ts';
import { layoutBenches } from './benches/layout.ts';
import { paintingBench } from './benches/painting.ts';
import { policyBenches } from './benches/policy.ts';
import { readingBenches } from './benches/reading.ts';
import { sandboxBenches } from './benches/sandbox.ts';
import { simulationBenches } from './benches/simulation.ts';
import { writingBenches } from './benches/writing.ts';

/** What `npm run bench` runs, in this order. To add one, add a line. */
export const BENCHES: readonly Bench[] = [
  ...readingBenches,
  ...foldingBenches,
  ...simulationBenches,
  ...sandboxBenches,
  ...layoutBenches,
  ...policyBenches,
  commandBench,
  paintingBench,
  ...chartBenches,
  ...writingBenches
];
