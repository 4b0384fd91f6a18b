import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readYaml } from '#formats/yaml';
import { commentedBy } from './comments-in';

const shipped = readFileSync('machines/policy/default.yaml', 'utf8');
const titles = (path: readonly string[]): string | undefined => ({ limits: '时限', ticket: '工单' })[path.join('.')];
const valueOf = (text: string): unknown => {
  const read = readYaml(text, 'policy.yaml');
  return read.ok ? read.value.value : undefined;
};

test('the comments that a file came with are told by titles; what it says stays the same', () => {
  const told = commentedBy(shipped, shipped, titles);
  expect(valueOf(told)).toEqual(valueOf(shipped));
  expect(told).toContain('\n# 时限\nlimits:');
  expect(told).not.toMatch(/# [A-Za-z0-9.]+[^\n]* (the|of|is|a) /);
});

test('what somebody wrote beside it stays, and told again it is told once', () => {
  const text = shipped.replace('limits:', '# 第四季度讨论过\nlimits:');
  const told = commentedBy(text, shipped, titles);
  expect(told).toContain('# 第四季度讨论过');
  expect(commentedBy(told, shipped, titles)).toBe(told);
});

test('a text that no YAML is stays as it is', () => {
  expect(commentedBy('limits: [', shipped, titles)).toBe('limits: [');
});
