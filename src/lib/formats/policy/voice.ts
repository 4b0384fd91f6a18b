import { suggestion } from '#domain/suggest';
import type { Voice } from '../explain';
import { cameAs, kind } from '../kinds';
import { shown, teller } from '../say';
import type { Path } from '../value-at';

/** What can be wrong with a policy. */
// prettier-ignore
export const sayPolicy = teller({
  SB0601: ['error', '策略缺少 {name}', 'the policy lacks {name}', '补上 {name}', 'add {name}'],
  SB0602: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0603: ['error', '{problem}', '{problem}', '{remedy}', '{remedy}'],
  SB0604: ['error', '这里没有 {name}', 'there is no {name} here', '{suggestion}', '{suggestion}'],
  SB0605: ['error', '这里没有 {name}', 'there is no {name} here', '{suggestion}', '{suggestion}'],
  SB0606: ['error', '不认识 {name}', 'unknown: {name}', '{suggestion}', '{suggestion}'],
  SB0607: ['error', '{problem}', '{problem}', '{remedy}', '{remedy}'],
  SB0608: ['error', '{name} 缺少{language}', '{name} has no {language} text', '补上 {key}', 'add {key}'],
  SB0609: ['error', '{problem}', '{problem}', '{remedy}', '{remedy}'],
  SB0611: ['error', '读不懂“{wording}”：{mistake}', '“{wording}” cannot be read: {mistake}', '写成要认的话；可用 (甲|乙) 和 …，与场景文件的 says 相同', 'write the words to be recognised; (this|that) and … may be used, as under says in a scenario'],
  SB0612: ['error', '没有什么可以填 {name}', 'nothing fills {name}', '{suggestion}', '{suggestion}']
});

/** A place of the policy as it is called: with dots between its levels. */
export const keyOf = (path: Path): string => path.map(shown).join('.');

const unknownNames: Readonly<Record<string, 'SB0604' | 'SB0605'>> = {
  'known:clause': 'SB0604',
  'name:clause': 'SB0604',
  'name:act': 'SB0605'
};
const languages = { zh: ['中文', 'Chinese'], en: ['英文', 'English'] } as const;

/** How a policy words what its schema finds: SB0601 to SB0609. */
export const policyVoice: Voice = {
  say({ kind: what, path, expected, came, choices }, place) {
    const name = keyOf(path);
    const last = path.at(-1);
    if (expected === 'language' && (last === 'zh' || last === 'en')) {
      const values = { name: keyOf(path.slice(0, -1)), language: languages[last], key: last };
      return sayPolicy('SB0608', place, values);
    }
    if (path.length === 0)
      return sayPolicy('SB0602', place, { name: 'policy', expected: kind('mapping'), came: cameAs(came) });
    if (what === 'missing') return sayPolicy('SB0601', place, { name });
    if (what === 'unknown' && expected !== 'one')
      return sayPolicy(unknownNames[expected] ?? 'SB0606', place, {
        name: shown(came),
        suggestion: suggestion(String(came), choices)
      });
    if (expected === 'date') {
      const problem = [`${shown(came)} 不是日期`, `${shown(came)} is no date`] as const;
      const remedy = ['写成 "2026-11-27" 这样，加引号', 'write it like "2026-11-27", in quotes'] as const;
      return sayPolicy('SB0609', place, { problem, remedy });
    }
    const absurd = outOfRange(name, expected, shown(came));
    if (absurd) return sayPolicy('SB0603', place, absurd);
    return sayPolicy('SB0602', place, { name, expected: kind(expected, choices), came: cameAs(came) });
  }
};

type Pair = readonly [zh: string, en: string];

/** Of the right kind, but absurd. */
function outOfRange(name: string, expected: string, came: string): { problem: Pair; remedy: Pair } | undefined {
  const [what, ...bounds] = expected.split(':');
  const cannotBe: Pair = [`${name} 不能是 ${came}`, `${name} cannot be ${came}`];
  switch (what) {
    case 'between':
      return {
        problem: cannotBe,
        remedy: [`取 ${bounds[0]} 到 ${bounds[1]}`, `keep it between ${bounds[0]} and ${bounds[1]}`]
      };
    case 'over-zero':
      return { problem: cannotBe, remedy: ['写一个大于 0 的时长', 'write a duration over 0'] };
    case 'at-most':
      return {
        problem: [`${name} 太长：${came}`, `${name} is too long: ${came}`],
        remedy: [`最多写 ${bounds[0]}`, `write at most ${bounds[0]}`]
      };
    default:
      return undefined;
  }
}
