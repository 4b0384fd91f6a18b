import type { sentences } from '../catalogue/lexicon';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0201: { zh: '词典条目的名称必须是要素、行为或禁用语，否则它听见的话没有人用。', en: 'An entry that is no part, act or forbidden label is understood for nobody.' },
  SB0202: { zh: '句式里引用的词类不存在或绕回自身，就无法展开。', en: 'A class that is missing or leads back to itself cannot be spelled out.' },
  SB0203: { zh: '写法读不懂，这一句就永远听不见。', en: 'A wording in a wrong notation is never heard.' },
  SB0204: { zh: '同名词类只会留下一个，另一个的词就丢了。', en: 'Of two classes with one name one is lost, with all its words.' },
  SB0205: { zh: '取值、语境和名称种类是固定的，写错的会被忽略。', en: 'Values, contexts and kinds of names are fixed: a wrong one would do nothing.' },
  SB0206: { zh: '阅读器靠这些词类辨认否定、疑问等；缺了就会误读。', en: 'By these classes the reader tells negations, questions and more; without one it misreads.' },
  SB0207: { zh: '没有 family，出了问题说不出是哪个文件。', en: 'Without its family nobody can tell which file a fault is in.' }
} as const satisfies Reasons<typeof sentences>;
