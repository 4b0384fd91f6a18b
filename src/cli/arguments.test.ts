import { expect, test } from 'vitest';
import { json, policy, readArguments } from './arguments.ts';

const options = {
  ...policy,
  ...json,
  script: { value: 'a|b', choices: ['a', 'b'], text: { zh: '', en: '' } }
} as const;
const read = (...args: readonly string[]) => readArguments(args, options);

test('options and words may stand in any order, with a blank or an equals sign', () => {
  expect(read('x.yaml', '--policy', 'p.yaml', '--json', 'y.yaml')).toEqual({
    values: { policy: 'p.yaml', json: true },
    words: ['x.yaml', 'y.yaml']
  });
  expect(read('--policy=-p.yaml', '--script=b')).toEqual({ values: { policy: '-p.yaml', script: 'b' }, words: [] });
});

test('a negative number is a word', () => {
  expect(read('-2h', '-1', '--json')).toEqual({ values: { json: true }, words: ['-2h', '-1'] });
});

test.each([
  [['--loud'], 'unknown option --loud'],
  [['--polcy'], 'unknown option --polcy, perhaps --policy'],
  [['-x'], 'unknown option -x'],
  [['--__proto__'], 'unknown option --__proto__'],
  [['--constructor'], 'unknown option --constructor'],
  [['--policy'], '--policy lacks its <policy.yaml>'],
  [['--policy', '--json'], '--policy lacks its <policy.yaml>'],
  [['--policy='], '--policy lacks its <policy.yaml>'],
  [['--policy', 'a', '--policy', 'b'], '--policy is there twice'],
  [['--json=yes'], '--json takes no value'],
  [['--script', 'c'], '--script is one of a|b, not c']
])('%j is told', (args, en) => {
  expect(read(...args)).toMatchObject({ wrong: { en } });
});
