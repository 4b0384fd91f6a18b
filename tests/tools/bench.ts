/** `npm run bench`: measures and prints, never fails. Figures mean nothing without the machine, so that stands first. */
import { loadavg } from 'node:os';
import { BENCHES } from './bench-list.ts';
import { describeMachine } from './machine.ts';

console.log(`${describeMachine()}, load ${loadavg()[0]!.toFixed(1)} before`);

const medians_ms = new Map<string, number>();
const asked = process.argv[2];
for (const bench of BENCHES.filter(({ name }) => asked === undefined || name.includes(asked))) {
  try {
    const figures = await bench.run();
    const { p50_ms, p95_ms } = figures;
    medians_ms.set(bench.name, p50_ms);
    const verdict = figures[bench.judged] <= bench.budget_ms ? 'within' : 'OVER';
    const other_ms = medians_ms.get(bench.against ?? '');
    const ratio = other_ms === undefined ? '' : `; ${(p50_ms / other_ms).toPrecision(2)} times “${bench.against}”`;
    console.log(
      `${bench.name}: median ${figure(p50_ms)}, 95th percentile ${figure(p95_ms)}, ${bench.judged === 'p50_ms' ? 'the median ' : ''}${verdict} its budget of ${figure(bench.budget_ms)}${ratio}`
    );
  } catch (error) {
    console.log(`${bench.name}: could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function figure(ms: number): string {
  if (ms < 0.1) return `${(ms * 1000).toPrecision(2)} µs`;
  return ms < 100 ? `${ms.toPrecision(3)} ms` : `${Math.round(ms)} ms`;
}
