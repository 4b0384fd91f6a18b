import { expect, test } from 'vitest';
import { wordingMistake } from '#language/wording';
import { asWording, withWording } from './missing-wording';

test('a line becomes a wording that the notation takes, whatever stands in it', () => {
  expect(asWording('我帮您瞅一眼，账上（全部）！')).toBe('我帮您瞅一眼 … 账上 全部');
  expect(asWording("I'll have a look -- right now?")).toBe("I'll have a look … right now");
  for (const line of ['(a|b) <money> $x ~ y … z?', '“好的”', '——', 'a…b…c'])
    if (asWording(line) !== '') expect(wordingMistake(asWording(line)), line).toBeUndefined();
});

test('a wording is added beside those that are there, and once', () => {
  const text = '# mine\nscenario: x\nnames: { plans: { a: [A] } }\n';
  const one = withWording(text, 'verifying', '瞅一眼')!;
  const two = withWording(one, 'verifying', '翻翻账')!;
  expect(two).toContain('# mine');
  expect(two).toMatch(/says: \{ verifying: \[ ?瞅一眼, 翻翻账 ?\] \}/);
  expect(withWording(two, 'verifying', '翻翻账')).toBe(two);
  expect(withWording('a: [', 'verifying', 'x')).toBeUndefined();
});
