import { beforeAll, describe, expect, it } from 'vitest';
import { namesHeard } from '#contact/names-heard';
import type { Lang } from '#domain/text';
import { fold } from '#kernel/fold';
import { openCall } from '#contact/call';
import type { ReadUtterance } from '#language/reading';
import { scoreRun } from '#scoring/score';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { readerMaker } from '../../cli/play-file.ts';
import { prove, proving } from './proof';
import { tries, type Proof, type ProofInput } from './report';
import { lazyWays } from './trainees';

async function inputOf(scenario: string): Promise<ProofInput> {
  const policy = await loadPolicy();
  const maker = await readerMaker(['zh-CN', 'en']);
  if (!policy.ok || !maker.ok) throw new Error('policy and lexicon are right');
  const loaded = await loadScenario(scenario, policy.value);
  if (!loaded.ok) throw new Error('the scenario is right');
  const names = namesHeard(loaded.value.names, policy.value);
  const readers = new Map<Lang, ReadUtterance>();
  const readerOf = (lang: Lang): ReadUtterance => {
    const read = readers.get(lang) ?? maker.value(names, lang);
    readers.set(lang, read);
    return read;
  };
  return { scenario: loaded.value, policy: policy.value, readerOf };
}

describe('the proof of a scenario', () => {
  let input: ProofInput;
  let proof: Proof;
  beforeAll(async () => {
    input = await inputOf('company-line');
    proof = prove(input, { runs: Infinity, isOver: () => false });
  });

  it('plays every variant in every language to full marks, and leaves nothing out', () => {
    expect(proof.unexplored).toEqual([]);
    expect(proof.cases.map(({ variant, lang }) => `${variant} ${lang}`)).toEqual([
      'first-try zh-CN',
      'price-first zh-CN',
      'passed-around zh-CN',
      'small-shop zh-CN',
      'first-try en',
      'price-first en',
      'passed-around en',
      'small-shop en'
    ]);
    for (const { best } of proof.cases) {
      expect(best?.run).toMatchObject({ score: 100, passed: true, ending: 'transferred' });
      expect(best).toMatchObject({ short: [], bare: [] });
      expect(best?.stuck).toBeUndefined();
    }
  });

  it('tells what lazy trainees come to', () => {
    for (const { lazy } of proof.cases) {
      expect(Object.keys(lazy)).toEqual([...lazyWays]);
      expect(Object.values(lazy).filter(({ passed }) => passed)).toEqual([]);
    }
  });

  it('has of each ending the shortest run, which played anew comes to the same', () => {
    const [{ endings }] = proof.cases as [Proof['cases'][0]];
    const met = endings.flatMap(({ shortest }) => shortest ?? []);
    expect(met.map(({ ending }) => ending)).toContain('abandoned');
    expect(met.map(({ ending }) => ending)).toContain('transferred');
    for (const { header, entries, until_ms, ending, score } of met) {
      const call = openCall(input.scenario, input.policy, input.readerOf(header.lang), header);
      const state = fold(call.simulation, entries, until_ms);
      expect(scoreRun(call, state, { record: false })).toMatchObject({ ending, total: score });
    }
  });

  it('works in the other modes as well', () => {
    for (const { best, lang } of proof.cases.filter(({ lang }) => lang === 'zh-CN'))
      expect(
        Object.values(best?.modes ?? {}).map(({ passed }) => passed),
        lang
      ).toEqual([true, true, true]);
  });

  it('says what it was not given the time for', () => {
    let steps = 0;
    const variants = Object.keys(input.scenario.variants);
    const work = proving(input, { runs: Infinity, isOver: () => steps >= variants.length });
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    const { cases, unexplored } = step.value as Proof;
    expect(cases.map(({ best }) => best !== undefined)).toEqual([
      ...variants.map(() => true),
      ...variants.map(() => false)
    ]);
    expect(new Set(unexplored.map(({ what }) => what))).toEqual(new Set(tries));
    expect(unexplored[0]).toEqual({ what: 'best', lang: 'en', variants });
    expect(prove(input, { runs: 0, isOver: () => false }).runs).toBe(0);
  });
});

it('leads nobody through a scenario that has no ready lines, and says so', async () => {
  const whole = await inputOf('scenarios/callers/request.yaml');
  const input = { ...whole, scenario: { ...whole.scenario, ready: {} } };
  const { cases, unexplored } = prove(input, { runs: 30, isOver: () => false });
  expect(cases.some(({ best }) => best !== undefined)).toBe(false);
  expect(unexplored).toContainEqual({ what: 'no-lines', lang: 'en', variants: ['done', 'later'] });
});
