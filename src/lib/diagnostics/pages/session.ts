import type { sentences } from '../catalogue/session';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0701: { zh: '离开的练习已经停表，接着打就不算一次通话。', en: 'A run that was left has stopped its clock; going on, it would be no one call.' },
  SB0702: { zh: '版本不同，同样的步骤会走出不同的结果。', en: 'Under another version the same steps lead elsewhere.' },
  SB0703: { zh: '链接里的场景已改名或下架。', en: 'The scenario of the link was renamed or withdrawn.' },
  SB0704: { zh: '没有对照表，繁体字会被误读；宁可先不说。', en: 'Without the tables the line would be misread, so it was not said.' },
  SB0530: { zh: '姓名和工号会印在评分卡上。', en: 'Name and agent number stand on the scorecard.' },
  SB0532: { zh: '重算要用当时的数据；这里没有留下。', en: 'Computing it again needs the data of then, which is not here.' },
  SB0533: { zh: '数据和它的摘要对不上，不能拿来重算。', en: 'The data does not fit its digest, so nothing is computed with it.' },
  SB0540: { zh: '两个标签页同时写同一次练习会互相打乱。', en: 'Two tabs that write one run would spoil it.' },
  SB0541: { zh: '另一个标签页接手了；这里停下，免得互相打乱。', en: 'Another tab has taken over; this one stops so as not to spoil the run.' },
  SB0542: { zh: '浏览器说不出有没有别的标签页，只能靠您自己留意。', en: 'The browser cannot tell of other tabs, so it is up to you.' }
} as const satisfies Reasons<typeof sentences>;
