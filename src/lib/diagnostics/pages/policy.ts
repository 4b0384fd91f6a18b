import type { sentences } from '../catalogue/policy';
import type { Reasons } from '../report';

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
  SB0612: { zh: '没有东西填进去，坐席会把大括号念出来。', en: 'Nothing fills it, and agents would read out the braces.' },
  SB0613: { zh: '名单空着，条款就成了空话：紧急事件通知“完成”了，却没有通知任何人。', en: 'With nobody on the list the clause is kept in name only: an emergency is notified, and nobody was told.' },
  SB0614: { zh: '补充的年份以 days 为准；没列的法定节假日就成了工作日，时限会提前到期。', en: 'Of a year that is told, days alone count: a statutory day that is not listed is worked, and limits end too soon.' },
  SB0615: { zh: '条款要求告诉客户这一项；话术里没有，照着念的人就漏了。', en: 'The clause has the customer told that; whoever says the line as it stands leaves it out.' },
  SB0616: { zh: '写两次不比写一次多；多半是想写另一个。', en: 'Twice says no more than once, and mostly another was meant.' },
  SB0617: { zh: '这样的时限要么人人超时，要么从不超时，等于没有。', en: 'Such a limit is broken by everybody or by nobody, which is no limit.' },
  SB0618: { zh: '及格线是 0，考试就没有意义。', en: 'With nothing to be reached an exam says nothing.' },
  SB0619: { zh: '名单里写了谁也问不出的信息，真正需要的就被当成多问。', en: 'With a name on the list that nobody can ask for, what is really needed counts as asked for too much.' },
  SB0620: { zh: '提案试点成功后会写进策略；写不进去，一个季度就白做了。', en: 'A proposal that works is written into the policy: one that cannot be wastes a quarter.' },
  SB0621: { zh: '系统不下班；按工作时间算，夜里的自动回复和紧急通知就要等到天亮。', en: 'The system does not go home: counted in working time, a reply or an emergency notice of the night would wait for the morning.' },
  SB0622: { zh: '自动角色写下的话，两种语言的人都要看；只写一种，另一半人看到的是外语。', en: 'What roles on autopilot write down is read in both languages: said in one, half of the readers get a foreign sentence.' }
} as const satisfies Reasons<typeof sentences>;
