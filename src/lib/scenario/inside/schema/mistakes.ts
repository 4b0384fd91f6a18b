import { teller } from '../say';

/** What can be wrong with the shape of a scenario. */
// prettier-ignore
export const sayShape = teller({
  SB0301: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0302: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0303: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0304: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0305: ['error', '这里应是一份场景文件，写的是 {came}', 'this should be a scenario, it is {came}', '从 scenarios/ 里的一个文件复制开始', 'start from a copy of a file in scenarios/']
});
