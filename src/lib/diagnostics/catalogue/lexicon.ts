import { reporter, type Family } from '../report';

/** Lexicon: the words that the reader understands. */
// prettier-ignore
export const sentences = {
  SB0201: ['error', '不认识的要素 {name}', 'an unknown part, act or label, {name}', '改成目录里的名称', 'use a name of the catalogue'],
  SB0202: ['error', '词类 {name} 不存在或绕回自身', 'the class {name} does not exist or leads back to itself', '改名或补上', 'correct the name or add it'],
  'SB0202.pattern': ['error', '词类 {name} 不存在或绕回自身（{pattern}）', 'the class {name} does not exist or leads back to itself ({pattern})', '改名或补上', 'correct the name or add it'],
  SB0203: ['error', '写法有误：{wording}（{reason}）', 'the notation of “{wording}” is wrong: {reason}', '按 vocabulary.yaml 开头的写法改正', 'write it as the head of vocabulary.yaml shows'],
  SB0204: ['error', '词类 {name} 重复', 'the class {name} is there twice', '合并或改名', 'merge or rename it'],
  SB0205: ['error', '不认识：{name}', 'unknown: {name}', '用 {choices} 之一', 'use one of {choices}'],
  SB0206: ['error', '缺少词类 {name}', 'the class {name} is missing', '在 vocabulary 里补上', 'add it to the vocabulary'],
  SB0207: ['error', '一个词典文件没有 family', 'a lexicon file has no family', '写上 family: 名称', 'give it a family: name']
} as const satisfies Family;

export const report = reporter(sentences);
