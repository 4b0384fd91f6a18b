/**
 * `npm run mutants [-- --only <region>]`: takes each transition and each timer out of the ticket's chart in turn and lives the golden
 * traces without it. What no trace notices survives; `tests/mutants.md` says why that may be. Exit 1 if fewer than 90 % are caught.
 */
import { diagnosticLines, padded } from '../../src/cli/print.ts';
import { hunt, strays, type Hunted } from './mutants/hunt.ts';
import { mutantsOf } from './mutants/mutants.ts';
import { reasons } from './mutants/reasons.ts';
import { NumberedChart, type Recorded } from './mutants/record.ts';
import { goldenTraces } from './mutants/traces.ts';

const enough_percent = 90;

const [option, only, ...more] = process.argv.slice(2);
const mutants = mutantsOf().filter(({ region }) => only === undefined || region === only);
if ((option !== undefined && option !== '--only') || more.length > 0 || mutants.length === 0) {
  const regions = [...new Set(mutantsOf().map(({ region }) => region))];
  console.error(`usage: npm run mutants [-- --only <region>]; regions: ${regions.join(' ')}`);
  process.exitCode = 2;
} else process.exitCode = await run();

async function run(): Promise<0 | 1> {
  const traces = await goldenTraces();
  if (!traces.ok) {
    for (const it of traces.diagnostics) diagnosticLines(it, 'en').forEach((line) => console.error(line));
    return 1;
  }
  const chart = new NumberedChart();
  const recorded = traces.value.map((trace) => chart.record(trace));
  const strayed = recorded.filter(strays);
  for (const { trace } of strayed)
    console.error(`${trace.name}: differs from the golden trace already on the chart that nothing is taken from`);
  if (strayed.length > 0) return 1;
  return report(
    mutants.map((mutant) => hunt(mutant, recorded)),
    recorded
  );
}

function report(hunted: readonly Hunted[], recorded: readonly Recorded[]): 0 | 1 {
  for (const region of [...new Set(hunted.map(({ mutant }) => mutant.region))]) {
    const own = hunted.filter(({ mutant }) => mutant.region === region);
    console.log(`${padded(region, 24)}${share(own)}`);
  }
  const survivors = hunted.filter(({ caughtBy }) => caughtBy === undefined);
  const known = reasons();
  console.log(`\n${survivors.length} survive`);
  for (const { mutant, takenBy, tried } of survivors) {
    const seen =
      takenBy > 0
        ? `${takenBy} traces take it and show nothing`
        : tried > 0
          ? 'no trace takes it, some could'
          : 'no trace takes it';
    console.log(`  ${mutant.name}\n      ${known.get(mutant.name) ?? `WITHOUT A REASON: ${seen}`}`);
  }
  for (const name of known.keys())
    if (only === undefined && !survivors.some(({ mutant }) => mutant.name === name))
      console.log(`  tests/mutants.md excuses what is caught or gone: ${name}`);
  console.log(`\n${recorded.length} traces; ${share(hunted)} caught`);
  return percent(hunted) >= enough_percent ? 0 : 1;
}

function percent(hunted: readonly Hunted[]): number {
  return (hunted.filter(({ caughtBy }) => caughtBy !== undefined).length / hunted.length) * 100;
}

function share(hunted: readonly Hunted[]): string {
  const caught = hunted.filter(({ caughtBy }) => caughtBy !== undefined).length;
  return `${caught} of ${hunted.length} (${percent(hunted).toFixed(1)} %)`;
}
