import type { Words } from './words';

/** Sentences no longer used, needed for scorecards sealed when they were. */
export const retiredWords: Words = {
  'after-its-turn': {
    zh: '做到了，但做晚了：应当在“{closes}”之前。只得 {late}% 的分。',
    en: 'Done, but too late: it belongs before “{closes}”. {late}% of the points.'
  },
  'after-its-window': {
    zh: '做到了，但在时间窗关闭之后：太晚了，得 {late}% 的分。',
    en: 'Done, but after its window had closed: late, {late}% of the points.'
  },
  'window-never-opened': {
    zh: '该说的前提没有出现，之后也没有再说。',
    en: 'What must come first never came, so it was not said in its window.'
  },
  'out-of-order': { zh: '都做了，但次序不对，应当是：{parts}。', en: 'All there, but not in this order: {parts}.' },
  'wrong-language': { zh: '没有用客户的语言回答。', en: "Not answered in the customer's language." },
  'too-long': {
    zh: '有句子太长（上限 {most}），客户听不清。',
    en: 'A sentence is too long to follow (at most {most}).'
  },
  'gate-2.1-identity': {
    zh: '没有核对身份就说出了客户的个人信息，或已开始办理。',
    en: 'Personal data was given, or handling begun, before identity was verified.'
  },
  'unnecessary-question': { zh: '问了业务不需要的信息。', en: 'Asked for something that the request does not need.' },
  'wrong-fact': { zh: '说错了：{part}与工单不符。', en: 'Wrong fact: {part} contradicts the ticket.' },
  'wrong-team': { zh: '转错了团队。', en: 'Handed to the wrong team.' },
  'field-wrong': { zh: '工单上的{field}不对：{given}。', en: 'The ticket has the wrong {field}: {given}.' },
  'promise-cannot-be-kept': {
    zh: '承诺的时间短于流程能保证的时间。',
    en: 'The time promised is shorter than the process can keep.'
  },
  'beyond-authority': { zh: '承诺了超出权限的补偿。', en: 'Something beyond one’s authority was promised.' },
  'credit-beyond-authority': {
    zh: '系统里退了 {yuan} 元，超出权限。',
    en: '{yuan} yuan were credited: beyond one’s authority.'
  },
  'speak-plainly': {
    zh: '用客户的语言，句子不超过 {most}。',
    en: 'Use the customer’s language and sentences of at most {most}.'
  },
  'instead-of-unnecessary-question': { zh: '只问这项业务必需的信息。', en: 'Ask only for what this request needs.' },
  'instead-of-wrong-fact': {
    zh: '先看桌面再说：{part}要与工单一致。',
    en: 'Look at the desktop first: {part} must match the ticket.'
  },
  'be-settled': {
    zh: '能当场解决的当场办结；否则转对团队，联系方式和地址要属实。',
    en: 'Settle and close what can be settled; else hand it to the right team with true contact and address.'
  },
  'be-accepted': {
    zh: '结束前取得客户对下一步的同意。',
    en: 'Get the customer’s agreement to what happens next before ending.'
  },
  'be-keepable': {
    zh: '给出方案，或承诺 {limit}内给出方案——流程保证得了的时间。',
    en: 'Put a solution, or promise one within {limit}: a time that the process can keep.'
  },
  'be-keepable-news': {
    zh: '说定多久后反馈进展，最早 {limit}——流程保证得了的时间。',
    en: 'Say when there will be news, {limit} from now at the soonest: a time that the process can keep.'
  },
  'be-within-authority': {
    zh: '只承诺权限之内的，超出的礼貌说明并给替代方案。',
    en: 'Promise only what is in your authority; decline the rest politely and offer something else.'
  }
};
