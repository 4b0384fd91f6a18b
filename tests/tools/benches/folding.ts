import { join } from 'node:path';
import { fold } from '#kernel/fold';
import { advance, apply, begin } from '#kernel/simulation';
import { makeReader } from '#language/read';
import { openCall, type Call } from '#contact/call';
import type { Entry } from '#domain/entry';
import { versionsOf } from '#contact/versions';
import { scoreRun } from '#scoring/score';
import { lexiconSources, loadLexicon, loadRun, loadScenario, openPolicy } from '../../../src/cli/data.ts';
import { root } from '../../../src/cli/files.ts';
import { playFile } from '../../../src/cli/play-file.ts';
import { must, timeMany, type Bench, type Figures } from './figures.ts';

const golden = 'tests/runs/fee-complaint.good.yaml';
const entriesOfRun = 500;
const longRun = 5000;
/** Long enough for the longest of the lines to be said. */
const apart_ms = 15_000;

/** What would end the call, or the case. */
const endings = ['close-ticket', 'end-call'];

/**
 * A call that does not end: what is said and done in the golden run, in its proportion of lines to acts but without the
 * farewell, again and again, to a customer who is never impatient. It has been folded once: its lines are read.
 * @param heard is told of each line that is read
 */
export async function longCall(
  count = entriesOfRun,
  heard: (line: string) => void = () => undefined
): Promise<{ readonly call: Call; readonly entries: readonly Entry[] }> {
  const { raw, policy } = must(await openPolicy());
  const scenario = must(await loadScenario('fee-complaint', policy));
  const run = must(await loadRun(join(root, golden), policy));
  const versions = versionsOf(raw, must(lexiconSources()), scenario);
  const read = makeReader(must(await loadLexicon()), scenario.names);
  const reading: typeof read = (line) => {
    heard(line);
    return read(line);
  };
  const call = openCall(scenario, policy, reading, { ...run.header, allowance: 'off', versions });
  const farewell = run.entries.findLast((entry) => 'say' in entry);
  const round = run.entries.filter((entry) => entry !== farewell && !('do' in entry && endings.includes(entry.do)));
  const entries = Array.from({ length: count }, (_, at): Entry => ({
    ...round[at % round.length]!,
    at_ms: 2_000 + at * apart_ms
  }));
  const { ended, refusals } = fold(call.simulation, entries).memory;
  if (ended) throw new Error(`expected a call that goes on, came its end after ${ended.at_ms} ms`);
  if (refusals.length > count / 4) throw new Error(`expected a played call, came ${refusals.length} refusals`);
  return { call, entries };
}

const foldName = `the fold of a run of ${entriesOfRun} entries, its lines read before`;

async function timeSteps(): Promise<Figures> {
  const { call, entries } = await longCall();
  let state = begin(call.simulation);
  return timeMany(Math.floor(entriesOfRun * 0.9), (nth) => {
    const entry = entries[nth]!;
    ({ state } = apply(call.simulation, state, entry, entry.at_ms));
    state = advance(call.simulation, state, entry.at_ms + apart_ms - 1);
  });
}

export const foldingBenches: readonly Bench[] = [
  {
    name: foldName,
    budget_ms: 50,
    judged: 'p50_ms',
    async run() {
      const { call, entries } = await longCall();
      return timeMany(100, () => fold(call.simulation, entries));
    }
  },
  {
    name: `the fold of ${longRun} entries`,
    budget_ms: 500,
    judged: 'p50_ms',
    against: foldName,
    // Ten times as long a log, and a little for the memory: what a step costs does not grow with the run.
    mostTimes: 13,
    async run() {
      const { call, entries } = await longCall(longRun);
      return timeMany(10, () => fold(call.simulation, entries));
    }
  },
  {
    name: 'a step of it: an entry, and the time until the next one',
    budget_ms: 1,
    judged: 'p50_ms',
    against: foldName,
    // No step costs more than the others for standing late in the run.
    mostTimes: 5 / entriesOfRun,
    run: timeSteps
  },
  {
    name: 'a golden call folded and scored: its end',
    budget_ms: 50,
    judged: 'p50_ms',
    async run() {
      const played = must(await playFile('fee-complaint', join(root, golden)));
      const { call, run } = played;
      return timeMany(50, () => scoreRun(call, fold(call.simulation, run.entries), { record: true }));
    }
  }
];
