import { beforeAll, expect, it } from 'vitest';
import type { Scenario } from '#scenario/scenario';
import { loadPolicy, loadScenario } from '../../cli/data.ts';
import { nearestScenario } from './nearest';

const ids = [
  'broadband-outage',
  'company-line',
  'fee-complaint',
  'plan-change',
  'contract-bound',
  'refund-missing',
  'wechat-enquiry'
];
let shipped: readonly Scenario[] = [];
beforeAll(async () => {
  const policy = await loadPolicy();
  if (!policy.ok) throw new Error('the shipped policy is right');
  const loaded = await Promise.all(ids.map((id) => loadScenario(id, policy.value)));
  shipped = loaded.flatMap((it) => (it.ok ? [it.value] : []));
});

const said = (...texts: readonly string[]) => texts.map((text) => ({ text }));

it('is the one that is about the same, whatever its place in the library', () => {
  const broadband = said('您好', '我家宽带断网了，光猫的灯是红的', '您重启一下光猫', '还是上不了网', '给您派师傅上门');
  const line = said('我们公司要装一条企业专线', '很抱歉，不归我受理，我帮您转到政企专席');
  const plan = said(
    'I want to change to a smaller plan',
    'It takes effect on the 1st of next month',
    'How much data is in it?'
  );
  const refund = said('我上次说退给我的钱怎么还没到账', '很抱歉让您又打一次电话，我查一下上次的记录');
  expect(nearestScenario(shipped, broadband, 'zh-CN')).toBe('broadband-outage');
  expect(nearestScenario(shipped, line, 'zh-CN')).toBe('company-line');
  expect(nearestScenario(shipped, plan, 'en')).toBe('plan-change');
  expect(nearestScenario(shipped, refund, 'zh-CN')).toBe('refund-missing');
  expect(nearestScenario(shipped.toReversed(), broadband, 'zh-CN')).toBe('broadband-outage');
});

it('is none where nothing is shared', () => {
  expect(nearestScenario(shipped, said('𠀀𠀁'), 'zh-CN')).toBeUndefined();
  expect(nearestScenario([], said('你好'), 'zh-CN')).toBeUndefined();
});
