import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withValueAt } from '#formats/value-at';
import { differenceKinds, policyDifferences, type Difference } from './policy-differences';
import { sample } from '../../../tests/tools/sample.ts';

type Raw = Readonly<Record<string, unknown>>;
const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Raw;
const tight = parse(readFileSync('tests/policies/tight.yaml', 'utf8')) as Raw;
const told = (here: unknown) => policyDifferences(shipped, here);

type Path = readonly (string | number)[];
function leavesOf(value: unknown, at: Path): readonly Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...at, Array.isArray(value) ? +key : key]));
}
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : '另外的话';
}
const valueIn = (value: unknown, path: Path) => path.reduce<unknown>((it, step) => (it as Raw)[step], value);

/** Signs of a key as it is written in a file. */
const keyLike = /[a-z]-[a-z]|_|\d\.\d-|^[a-z]/;

describe('the differences of a policy', () => {
  test('tell every changed key by a title, in both languages', () => {
    const leaves = leavesOf(shipped, []);
    expect(leaves.length).toBeGreaterThan(700);
    const untold = sample(leaves, 80).flatMap((path) => {
      const all = told(withValueAt(shipped, path, otherThan(valueIn(shipped, path))));
      if (all.length === 0) return [`${path.join('.')}: nothing`];
      return all.flatMap(({ key, title, section }) =>
        [title, section].some(
          ({ zh, en }) =>
            zh === key || keyLike.test(zh.replace(/“.*?”/g, '')) || en === key || /\p{Script=Han}/u.test(en)
        )
          ? [`${key}: ${title.zh} · ${title.en}`]
          : []
      );
    });
    expect([...new Set(untold)]).toEqual([]);
  });

  test('tell a limit in words, with its clause and the states of the chart in which it begins and ends', () => {
    const here = withValueAt(shipped, ['limits', '2.2-ordinary-2h'], '1h');
    expect(told(here)).toEqual([
      {
        key: 'limits.2.2-ordinary-2h',
        path: ['limits', '2.2-ordinary-2h'],
        kind: 'limit',
        section: { zh: '各条款的时限', en: 'How long, per clause' },
        title: { zh: '业务支撑意见时限', en: 'Conclusion of the back office' },
        clauses: ['2.2-ordinary-2h'],
        inForce: '2h',
        here: '1h',
        before: { zh: '2 小时', en: '2 hours' },
        after: { zh: '1 小时', en: '1 hour' }
      }
    ]);
  });

  const of = (path: Path, to: unknown): Partial<Difference> => told(withValueAt(shipped, path, to))[0]!;
  test.each<[string, Path, unknown, object]>([
    [
      'a weight',
      ['weights'],
      { default: 10, '2.1-identity': 20 },
      { kind: 'weight', clauses: ['2.1-identity'], after: { en: '20 points' } }
    ],
    [
      'a ceiling',
      ['authority', 'goodwill-yuan'],
      50,
      { kind: 'ceiling', before: { zh: '30 元' }, after: { en: '50 yuan' } }
    ],
    ['a share', ['late'], 25, { kind: 'weight', before: { en: '50%' } }],
    [
      'steps',
      ['ticket', 'self-help'],
      ['restart', 'lights'],
      { kind: 'step', before: { zh: '（空）' }, after: { zh: '重启光猫、检查指示灯' } }
    ],
    ['a gate', ['gates'], ['x-abuse'], { kind: 'gate', clauses: expect.arrayContaining(['2.1-identity']) as unknown }],
    [
      'hours',
      ['calendar', 'hours', 'to'],
      '20:00',
      { kind: 'calendar', title: { zh: '工作时间：结束' }, after: { zh: '20:00' } }
    ],
    [
      'a line',
      ['scripts', '1.2-privacy'],
      { zh: '甲', en: 'A' },
      { kind: 'script', clauses: ['1.2-privacy'], after: { zh: '甲', en: 'A' } }
    ],
    [
      'a length',
      ['ticket', 'slot'],
      '90min',
      { kind: 'limit', before: { en: '2 hours' }, after: { zh: '1 小时 30 分钟' } }
    ]
  ])('tell %s with its kind and its unit', (_, path, to, expected) => expect(of(path, to)).toMatchObject(expected));

  test('tell of a long list what went and what came, and how many there are', () => {
    const gates = (shipped['gates'] as string[]).filter((it) => it !== '2.1-identity');
    expect(of(['gates'], gates)).toMatchObject({
      clauses: ['2.1-identity'],
      before: { zh: '其中有以服务密码、短信验证码等核对身份（共 7 项）' },
      after: { en: '6 in all' }
    });
  });

  test('of the one in force there are none; of another, each is of a known kind and in the order of these', () => {
    expect(told(shipped)).toEqual([]);
    const kinds = told(tight).map(({ kind }) => kind);
    const order = Object.keys(differenceKinds);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});
