import { suggestion } from '#domain/suggest';
import { nameOf, type Voice } from '../explain';
import { cameAs, kind } from '../kinds';
import { shown, teller } from '../say';
import { atoms } from './case';

/** What can be wrong with the shape of a scenario. */
// prettier-ignore
const sayShape = teller({
  SB0301: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0302: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0303: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0304: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0305: ['error', '这里应是一份场景文件，写的是 {came}', 'this should be a scenario, it is {came}', '从 scenarios/ 里的一个文件复制开始', 'start from a copy of a file in scenarios/']
});

/** How a scenario words it: SB0301 to SB0305. */
export const scenarioVoice: Voice = {
  namesOf: (word) => (word === 'formula' ? [...atoms] : []),
  say({ kind: what, path, of, expected, came, choices }, place) {
    if (path.length === 0) return sayShape('SB0305', place, { came: cameAs(came) });
    if (what === 'unknown' && expected.startsWith('known:'))
      return sayShape('SB0303', place, { name: shown(came), suggestion: suggestion(String(came), choices) });
    const name = nameOf(of === 'key' ? path.slice(0, -1) : path);
    if (what === 'missing') return sayShape('SB0301', place, { name, expected: kind(expected, choices) });
    if (what === 'unknown')
      return sayShape('SB0304', place, { name, came: shown(came), suggestion: suggestion(String(came), choices) });
    return sayShape('SB0302', place, { name, expected: kind(expected, choices), came: cameAs(came) });
  }
};
