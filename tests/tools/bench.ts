/**
 * `npm run bench`: measures and prints; exits 1 if a figure is over its budget or its ratio, or cannot be measured, and says which. Figures
 * mean little without the machine, so that stands first; a ratio of two of them means the same on every machine.
 */
import { loadavg } from 'node:os';
import { BENCHES } from './bench-list.ts';
import type { Bench } from './benches/figures.ts';
import { excesses, figureLine } from './benches/verdict.ts';
import { describeMachine } from './machine.ts';

console.log(`${describeMachine()}, load ${loadavg()[0]!.toFixed(1)} before`);

const medians_ms = new Map<string, number>();
const wrong: string[] = [];

async function measure(bench: Bench): Promise<void> {
  try {
    const figures = await bench.run();
    medians_ms.set(bench.name, figures.p50_ms);
    const against_ms = medians_ms.get(bench.against ?? '');
    console.log(figureLine(bench, figures, against_ms));
    wrong.push(...excesses(bench, figures, against_ms).map((what) => `${bench.name}: ${what}`));
  } catch (error) {
    wrong.push(`${bench.name}: could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const asked = process.argv[2];
for (const bench of BENCHES.filter(({ name }) => asked === undefined || name.includes(asked))) await measure(bench);

for (const line of wrong) console.error(`OVER  ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
