import { expect, test } from 'vitest';
import { exportedFile } from './export-file.ts';

const version = { number: '第 3 版', name: '首个结论提前到一小时', text: 'extends: default\n', steps: ['赵敏 提出'] };

test('a version is exported under its name, with who made it above the policy', () => {
  expect(exportedFile(version)).toEqual({
    name: '第 3 版 首个结论提前到一小时.yaml',
    text: '# Switchboard · 第 3 版 首个结论提前到一小时\n# Switchboard · 赵敏 提出\nextends: default\n'
  });
});

test('exported again it says so once, and goes on with what stood in it', () => {
  const { text } = exportedFile({ ...version, text: '# mine\nextends: default\n' });
  expect(exportedFile({ ...version, text }).text).toBe(text);
  expect(text).toContain('# mine');
});

test.each([
  ['a/b\\c: *d?', '第 3 版 a b c d.yaml'],
  ['', '第 3 版.yaml'],
  ['two\nlines', '第 3 版 two lines.yaml'],
  ['长'.repeat(80), `第 3 版 ${'长'.repeat(54)}.yaml`]
])('what no file can be called is left out: %j', (name, expected) => {
  const { name: made, text } = exportedFile({ ...version, name });
  expect(made).toBe(expected);
  expect(text.split('\n')).toHaveLength(4);
});
