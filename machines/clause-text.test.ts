import { describe, expect, test } from 'vitest';
import type { Policy } from './policy';
import { loadPolicy } from '../src/cli/data';
import { must } from '../tests/tools/benches/figures';
import { sopClauses } from './sop-clauses';
import { sopText } from './sop-text';

const shipped = must(await loadPolicy());
const tight = must(await loadPolicy('tests/policies/tight.yaml'));
const says = (id: string, under?: Policy) => sopText(id, under);

describe('what a clause says', () => {
  test.each<[string, Policy, string, string]>([
    ['3.1-tech-30min', shipped, '装维 30 分钟内响应', 'Field team responds within 30 minutes'],
    ['3.1-tech-30min', tight, '装维 15 分钟内响应', 'Field team responds within 15 minutes'],
    ['2.2-ordinary-2h', tight, '1 小时内反馈初步结论', 'Preliminary conclusion within 1 hour'],
    [
      '3.1-biz-1d',
      shipped,
      '业务专员 1 个工作日内联系客户并给出方案',
      'Specialist contacts the customer with a solution within 1 working day'
    ],
    [
      '3.2-complaint-24h',
      tight,
      '8 小时工作时间内给出解决方案（承诺）',
      'Solution within 8 hours of working time, as promised'
    ],
    // How long the wait is says another clause.
    [
      '2.1-restart',
      shipped,
      '指导长按 10 秒重启并等待 3 分钟查看',
      'Guide: hold power 10 s, restart, wait 3 minutes, check'
    ]
  ])('%s has its numbers from the policy', (id, under, zh, en) => {
    expect(says(id, under)).toEqual({ zh, en });
  });

  test('names no number where no policy is known, and leaves no place open', () => {
    expect(says('3.3-undispatched-30min').en).toBe('Undispatched after the time set: the system warns the supervisor');
    for (const clause of sopClauses) {
      const text = sopText(clause.id, shipped);
      expect(text.zh + text.en, clause.id).not.toMatch(/[{}…]|规定时间|the time set/);
    }
  });
});

describe('the clauses', () => {
  test('have ids of their own, and name no clause that there is not', () => {
    const ids = sopClauses.map(({ id }): string => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sopClauses.flatMap(({ follows }) => follows ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
