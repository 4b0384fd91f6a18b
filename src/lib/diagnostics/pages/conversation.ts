import type { sentences } from '../catalogue/conversation';
import type { Reasons } from '../report';

// prettier-ignore
export const reasons = {
  SB0931: { zh: '对话逐句重放、逐句打分，一次只看一通电话。', en: 'It is played and scored line by line, one call at a time.' },
  SB0932: { zh: '一通电话很少超过几百轮；更多的话多半是几通连在了一起。', en: 'Few calls have more turns than that: these are probably several in a row.' },
  SB0933: { zh: '打分的只是坐席说的话，所以要先知道哪句是谁说的。', en: 'Only what the agent says is scored, so it has to be known who says what.' },
  SB0934: { zh: '开头的说明不是谁说的话；猜错了人，分就错了。', en: 'A heading is said by nobody, and taken for the wrong person it would be scored.' },
  SB0935: { zh: '时限按时间算，倒着走的时间会算错。', en: 'Limits go by the time, and one that runs backwards would be counted wrongly.' },
  SB0936: { zh: '没有说话人和内容，就不知道谁说了什么。', en: 'Without speaker and text nobody knows who said what.' },
  SB0937: { zh: '系统提示、转接语音不是坐席说的，不能算在坐席头上。', en: 'What the system or a third person says is not the agent’s to answer for.' },
  SB0938: { zh: '引号没有结束，后面的轮次就都成了这一格的内容。', en: 'Without its end all further turns become part of this one cell.' },
  SB0939: { zh: '一口气说几千字的人没有，多半是几个人的话连在了一起。', en: 'Nobody says thousands of characters in one breath: it is probably several turns in one.' },
  SB0940: { zh: '规范管的是坐席怎么说，客户怎么说不打分。', en: 'The SOP is about what the agent says; the customer is not scored.' }
} as const satisfies Reasons<typeof sentences>;
