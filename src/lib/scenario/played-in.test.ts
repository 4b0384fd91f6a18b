import { expect, test } from 'vitest';
import { loadPolicy, loadScenario, scenarioPath } from '../../cli/data.ts';
import { must } from '../../../tests/tools/benches/figures.ts';
import { instantiateCase } from './case-instance';
import { playedIn } from './played-in';
import type { Lines } from './scenario';

const policy = must(await loadPolicy());
const scenario = must(await loadScenario(scenarioPath('broadband-outage'), policy));
const wordings = (lines: Lines | undefined, language: 'zh' | 'en') =>
  Object.values(lines ?? {}).flatMap((line) => line[language]);

test.each([
  ['zh-CN', 'zh', 'en'],
  ['en', 'en', 'zh']
] as const)('a call in %s is sent the lines of its customers in %s and none in %s', (lang, own, other) => {
  const played = playedIn(scenario, lang);
  expect(wordings(played.lines, own)).toEqual(wordings(scenario.lines, own));
  expect(wordings(played.lines, other)).toEqual([]);
  for (const [id, { lines }] of Object.entries(scenario.variants)) {
    expect(wordings(played.variants[id]!.lines, own)).toEqual(wordings(lines, own));
    expect(wordings(played.variants[id]!.lines, other)).toEqual([]);
  }
});

test('what is shown stays in both languages, and every seed makes the same case', () => {
  const played = playedIn(scenario, 'zh-CN');
  expect(played.title).toEqual(scenario.title);
  for (let seed = 1; seed <= 20; seed++) {
    const { scenario: _whole, ...whole } = instantiateCase(scenario, seed, 'zh-CN');
    const { scenario: _played, ...sent } = instantiateCase(played, seed, 'zh-CN');
    expect(sent).toEqual(whole);
  }
});

test('what is told is held against the names of services, plans and causes, and those alone come along', async () => {
  const callback = must(await loadScenario(scenarioPath('business-callback'), policy));
  const { services, plans } = callback.names;
  expect(plans).toBeDefined();
  expect(playedIn(callback, 'zh-CN').names).toEqual({ services, plans });
  const { plans: own, causes } = scenario.names;
  expect(playedIn(scenario, 'zh-CN').names).toEqual({ plans: own, causes });
});
