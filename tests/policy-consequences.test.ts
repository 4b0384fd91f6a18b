/** What a draft policy would change, held against the slow way: every run played and scored from its files, every desk lived by itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consequencesOf, type Material } from '#consequences/consequences';
import { deskFigures, figuresOf, pairedDesks, planOf, usualDesks } from '#consequences/paired-desks';
import { reCheck } from '#consequences/re-check';
import { reScore, ScoreMemo, type RunToScore } from '#consequences/re-score';
import { ReadingMemo } from '#consequences/readings';
import { roles } from '#domain/roles';
import { langs } from '#domain/text';
import { arrivalsOf } from '#sandbox/arrivals';
import { History } from '#sandbox/history';
import { openSandbox } from '#sandbox/sandbox';
import { shiftEnd_ms } from '#sandbox/stops';
import type { Scenario } from '#scenario/scenario';
import { scoreRun } from '#scoring/score';
import { loadRun, loadScenario, openPolicy, shippedScenarios, type OpenedPolicy } from '../src/cli/data.ts';
import { playFile, readerMaker } from '../src/cli/play-file.ts';
import { sample } from './tools/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-drafts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of every scenario and language, good ones and bad ones. */
const names = [
  'broadband-outage.slow',
  'broadband-outage.good.en',
  'broadband-outage.skips-identity',
  'company-line.wrong-desk',
  'fee-complaint.good',
  'fee-complaint.rude',
  'company-line.rude',
  'fee-complaint.tells-early.en',
  'refund-missing.had-enough'
];
const drafts = {
  'a higher pass mark': 'pass: { total: 95, verdict: 85 }',
  'other weights and gates': 'weights: { default: 10, 2.1-identity: 40 }\ngates: [x-abuse, 5.1-shirking]\nlate: 0',
  'a shorter limit of a call': 'limits: { 2.1-check-5min: 40s, 1.1-hotline-greet: 1s }',
  'a taboo of what is often said':
    'taboos: { too-busy: { zh: [您稍等, 请稍等, 麻烦您], en: [one moment, thank you] } }',
  'a limit behind the call': 'limits: { 2.2-ordinary-2h: 1h }',
  'a lower ceiling': 'authority: { goodwill-yuan: 0 }'
} as const;

let inForce: OpenedPolicy;
let scenarios: readonly Scenario[];
let runs: readonly RunToScore[];
let memo: ReadingMemo;
const scores = new ScoreMemo();

async function opened(path?: string): Promise<OpenedPolicy> {
  const policy = await openPolicy(path);
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  return policy.value;
}

function fileOf(text: string): string {
  const path = join(folder, `${Math.abs([...text].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) | 0, 7))}.yaml`);
  writeFileSync(path, `extends: default\npolicy: draft\n${text}\n`);
  return path;
}
const draftOf = (text: string) => opened(fileOf(text));

function done<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

beforeAll(async () => {
  inForce = await opened();
  const found: Scenario[] = [];
  for (const path of shippedScenarios()) {
    const scenario = await loadScenario(path, inForce.policy);
    if (scenario.ok) found.push(scenario.value);
  }
  scenarios = found;
  const read: RunToScore[] = [];
  for (const name of names) {
    const run = await loadRun(`tests/runs/${name}.yaml`, inForce.policy);
    if (run.ok) read.push({ name: { zh: name, en: name }, ...run.value } as RunToScore);
  }
  runs = read;
  const make = await readerMaker(langs);
  if (!make.ok) throw new Error('no lexicon');
  memo = new ReadingMemo(make.value);
});

test('a verdict that falls though an automatic fail is taken away says why', async () => {
  const draft = await draftOf('gates: []');
  const fallen = done(reScore(inForce.policy, draft.policy, { runs, scenarios }, memo, scores)).filter(
    ({ change }) => change < 0
  );
  expect(fallen.map(({ name }) => name.en)).toContain('company-line.rude');
  for (const { why } of fallen)
    expect(why[0]).toMatchObject({
      title: { zh: '话术分为什么反而低了', en: 'Why the score for phrasing falls' },
      before: { en: expect.stringContaining('holds it down to 30') as string },
      after: { en: expect.stringContaining('costs its 20 points') as string }
    });
});

describe('runs under a draft', () => {
  test.each(sample(Object.entries(drafts), 2))('%s: are scored as from their files', async (_, text) => {
    const path = fileOf(text);
    const draft = await opened(path);
    const anew = done(reScore(inForce.policy, draft.policy, { runs, scenarios }, memo, scores));
    expect(anew.map(({ name }) => name.en)).toEqual(names);
    for (const { name, scenario, before, after, change } of anew) {
      const files = [`scenarios/${scenario}.yaml`, `tests/runs/${name.en}.yaml`] as const;
      for (const [policy, told] of [
        [undefined, before],
        [path, after]
      ] as const) {
        const played = await playFile(...files, policy);
        if (!played.ok) throw new Error(JSON.stringify(played.diagnostics));
        const card = scoreRun(played.value.call, played.value.state, { record: false });
        const shown = Object.entries(card.dimensions).map(([id, { score }]) => [id, score]);
        expect([name.en, told.total, told.passed]).toEqual([name.en, card.total, card.passed]);
        expect(Object.entries(told.dimensions).map(([id, { score }]) => [id, score])).toEqual(shown);
      }
      expect(change).toBeCloseTo(after.total - before.total, 5);
    }
  });

  test('say why: the finding that differs, or the mark that is missed', async () => {
    const by = async (text: string) => {
      const draft = await draftOf(text);
      return done(reScore(inForce.policy, draft.policy, { runs, scenarios }, memo, scores));
    };
    const marked = (await by('pass: { total: 95 }')).find(({ flips }) => flips.includes('passed'));
    expect(marked?.why.map(({ title }) => title.en)).toEqual(['Pass mark of the total']);
    expect(marked?.why[0]?.after?.zh).toMatch(/^[\d.]+ 分，要求 95 分$/);
    const late = (await by('limits: { 1.1-hotline-greet: 1s }')).flatMap(({ why }) => why);
    expect(late.map(({ clause }) => clause)).toContain('1.1-hotline-greet');
    for (const { before, after } of late) expect(before?.en).not.toBe(after?.en);
  });

  test('are neither read, played nor scored anew where the draft asks nothing else of them', async () => {
    const draft = await draftOf('limits: { 2.2-ordinary-2h: 90min }\nteams: { night: { zh: 夜班, en: night shift } }');
    const was = [memo.readAnew, scores.played, scores.scored];
    const anew = done(
      reScore(inForce.policy, (await draftOf('pass: { total: 80 }')).policy, { runs, scenarios }, memo, scores)
    );
    done(reScore(inForce.policy, draft.policy, { runs: runs.slice(0, 2), scenarios }, memo, scores));
    expect(anew.every(({ flips, why }) => flips.length === 0 && why.length === 0)).toBe(true);
    // A team more may be chosen in a call, so those that hand over are played; read they are not.
    expect(memo.readAnew).toBe(was[0]);
    expect(scores.scored - was[2]!).toBeLessThanOrEqual(2);
  });
});

describe('scenarios under a draft', () => {
  const checked = async (text: string) => {
    const draft = await draftOf(text);
    return done(reCheck(inForce.policy, draft.policy, scenarios, memo));
  };
  test('of nothing are as they were', async () => {
    expect((await checked('late: 20')).filter(({ changed }) => changed)).toEqual([]);
  });
  test('with a higher mark cannot be passed by some endings any more', async () => {
    const [outage] = await checked('pass: { total: 95 }');
    const endings = (of: 'before' | 'after') =>
      outage![of].flatMap((it) => it.endings).filter(({ ending }) => ending === 'transferred');
    expect(endings('before').every(({ passes }) => passes)).toBe(true);
    expect(endings('after').some(({ passes }) => passes)).toBe(false);
    expect(outage!.lost).toEqual([]);
  });
  test('that nobody can pass are told by their variants', async () => {
    const found = await checked('verdict-weights: { phrasing: 0, process: 0, outcome: 100 }\nright-endings: []');
    expect(found.flatMap(({ lost }) => lost)).toEqual([]);
    expect(found.every(({ before, after }) => before.length === after.length)).toBe(true);
  });
  test('whose ready lines the draft forbids say which words', async () => {
    const found = await checked(drafts['a taboo of what is often said']);
    const wrong = found.flatMap(({ wrongLines }) => wrongLines);
    expect(wrong.length).toBeGreaterThan(0);
    for (const { text, words, offends } of wrong) {
      expect(text).toContain(words);
      expect(offends.zh).toBe('推说忙、要下班');
    }
  });
});

describe('paired desks', () => {
  const asked = { ...usualDesks, pairs: 2, tickets: 8, hours: 4, followed_hours: 0 };
  test('are two lives each, subtracted', async () => {
    const draft = await draftOf('limits: { 3.1-tech-24h: 1h, 3.1-tech-30min: 3min, 4.2-24h: 1h }');
    const staff = Object.fromEntries(roles.map((role) => [role, role === 'system' ? 'exemplary' : 'average'] as const));
    const lived = (policy: OpenedPolicy['policy'], seed: number) => {
      const plan = planOf(asked, seed);
      const sandbox = openSandbox(plan, policy, arrivalsOf(plan, policy));
      if (!sandbox.ok) throw new Error('no desk');
      const history = History.begin(sandbox.value, staff);
      history.runUntil(shiftEnd_ms(sandbox.value));
      return figuresOf(sandbox.value, history.now);
    };
    const { figures, method } = done(pairedDesks(inForce.policy, draft.policy, asked));
    const seeds = [asked.seed, asked.seed + 1];
    const [before, after] = [inForce, draft].map(({ policy }) => seeds.map((seed) => lived(policy, seed)));
    expect(method.en).toContain('95% interval');
    expect(figures.length).toBeGreaterThan(5);
    for (const { id, mean, n } of figures) {
      const pairs = seeds.flatMap((_, at) => {
        const [old, now] = [before![at]![id], after![at]![id]];
        return old === undefined || now === undefined ? [] : [now - old];
      });
      expect([id, n]).toEqual([id, pairs.length]);
      expect(mean).toBeCloseTo(pairs.reduce((sum, it) => sum + it, 0) / pairs.length, 9);
    }
    const breaches = figures.find(({ id }) => id === 'breaches')!;
    expect(breaches.mean).toBeGreaterThan(0);
    expect(breaches.name).toBe(deskFigures.breaches.name);
  });
});

describe('all of it', () => {
  const material = (pairs: number): Material => ({ runs, scenarios, pairs });

  test('is plain data, and tells how far it is', async () => {
    const told: string[] = [];
    const found = await consequencesOf(
      inForce,
      await draftOf('limits: { 1.1-hotline-greet: 1s }'),
      { ...material(1), desks: { tickets: 3, hours: 1, followed_hours: 0 } },
      { readings: memo, scores, pause: () => undefined },
      ({ stage, done: at, of }) => void told.push(`${stage} ${at}/${of}`)
    );
    expect(structuredClone(found)).toEqual(found);
    expect(found.differences.map(({ key }) => key)).toEqual(['limits.1.1-hotline-greet', 'policy']);
    expect(told).toContain(`runs ${runs.length}/${runs.length}`);
    expect(told).toContain(`scenarios ${scenarios.length}/${scenarios.length}`);
    expect(told).toContain('desks 1/1');
  });

  test('stops at the piece of work at which it is told to, and hardly begins another', async () => {
    const draft = await draftOf('limits: { 1.1-hotline-greet: 2500ms }');
    const stop = new AbortController();
    let pieces = 0;
    // Whoever waits has their turn after every piece of work. How long one takes is measured by `npm run bench`.
    const pause = (): Promise<void> => {
      pieces += 1;
      if (pieces === 25) stop.abort(new Error('enough'));
      return Promise.resolve();
    };
    const work = consequencesOf(inForce, draft, material(20), { readings: memo, pause }, undefined, stop.signal);
    await expect(work).rejects.toThrow('enough');
    expect(pieces).toBe(25);
  });

  test('of a policy that no ticket can live by says why no desk was lived', async () => {
    const draft = await draftOf('ticket: null\noperations: null\ndecisions: null');
    const found = await consequencesOf(
      inForce,
      draft,
      { runs: [], scenarios: [], pairs: 2 },
      { readings: memo, pause: () => undefined }
    );
    expect(found.desks).toBeUndefined();
    expect(found.noDesks?.map(({ code }) => code)).toEqual(['SB0590']);
  });
});
