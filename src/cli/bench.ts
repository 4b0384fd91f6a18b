/** `npm run bench`: measures and prints, never fails. Figures mean nothing without the machine, so that stands first. */
import { BENCHES } from './tooling/bench-list.ts';
import { describeMachine } from './tooling/machine.ts';

console.log(describeMachine());
if (BENCHES.length === 0) console.log('Nothing to measure yet: BENCHES in src/cli/tooling/bench-list.ts is empty.');

for (const bench of BENCHES) {
  const { p50_ms, p95_ms } = await bench.run();
  const verdict = p95_ms <= bench.budget_ms ? 'within' : 'OVER';
  console.log(
    `${bench.name}: median ${p50_ms.toFixed(3)} ms, 95th percentile ${p95_ms.toFixed(3)} ms, ${verdict} its budget of ${bench.budget_ms} ms`
  );
}
