import type { sentences } from '../catalogue/run';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0401: { zh: '少了这一项，这份记录无法重放。', en: 'Without it the file cannot be played.' },
  SB0402: { zh: '值的种类不对，重放出来的就不是当时的事。', en: 'With a value of the wrong kind something else would be played.' },
  SB0403: { zh: '不认识的键多半是拼错；它后面的内容会被悄悄忽略。', en: 'An unknown key is mostly a slip, and what stands under it would be ignored.' },
  SB0404: { zh: '这里只能从几个值里选一个，别的值没有含义。', en: 'Only some values mean anything here.' },
  SB0405: { zh: '通话文件是一张键值表；别的东西不是通话记录。', en: 'A run is a mapping of keys to values; anything else is none.' },
  SB0410: { zh: '桌面上没有这个操作，当时也不可能做过。', en: 'There is no such act on the desktop, so nobody can have done it.' },
  SB0411: { zh: '这个操作没有这个字段，填了也没有人看。', en: 'The act has no such field, so what is in it is read by nobody.' },
  SB0412: { zh: '缺了必填字段，这一步就做不成。', en: 'Without its field the act cannot be done.' },
  SB0413: { zh: '一条记录是一件事：说、做或等；写两件说不清先后。', en: 'An entry is one thing: something said, done or waited for. Of two nobody knows the order.' },
  SB0420: { zh: '记录按发生的先后排列；时间倒退就不是一次通话。', en: 'A log is in the order of time; going back, it tells no call.' },
  SB0421: { zh: '一通电话不会超过 8 小时；多半是单位写错。', en: 'No call takes eight hours; the unit is mostly wrong.' },
  SB0422: { zh: '一个人不能同时说两句话。', en: 'Nobody says two lines at a time.' },
  SB0423: { zh: '记录条数有上限，写错的文件不会让机器一直算下去。', en: 'The number of entries is limited, so that a wrong file does not keep a machine busy for ever.' },
  SB0424: { zh: '没有人一口气说这么长；多半是粘贴错了。', en: 'Nobody says so much in one breath; mostly something was pasted by mistake.' },
  SB0425: { zh: '结束时间早于最后一条，那一条就不会发生。', en: 'Ending before its last entry, a run would leave that one out.' },
  SB0426: { zh: '没有事做的角色放在自动驾驶里，作者会以为它做了什么。', en: 'A role with nothing to do on autopilot looks as if it did something.' },
  SB0427: { zh: '这一项是工单本身的，放在条件里不起作用。', en: 'It is a thing of the ticket and does nothing as a condition.' },
  SB0430: { zh: '记录只在它当时的场景上有意义；换一个场景，客户说的就不是同一回事。', en: 'A run means something on its own scenario only: on another the customer says other things.' },
  SB0431: { zh: '场景没有这种语言，客户就没有台词。', en: 'Without that language the customer has no lines.' },
  SB0432: { zh: '两个条件互相矛盾，工单的走法说不清。', en: 'The two contradict each other, so nobody can say how the ticket goes.' },
  SB0433: { zh: '业务决定工单是故障、办理还是投诉，适用哪些条款。', en: 'The business decides whether a ticket is a fault, a request or a complaint, and which clauses hold.' },
  SB0434: { zh: '记录到了上限就停下；不说出来，看的人会以为工单就此结束。', en: 'At the limit the log stops; untold, the ticket would seem to have ended there.' }
} as const satisfies Reasons<typeof sentences>;
