import type { sentences } from '../catalogue/studio';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0921: { zh: '链接里就是整份场景，缺一个字就不是原来那份了。', en: 'The link is the whole scenario; with one letter missing it is another one.' },
  SB0922: { zh: '太长的链接会被邮件和聊天软件截断，对方收到的就不完整了。', en: 'Mail and messengers cut links that are too long, and what arrives is no scenario.' },
  SB0923: { zh: '自己写的场景只存在写它的浏览器里。', en: 'A scenario of one’s own is kept in the browser in which it was written, and nowhere else.' },
  SB0924: { zh: '检查由页面之外的一段程序来做，用到时才取。', en: 'Scenarios are checked by a piece that is no part of the page and is fetched when it is needed.' },
  SB0925: { zh: '走法是随场景一起收下的，只收一半，就说不清场景改没改坏。', en: 'Kept runs come with their scenario; with half of them nobody could tell whether a change broke it.' },
  SB0926: { zh: '每次改动都要把留下的走法全部重走一遍，太多了就等不到结果。', en: 'All kept runs are played anew on each change; with too many one would wait for it.' },
  SB0927: { zh: '改一处，别处的结果也可能跟着变；留下的走法就是为了让这样的变化被看见。', en: 'A change in one place can change what comes of another; runs are kept so that this is seen.' }
} as const satisfies Reasons<typeof sentences>;
