import { describe, expect, test } from 'vitest';
import { runLimits } from '#formats/yaml';
import { readYaml } from '#formats/yaml';
import { badInputs } from './inputs';

/** A bad input is refused with its code, a place and a remedy in both languages, in under two seconds. */
function check(bytes: Uint8Array | string, code: string, limits?: typeof runLimits): void {
  const start = performance.now();
  const result = readYaml(bytes, 'bad.yaml', limits);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(result.ok).toBe(false);
  const [first] = result.diagnostics;
  expect(first?.code).toBe(code);
  expect(first?.file).toBe('bad.yaml');
  for (const text of [first?.message, first?.remedy]) {
    expect(text?.zh).toMatch(/\S/);
    expect(text?.en).toMatch(/\S/);
    expect(`${text?.zh}${text?.en}`).not.toMatch(/\{\w+\}/);
  }
}

describe('the door for YAML refuses', () => {
  test.each(badInputs)('$name ($code)', ({ bytes, code }) => check(bytes(), code));
  test('20,000 keys in a run file as well', () => {
    check(badInputs.find(({ name }) => name === '20,000 keys')!.bytes(), 'SB0105', runLimits);
  });
  test('nothing that would change the prototype of objects', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
