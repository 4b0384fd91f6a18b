import type { sentences } from '../catalogue/policy';
import type { Reasons } from '../report';

/** Why each of them matters. */
// prettier-ignore
export const reasons = {
  SB0601: { zh: 'SOP 的数字都在策略里；缺一个，就有一条条款没有依据。', en: 'The numbers of the SOP stand in the policy; without one a clause has nothing to go by.' },
  SB0602: { zh: '值的种类不对，条款就会按错的数执行。', en: 'With a value of the wrong kind a clause would go by a wrong number.' },
  SB0603: { zh: '超出范围的数字会让计时或评分失去意义。', en: 'A number out of its range makes nonsense of timers or scores.' },
  SB0604: { zh: 'SOP 没有这条条款、规则或名称，写了也不起作用。', en: 'The SOP has no such clause, rule or name, so it would do nothing.' },
  SB0605: { zh: '不认识的要素或行为不会被听见。', en: 'An unknown part or act is never heard.' },
  SB0606: { zh: '不认识的键或名称多半是拼错；它的值会被悄悄忽略。', en: 'An unknown key or name is mostly a slip, and its value would be ignored.' },
  SB0607: { zh: '权重合起来要能得出一个百分制的分数。', en: 'The weights have to add up to a score out of 100.' },
  SB0608: { zh: '学员用两种语言，给人看的文字两种都要有。', en: 'Trainees use two languages, so texts for people need both.' },
  SB0609: { zh: '工作时间定错，按工作时间算的时限就全错。', en: 'With wrong working hours every limit in working time is wrong.' },
  SB0610: { zh: '工单要按策略的 ticket 和 calendar 两节走；旧策略没有。', en: 'A ticket lives by these two sections, which a policy of old has not.' },
  SB0611: { zh: '读不懂的说法永远认不出，禁用语就漏了。', en: 'A wording that cannot be read is never recognised, and forbidden talk goes by.' },
  SB0612: { zh: '没有东西填进去，坐席会把大括号念出来。', en: 'Nothing fills it, and agents would read out the braces.' }
} as const satisfies Reasons<typeof sentences>;
