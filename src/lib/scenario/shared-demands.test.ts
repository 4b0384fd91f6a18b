import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { instantiateCase } from './case-instance';
import { readScenario, readShared } from './read';

const base = readFileSync('tests/diagnostics/bases/scenario.yaml', 'utf8')
  .replace('format: 1', 'format: 2')
  .replace(/^customer:[^]*/m, '');
const own = [
  'temper: { mood: 0, trust: 0, hangs-up: { at: -4, say: bye }, patience: { after: 10s, hold: 60s, say: bye, last: bye } }',
  'lines: { bye: { zh: 再见 } }'
];
const shared = [
  'format: 2',
  'shared: data-left',
  'about: { zh: 流量, en: Data }',
  'facts: { left: { label: { zh: 剩余 }, value: 3GB }, until: { label: { zh: 到期 }, value: 2026-09-30 } }',
  'demands:',
  '  data-left: { title: { zh: 流量 }, raise: { say: ask }, raised: { remaining: { say: thanks, go: settled } } }',
  'lines: { ask: { zh: "流量还剩{left}，{until}到期？" }, thanks: { zh: 谢谢 } }'
].join('\n');

function using(...more: readonly string[]) {
  const part = readShared(shared, 'data-left.yaml');
  if (!part.ok) throw new Error(JSON.stringify(part.diagnostics));
  const read = readScenario([base, 'uses: data-left', ...own, ...more].join('\n'), 'small.yaml', {
    shared: { 'data-left': part.value }
  });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

describe('shared behaviour', () => {
  test('brings demands, lines and facts that a scenario need not write', () => {
    const scenario = using();
    expect(scenario.customer.demands).toEqual(['data-left']);
    expect(instantiateCase(scenario, 1, 'zh-CN').facts).toMatchObject({ left: '3GB', until: '9月30日' });
    expect(instantiateCase(scenario, 1, 'en').facts).toMatchObject({ until: '30 September' });
  });

  test('gives way to what the scenario writes under the same id, and comes behind its demands', () => {
    const scenario = using(
      'demands:',
      '  first: { title: { zh: 先 }, raise: { say: bye } }',
      'draws: [[{ left: 1GB }, { left: 1GB }]]'
    );
    expect(scenario.customer.demands).toEqual(['first', 'data-left']);
    expect(instantiateCase(scenario, 1, 'zh-CN').facts).toMatchObject({ left: '1GB' });
    const own = using('demands:', '  data-left: { title: { zh: 自己的 }, raise: { say: bye } }');
    expect(own.customer.regions['data-left']?.title?.zh).toBe('自己的');
  });
});
