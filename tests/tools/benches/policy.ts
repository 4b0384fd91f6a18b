import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { consequencesOf, type Material, type PolicySide } from '#consequences/consequences';
import { ReadingMemo } from '#consequences/readings';
import { ScoreMemo, type RunToScore } from '#consequences/re-score';
import { langs } from '#domain/text';
import { readPolicy } from '#formats/policy';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { loadRun, loadScenario, runFiles, shippedScenarios } from '../../../src/cli/data.ts';
import { readerMaker } from '../../../src/cli/play-file.ts';
import { figuresOf, must, type Bench, type Figures } from './figures.ts';

const root = resolve(import.meta.dirname, '../../..');
const runs = 300;

type Raw = Record<string, Record<string, unknown>>;

const shipped = (): Raw => parse(readFileSync(join(root, 'machines/policy/default.yaml'), 'utf8')) as Raw;

/** The shipped policy with some values of one of its parts replaced. */
function sideOf(part: string, changes: Readonly<Record<string, unknown>>): PolicySide {
  const raw = shipped();
  const whole = { ...raw, [part]: { ...raw[part], ...changes } };
  return { raw: whole, policy: must(readPolicy(whole)) };
}

async function scenariosUnder(policy: Policy): Promise<readonly Scenario[]> {
  return Promise.all(shippedScenarios().map(async (path) => must(await loadScenario(path, policy))));
}

/** The golden runs over and over, each time as a run of its own. */
async function manyRuns(policy: Policy): Promise<readonly RunToScore[]> {
  const golden = await Promise.all(must(runFiles()).map(async (path) => must(await loadRun(path, policy))));
  return Array.from({ length: runs }, (_, nth) => {
    const { header, entries, until_ms } = golden[nth % golden.length]!;
    const name = { zh: `${nth}`, en: `${nth}` };
    return { name, header: { ...header, id: `run-${nth}` }, entries, ...(until_ms === undefined ? {} : { until_ms }) };
  });
}

/** Runs under drafts of one kind, once those under the policy in force are known: a page tries one draft after another. */
async function timeDrafts(drafts: readonly PolicySide[]): Promise<Figures> {
  const inForce = sideOf('limits', {});
  const material: Material = {
    runs: await manyRuns(inForce.policy),
    scenarios: await scenariosUnder(inForce.policy),
    pairs: 0
  };
  const known = {
    readings: new ReadingMemo(must(await readerMaker(langs))),
    scores: new ScoreMemo(),
    pause: () => undefined
  };
  const score = async (draft: PolicySide): Promise<number> => {
    let done_ms = NaN;
    const begun_ms = performance.now();
    await consequencesOf(inForce, draft, material, known, ({ stage }) => {
      if (stage === 'runs') done_ms = performance.now() - begun_ms;
    });
    return done_ms;
  };
  await score(inForce);
  const times_ms: number[] = [];
  for (const draft of drafts) times_ms.push(await score(draft));
  return figuresOf(times_ms);
}

/** How long each piece of work takes until whoever waits has their turn: what cancelling waits for. */
async function timePieces(): Promise<Figures> {
  const inForce = sideOf('limits', {});
  const material: Material = {
    runs: (await manyRuns(inForce.policy)).slice(0, 40),
    scenarios: await scenariosUnder(inForce.policy),
    pairs: 1
  };
  const times_ms: number[] = [];
  let since_ms = performance.now();
  const pause = (): undefined => {
    times_ms.push(performance.now() - since_ms);
    since_ms = performance.now();
  };
  const readings = new ReadingMemo(must(await readerMaker(langs)));
  await consequencesOf(inForce, sideOf('limits', { '1.1-hotline-greet': '2s' }), material, { readings, pause });
  return figuresOf(times_ms);
}

export const policyBenches: readonly Bench[] = [
  {
    name: `${runs} runs scored anew under other weights`,
    budget_ms: 3_000,
    judged: 'p50_ms',
    run: () => timeDrafts([8, 9, 11].map((points) => sideOf('weights', { default: points })))
  },
  {
    // Each has to be played anew, for its timers run otherwise.
    name: `${runs} runs played and scored anew under another limit`,
    budget_ms: 3_000,
    judged: 'p50_ms',
    run: () => timeDrafts(['2s', '4s', '5s'].map((limit) => sideOf('limits', { '1.1-hotline-greet': limit })))
  },
  { name: 'a comparison of policies until it can be cancelled', budget_ms: 100, judged: 'p95_ms', run: timePieces }
];
