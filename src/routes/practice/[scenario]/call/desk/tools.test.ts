import { expect, test } from 'vitest';
import { masked, pressOf, toolsOf } from './tools.ts';

test('a masked number keeps its ends and hides its middle', () => {
  expect(masked('13800138021')).toBe('138****8021');
  expect(masked('滨江路66号1栋1203室')).not.toContain('66号');
});

test('what is too short to have a middle is hidden whole', () => {
  expect(masked('王二')).toBe('＊＊');
});

test('an exam has no scripts, and every other tool keeps its key', () => {
  expect(toolsOf('exam')).not.toContain('scripts');
  expect(toolsOf('exam').map(pressOf)).toEqual(toolsOf('guided').slice(0, 8).map(pressOf));
});
