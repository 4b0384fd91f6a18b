import type { sentences } from '../catalogue/command';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0290: { zh: '看不懂的参数会被误以为起了作用。', en: 'An argument that is not understood would seem to do something.' },
  SB0291: { zh: '一行一句；太长的行多半是文件格式不对。', en: 'A line is one utterance; a very long one mostly means that the file is of another kind.' },
  SB0292: { zh: '每行是一份独立的 JSON，坏一行不影响别的行。', en: 'Each line is JSON of its own; a bad one does not harm the others.' },
  SB0293: { zh: '没有 id 就对不上答案，没有 text 就没有可读的。', en: 'Without id the answer belongs to nobody, without text there is nothing to read.' },
  SB0294: { zh: '没有人一口气说这么长。', en: 'Nobody says so much in one breath.' },
  SB0296: { zh: '丢掉一个条件，图还画得出来，跑起来却不一样；所以逐条说明，不悄悄略过。', en: 'Without a guard a chart can still be drawn, and runs otherwise; so each is told, and none left out in silence.' },
  SB0391: { zh: '路径写错、没有权限，或给的是文件夹。', en: 'The path is wrong, may not be read, or is a folder.' },
  SB0395: { zh: '每个代码只有一个含义，用过的不再另用；写错的查不到。', en: 'Each code means one thing for ever; one that is mistyped means none.' },
  SB0811: { zh: '时限从一个时刻算起；说不清时刻就算不出。', en: 'A limit begins at an instant; without one it has no end.' },
  SB0812: { zh: '不存在的日子或时刻，别的程序会悄悄挪到别的日子。', en: 'A day that there is not is moved to another in silence elsewhere; here it is told.' },
  SB0813: { zh: '时限要有单位；没有单位会被猜错。', en: 'A limit has a unit; without it people guess.' },
  SB0814: { zh: '不大于 0 的时限一开始就超时。', en: 'A limit of no time is over as it begins.' },
  SB0815: { zh: '这么长的时限多半是单位写错，日历也没有公布到那时。', en: 'Such a limit mostly has a wrong unit, and no calendar reaches so far.' }
} as const satisfies Reasons<typeof sentences>;
