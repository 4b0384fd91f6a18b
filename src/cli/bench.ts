/** `npm run bench`: measures and prints, never fails. Figures mean nothing without the machine, so that stands first. */
import { loadavg } from 'node:os';
import { BENCHES } from './tooling/bench-list.ts';
import { describeMachine } from './tooling/machine.ts';

console.log(`${describeMachine()}, load ${loadavg()[0]!.toFixed(1)} before`);

const medians_ms = new Map<string, number>();
const asked = process.argv[2];
for (const bench of BENCHES.filter(({ name }) => asked === undefined || name.includes(asked))) {
  try {
    const { p50_ms, p95_ms } = await bench.run();
    medians_ms.set(bench.name, p50_ms);
    const verdict = p95_ms <= bench.budget_ms ? 'within' : 'OVER';
    const other_ms = medians_ms.get(bench.against ?? '');
    const ratio = other_ms === undefined ? '' : `; ${(p50_ms / other_ms).toPrecision(2)} times “${bench.against}”`;
    console.log(
      `${bench.name}: median ${figure(p50_ms)}, 95th percentile ${figure(p95_ms)}, ${verdict} its budget of ${figure(bench.budget_ms)}${ratio}`
    );
  } catch (error) {
    console.log(`${bench.name}: could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function figure(ms: number): string {
  return ms < 0.1 ? `${(ms * 1000).toPrecision(2)} µs` : `${ms.toPrecision(3)} ms`;
}
