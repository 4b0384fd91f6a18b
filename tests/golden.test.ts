import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dimensions, type Dimension } from '#domain/ids';
import type { Policy } from '#machines/policy';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';
import { playOnce } from './led/play-once.ts';
import { sample } from './tools/sample.ts';

const secondPolicy = 'tests/policies/tight.yaml';

async function played(scenario: string, path: string, policyPath?: string) {
  const isShipped = policyPath === undefined && path.startsWith('tests/runs/');
  const result = await (isShipped ? playOnce(path.slice('tests/runs/'.length)) : playFile(scenario, path, policyPath));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!result.ok) throw new Error(path);
  const { call, state } = result.value;
  expect([...state.memory.refusals]).toEqual([]);
  return { card: scoreRun(call, state, { record: true }), policy: call.table.policy };
}

/** What each kind of golden run claims; a run file is named `<scenario>.<kind>.yaml`. */
const claims: Readonly<Record<string, (card: Scorecard) => void>> = {
  good: perfect,
  'good.en': perfect,
  'colloquial.en': perfect,
  slow: (card) => {
    expect(card.findings.filter(({ verdict }) => verdict === 'late').length).toBeGreaterThanOrEqual(2);
    expect(card.findings.find(({ clause }) => clause === '1.1-hotline-greet')).toMatchObject({
      verdict: 'late',
      points: 500,
      why: { code: 'too-late' }
    });
    expect(card.findings.find(({ clause }) => clause === '2.1-check-5min')).toMatchObject({
      verdict: 'late',
      why: { code: 'too-late' }
    });
    expect(card.total).toBeLessThan(97);
    expect(card.gates).toEqual([]);
  },
  rude: (card) => {
    expect(card.gates.map(({ clause }) => clause)).toEqual(['5.1-shirking']);
    expect(card).toMatchObject({ passed: false, dimensions: { phrasing: { score: 30, cap: 30 } } });
  },
  'skips-identity': (card) => {
    expect(card.gates.map(({ clause }) => clause)).toEqual(['2.1-identity']);
    expect(card.passed).toBe(false);
  },
  detour: (card) => {
    expect(card.dimensions.process.score).toBe(100);
    expect(card).toMatchObject({ passed: true, gates: [], ending: 'handed-over' });
  },
  'pastes-all': (card) => {
    expect(card.passed).toBe(false);
    expect(card.findings.find(({ clause }) => clause === '2.1-identity')?.points).toBe(0);
    expect(card.findings.find(({ fact }) => fact === 'settled')?.points).toBe(0);
    expect(card.findings.find(({ fact }) => fact === 'accepted')?.points).toBe(0);
  },
  silent: (card) => {
    expect(card).toMatchObject({ total: 0, passed: false, ending: 'abandoned', gates: [] });
  }
};

/** Kinds that one scenario has alone, for what only its variants can show. */
const own: Readonly<Record<string, Readonly<Record<string, (card: Scorecard) => void>>>> = {
  'fee-complaint': {
    ...inBoth('formal', 'right-bill', 'second-issue', 'not-the-holder', 'contract'),
    // Free words give away as much as the script's.
    'tells-early.en': (card) => {
      expect(card.gates.map(({ clause }) => clause)).toEqual(['2.1-identity']);
      expect(card.passed).toBe(false);
    }
  },
  'refund-missing': { ...inBoth('had-enough', 'threatens', 'elderly'), lazy },
  'company-line': {
    ...inBoth('passed-around', 'price-first', 'small-shop'),
    lazy: failed,
    'wrong-desk': ofVariant('first-try', (card) => {
      expect(lapses(card)).toEqual([
        '5.1-outcome.settled wrong-team-given',
        '5.1-outcome.keepable nothing-was-put',
        '5.1-outcome.within-authority nothing-was-put'
      ]);
      expect(card.passed).toBe(false);
    })
  },
  'hall-elderly': { ...inBoth('hard-of-hearing', 'vip', 'own-calls', 'daughter'), lazy },
  'wechat-enquiry': { ...inBoth('vip', 'elderly', 'overage', 'disputed', 'unclear'), lazy },
  'kiosk-failure': { ...inBoth('no-slip', 'jammed', 'vip', 'elderly'), lazy },
  'roaming-surprise': {
    ...inBoth('pack-missed', 'never-left', 'vip', 'elderly'),
    lazy,
    'gives-all': ofVariant('vip', (card) => {
      expect(card.gates.map(({ clause }) => clause)).toEqual(['3.2-complaint-reasonable']);
      expect(card.passed).toBe(false);
    })
  },
  'mass-outage': {
    ...inBoth('power-out', 'vip', 'elderly', 'restarted'),
    lazy,
    'sends-somebody': ofVariant('vip', (card) => {
      expect(card.passed).toBe(false);
      expect(lapses(card)).toContain('2.2-major never-done');
    })
  },
  'plan-change': {
    ...inBoth('today', 'vip', 'elderly', 'bundle'),
    lazy: failed,
    'straight-through': ofVariant('smaller', (card) => {
      expect(card.gates.map(({ clause }) => clause)).toEqual(['1.2-confirm']);
      expect(lapses(card)).toContain('1.2-disclose parts-missing');
      expect(card.passed).toBe(false);
    })
  },
  'contract-bound': {
    ...inBoth('waits', 'vip', 'elderly', 'no-coverage'),
    lazy: failed,
    'hides-the-fee': ofVariant('pays', (card) => {
      expect(card.gates).toEqual([]);
      expect(card.findings.find(({ id }) => id === '5.1-outcome.accepted')?.points).toBe(0);
      expect(card.passed).toBe(false);
    })
  },
  'twice-rejected': {
    ...inBoth('formal', 'threatens', 'vip', 'elderly'),
    lazy,
    'third-refusal': ofVariant('unchecked', (card) => {
      expect(card.passed).toBe(false);
      expect(card.findings.find(({ id }) => id === '5.1-outcome.settled')?.points).toBe(0);
    })
  },
  'unsatisfied-vip': {
    ...inBoth('formal', 'threatens', 'elderly'),
    lazy
  },
  'business-callback': {
    ...inBoth('other-plan', 'busy', 'elderly'),
    lazy: failed
  },
  'follow-up-call': {
    ...inBoth('not-credited', 'attitude', 'elderly'),
    lazy: failed
  },
  'field-visit': {
    ...inBoth('works-again', 'changed', 'elderly'),
    lazy: failed
  },
  'out-of-scope': {
    ...inBoth('other-company', 'vip', 'elderly'),
    lazy: failed,
    'takes-it-on': ofVariant('router', (card) => {
      expect(card.findings.find(({ id }) => id === '1.1-hotline-transfer')?.points).toBe(0);
      expect(card).toMatchObject({ passed: false, gates: [] });
    })
  },
  'over-collection': {
    ...inBoth('family', 'vip', 'elderly'),
    lazy: failed,
    'takes-it-all': ofVariant('card-photo', (card) => {
      expect(card.findings.find(({ id }) => id === '1.2-minimal')).toMatchObject({ verdict: 'violated' });
      expect(card.passed).toBe(false);
    })
  },
  'broadband-outage': {
    'three-steps': ofVariant('cured', perfect),
    ...inBoth('vip', 'elderly', 'red-light', 'mass-outage', 'unpaid', 'unplugged'),
    'vague-visit': ofVariant('vip', (card) => {
      expect(lapses(card)).toEqual(['5.1-outcome.accepted never-agreed']);
      expect(card.consequences.map(({ code }) => code)).toEqual(['no-visit-agreed']);
    }),
    'hasty-visit': ofVariant('red-light', (card) => {
      expect(lapses(card)).toEqual(['5.1-outcome.keepable promised-too-soon']);
      expect(card.consequences.map(({ code }) => code)).toEqual(['promise-broken']);
    }),
    jargon: ofVariant('elderly', (card) => {
      expect(lapses(card)).toEqual(['1.1-hotline-language sentences-too-long']);
      expect(card.findings.find(({ id }) => id === '1.1-hotline-language')).toMatchObject({
        verdict: 'missed',
        deviation: 'too-long',
        remedy: { code: 'say-it-shorter', values: { most: 30, unit: { zh: '个字', en: 'characters' } } }
      });
    }),
    'untagged-outage': ofVariant('mass-outage', (card) => {
      expect(lapses(card)).toEqual(['2.2-major never-done']);
      expect(card.findings.find(({ id }) => id === '2.2-major')).toMatchObject({
        verdict: 'missed',
        deviation: 'skipped',
        remedy: { code: 'add-tag', values: { tag: { zh: '紧急事件', en: 'emergency' } } }
      });
      // It was said all the same: the tag's lapse costs what was told nothing.
      expect(card.findings.find(({ id }) => id === '2.2-major-tell')?.verdict).toBe('met');
      expect(card.consequences.map(({ code }) => code)).toEqual(['no-emergency']);
    }),
    'hasty-news': ofVariant('mass-outage', (card) => {
      expect(lapses(card)).toEqual(['5.1-outcome.keepable promised-too-soon']);
      expect(card.findings.find(({ fact }) => fact === 'keepable')?.remedy).toEqual({
        code: 'promise-later',
        values: { limit_ms: 7_200_000 }
      });
    })
  }
};

/** Whoever does what is easiest does not pass, and breaks no gate. */
function lazy(card: Scorecard): void {
  expect(card).toMatchObject({ passed: false, gates: [] });
  expect(card.total).toBeLessThan(30);
}

/** A good run of each of these cases in either language. */
function inBoth(...variants: readonly string[]): Readonly<Record<string, (card: Scorecard) => void>> {
  return Object.fromEntries(
    variants.flatMap((variant) => [variant, `${variant}.en`].map((kind) => [kind, ofVariant(variant, perfect)]))
  );
}

/** Whoever does next to nothing has broken no gate, and not passed either. */
function failed(card: Scorecard): void {
  expect(card).toMatchObject({ passed: false, gates: [] });
  expect(card.total).toBeLessThan(60);
}

function ofVariant(variant: string, claim: (card: Scorecard) => void): (card: Scorecard) => void {
  return (card) => {
    expect(card.variant).toBe(variant);
    claim(card);
  };
}

/** What was lost, and why. */
function lapses({ findings }: Scorecard): readonly string[] {
  return findings
    .filter(({ points, max, lost, gate }) => points < max || lost > 0 || gate)
    .map(({ id, why }) => `${id} ${why.code}`);
}

function perfect(card: Scorecard): void {
  expect(lapses(card)).toEqual([]);
  expect(card).toMatchObject({ total: 100, passed: true, record: true, gates: [] });
}

const files = readdirSync('tests/runs').filter((name) => name.endsWith('.yaml'));

describe('golden runs', () => {
  it.each(files)('%s scores as it is named', async (file) => {
    const [scenario, ...kind] = file.replace(/\.yaml$/, '').split('.');
    const { card } = await played(scenario!, `tests/runs/${file}`);
    ({ ...claims, ...own[scenario!] })[kind.join('.')]!(card);
  });

  it.each(['fee-complaint', 'broadband-outage'])('%s has one of every kind', (scenario) => {
    expect(files.filter((file) => file.startsWith(`${scenario}.`)).sort()).toEqual(
      [...Object.keys(claims), ...Object.keys(own[scenario] ?? {})].map((kind) => `${scenario}.${kind}.yaml`).sort()
    );
  });
});

describe('golden runs under the second policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-runs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a finding is worth by a policy, if nothing else weighs on it; hundredths. */
  function worth(
    { clause, fact, points, max, verdict, cause }: Finding,
    policy: Policy
  ): readonly [points: number, max: number] {
    const weight = fact ? policy.outcomeWeights[fact] : (policy.weights[clause] ?? policy.weights.default);
    const most = max === 0 ? 0 : weight * 100;
    const late = cause === undefined ? Math.round((most * policy.late_percent) / 100) : most;
    const credit = { met: most, late, 'not-applicable': most, missed: 0, violated: 0, 'to-review': 0 };
    // What is done in part earns part of it: how much, the rule's own tests say.
    return [verdict === 'partly' ? Math.min(Math.max(points, 1), most - 1) : credit[verdict], most];
  }

  /** Percent of a verdict: what was earned of it, no more than the policy leaves where a gate of it was broken. */
  function shareOf({ dimensions: dials, findings }: Scorecard, dimension: Dimension, policy: Policy): number {
    const { points, max } = dials[dimension];
    const capped = findings.some((finding) => finding.gate && finding.dimension === dimension);
    return Math.min((points / max) * 100, capped ? policy.gateCap : 100);
  }

  it.each(sample(files, 8))('%s differs by what that policy changes', async (file) => {
    const [scenario] = file.split('.');
    const path = `tests/runs/${file}`;
    const [one, other] = [await played(scenario!, path), await played(scenario!, path, secondPolicy)];
    expect(other.policy.id).toBe('tight');
    for (const { card, policy } of [one, other]) {
      for (const finding of card.findings.filter(({ fact, max }) => !fact || max > 0))
        expect([finding.points, finding.max], `${finding.id} ${policy.id}`).toEqual(worth(finding, policy));
      const total = dimensions.reduce(
        (sum, it) => sum + (shareOf(card, it, policy) * policy.verdictWeights[it]) / 100,
        0
      );
      expect(Math.abs(card.total - total)).toBeLessThan(0.051);
    }
    // Verdicts part only where a limit is shorter, or where lights come before the restart (5.3-three-steps).
    const parted = other.card.findings.filter(
      ({ id, verdict }) => verdict !== one.card.findings.find((it) => it.id === id)?.verdict
    );
    for (const { clause, verdict, why, window } of parted) {
      expect([clause, verdict]).toEqual([expect.stringMatching(/^2\.1-/), 'late']);
      if (clause === '2.1-lights') expect(why.code).toBe('step-too-soon');
      else expect(window.limit_ms).toBeLessThan(one.policy.limits_ms[clause]!);
    }
    expect(other.card.gates).toEqual(one.card.gates);
    const check = other.card.findings.find(({ clause }) => clause === '2.1-check-5min');
    if (check) expect(check.window.limit_ms).toBe(180_000);
  });

  it('is perfect for whoever goes by its order, and costs who does not', async () => {
    const ofRun = async (kind: string) =>
      (await played('broadband-outage', `tests/runs/broadband-outage.${kind}.yaml`, secondPolicy)).card;
    perfect(await ofRun('three-steps'));
    expect(lapses(await ofRun('good'))).toEqual(['2.1-lights step-too-soon']);
  });

  it('has a phrase of its own that breaks the gate of 5.1-shirking', async () => {
    const run = readFileSync('tests/runs/fee-complaint.good.yaml', 'utf8');
    const path = join(folder, 'run.yaml');
    writeFileSync(path, run.replace('say: "感谢您的来电', 'say: "这个我不清楚，感谢您的来电'));
    expect(readFileSync(path, 'utf8')).not.toBe(run);
    perfect((await played('fee-complaint', path)).card);
    const { gates, passed } = (await played('fee-complaint', path, secondPolicy)).card;
    expect([gates.map(({ clause }) => clause), passed]).toEqual([['5.1-shirking'], false]);
  });
});
