import type { sentences } from '../catalogue/operations';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0560: { zh: '少了这一项，这张工单或这件事就算不进去。', en: 'Without it the ticket or the event counts for nothing.' },
  SB0561: { zh: '值的种类不对，统计出来的数字就不对。', en: 'With a value of the wrong kind the figures come out wrong.' },
  SB0562: { zh: '不认识的键多半是拼错；它后面的内容会被悄悄忽略。', en: 'An unknown key is mostly a slip, and what stands under it would be ignored.' },
  SB0563: { zh: '这里只能从几个值里选一个，别的值没有含义。', en: 'Only some values mean anything here.' },
  SB0564: { zh: '名称和说明有长度上限，报表里才放得下。', en: 'Names and texts have a limit, so that reports have room for them.' },
  SB0565: { zh: '运营脚本是一张键值表；别的东西不是脚本。', en: 'A script of the house is a mapping of keys to values; anything else is none.' },
  SB0566: { zh: 'SOP 里没有这件事，做不了。', en: 'The SOP knows no such event.' },
  SB0567: { zh: '这件事没有这个字段，填了也没有人看。', en: 'The event has no such field, so what is in it is read by nobody.' },
  SB0568: { zh: '缺了必填字段，这件事说不清。', en: 'Without its field the event does not say what happened.' },
  SB0569: { zh: '月度分析按月归集；不是月份就没有归处。', en: 'Analyses are by month; what is none belongs nowhere.' },
  SB0570: { zh: '记录按发生的先后排列；时间倒退，连续达标等就算错。', en: 'A log is in the order of time; going back, what counts in a row is counted wrong.' },
  SB0571: { zh: '条数有上限，写错的文件不会让机器一直算下去。', en: 'The number is limited, so that a wrong file does not keep a machine busy for ever.' },
  SB0572: { zh: '跨度这么大多半是年份写错。', en: 'A span like this mostly means that a year is wrong.' },
  SB0573: { zh: '同一张工单记两次，比例就会算重。', en: 'A ticket that is there twice is counted twice.' },
  SB0574: { zh: '后面的环节不可能早于前面的环节。', en: 'A later step of a ticket cannot come before an earlier one.' },
  SB0575: { zh: '超时要记在一条条款上；没有的条款没有人负责。', en: 'A breach is of a clause; of one that is not there nobody is in charge.' },
  SB0576: { zh: '策略里没有的名称，报表没有地方归。', en: 'What the policy has no name for has no place in the reports.' },
  SB0578: { zh: '结束时间早于最后一条，那一条就不会发生。', en: 'Ending before its last entry, a script would leave that one out.' },
  SB0579: { zh: '一个环节要以另一个为前提，少了前提就说不通。', en: 'One of them means nothing without the other.' },
  SB0580: { zh: '没有事做的角色放在自动驾驶里，作者会以为它做了什么。', en: 'A role with nothing to do on autopilot looks as if it did something.' },
  SB0590: { zh: '月度、季度、台账都按策略的 operations 一节走；没有就无从走起。', en: 'Months, quarters and the ledger go by that section of the policy.' },
  SB0591: { zh: '工作时限要按工作日和工作时间算；策略没写就算不出。', en: 'A limit in working time needs to know when people work.' },
  SB0592: { zh: '记录到了上限就停下；不说出来，看的人会以为后面什么都没发生。', en: 'At the limit the log stops; untold, nothing would seem to have happened afterwards.' }
} as const satisfies Reasons<typeof sentences>;
