import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '#scoring/scorecard';
import { scoreRun } from '#scoring/score';
import { playFile } from '../src/cli/play-file';

/** What each kind of golden run claims; a run file is named `<scenario>.<kind>.yaml`. */
const claims: Readonly<Record<string, (card: Scorecard) => void>> = {
  good: perfect,
  'good.en': perfect,
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
    expect(card.passed).toBe(false);
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
  'broadband-outage': {
    vip: ofVariant('vip', perfect),
    elderly: ofVariant('elderly', perfect),
    'mass-outage': ofVariant('mass-outage', perfect),
    'mass-outage.en': ofVariant('mass-outage', perfect),
    'vague-visit': ofVariant('vip', (card) => {
      expect(lapses(card)).toEqual(['5.1-outcome.accepted never-agreed']);
      expect(card.consequences.map(({ code }) => code)).toEqual(['no-visit-agreed']);
    }),
    'hasty-visit': ofVariant('red-light', (card) => {
      expect(lapses(card)).toEqual(['5.1-outcome.keepable promise-cannot-be-kept']);
      expect(card.consequences.map(({ code }) => code)).toEqual(['promise-broken']);
    }),
    jargon: ofVariant('elderly', (card) => {
      expect(lapses(card)).toEqual(['1.1-hotline-language too-long']);
      expect(card.findings.find(({ id }) => id === '1.1-hotline-language')).toMatchObject({
        verdict: 'missed',
        deviation: 'too-long',
        remedy: { code: 'speak-plainly', values: { most: 30 } }
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
      expect(lapses(card)).toEqual(['5.1-outcome.keepable promise-cannot-be-kept']);
      expect(card.findings.find(({ fact }) => fact === 'keepable')?.remedy).toEqual({
        code: 'be-keepable-news',
        values: { limit_ms: 7_200_000 }
      });
    })
  }
};

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
    const played = await playFile(scenario!, `tests/runs/${file}`);
    expect(played.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!played.ok) return;
    expect(played.value.state.memory.refusals).toEqual([]);
    ({ ...claims, ...own[scenario!] })[kind.join('.')]!(
      scoreRun(played.value.call, played.value.state, { record: true })
    );
  });

  it.each(['fee-complaint', 'broadband-outage'])('%s has one of every kind', (scenario) => {
    expect(files.filter((file) => file.startsWith(`${scenario}.`)).sort()).toEqual(
      [...Object.keys(claims), ...Object.keys(own[scenario] ?? {})].map((kind) => `${scenario}.${kind}.yaml`).sort()
    );
  });
});
