import { expect, test } from 'vitest';
import { controlOf } from './control.ts';

test('the control that is meant is marked, and no other, however alike', () => {
  const page = { pointed: 'add-tag:紧急事件' };
  expect(controlOf(page, 'add-tag:紧急事件')).toEqual({ 'data-control': 'add-tag:紧急事件', 'data-now': '' });
  expect(controlOf(page, 'add-tag:优先处理')['data-now']).toBeUndefined();
  expect(controlOf({ pointed: undefined }, 'add-tag:紧急事件')['data-now']).toBeUndefined();
});
