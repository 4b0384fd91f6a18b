import type { sentences } from '../catalogue/sandbox';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0901: { zh: '链接里就是整份沙盘，缺一个字就不是原来那份了。', en: 'The link is the whole sandbox; with one letter missing it is another one.' },
  SB0902: { zh: '先量大小再读，免得浏览器停住。', en: 'The size is judged before anything is read, so that the browser does not stall.' },
  SB0903: { zh: '外面来的内容先核对再推演，一处不对就整份不用。', en: 'What comes from outside is checked before it is lived; if one thing is wrong, none of it is used.' },
  SB0904: { zh: '策略变了，当时做得了的事现在可能做不了；后面的步骤也就不能照搬。', en: 'When the policy changes, what could be done then may be impossible now, and what followed cannot be taken over.' },
  SB0905: { zh: '结果由规则推出来；规则变了，要让人知道。', en: 'What came of it follows from the rules; where those have changed, people are told.' },
  SB0906: { zh: '工单的业务决定它走哪条流程，不能猜。', en: 'The business decides which process a ticket takes; it is not guessed.' },
  SB0907: { zh: '客户由页面之外的一段程序生成，用到时才取。', en: 'Customers are made by a piece that is no part of the page and is fetched when it is needed.' },
  SB0908: { zh: '沙盘只存在做它的浏览器里。', en: 'A sandbox is kept in the browser in which it was played, and nowhere else.' }
} as const satisfies Reasons<typeof sentences>;
