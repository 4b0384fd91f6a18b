/** `npm run bench`: measures and prints, never fails. Figures mean nothing without the machine, so that stands first. */
import type { Bench } from './tooling/bench-list.ts';
import { foldLong, scoreCall, scoreProcess, understandAgain, understandNew } from './tooling/benches.ts';
import { describeMachine } from './tooling/machine.ts';

/** What is measured, in this order. To add one, add a line and a function in `tooling/benches.ts`. */
const benches: readonly Bench[] = [
  { name: 'understanding a new utterance of 60 characters', budget_ms: 2, run: understandNew },
  { name: 'understanding it again', budget_ms: 0.1, run: understandAgain },
  { name: 'folding a run of 500 entries, memo warm', budget_ms: 50, run: foldLong },
  { name: 'folding and scoring a golden call', budget_ms: 50, run: scoreCall },
  { name: 'sb score as a process', budget_ms: 1000, run: scoreProcess }
];

console.log(describeMachine());
for (const bench of benches) {
  const { p50_ms, p95_ms } = await bench.run();
  const verdict = p95_ms <= bench.budget_ms ? 'within' : 'OVER';
  console.log(
    `${bench.name}: median ${p50_ms.toFixed(3)} ms, 95th percentile ${p95_ms.toFixed(3)} ms, ${verdict} its budget of ${bench.budget_ms} ms`
  );
}
