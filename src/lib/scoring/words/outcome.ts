import type { Words } from './words';

export const outcomeWords: Words = {
  // settled
  solved: { zh: '问题当场解决，客户也认可。', en: 'Solved on the call, and the customer agrees.' },
  'service-back': { zh: '故障当场恢复了。', en: 'The fault was cured during the call.' },
  'could-not-verify': {
    zh: '客户核实不了身份，没有往下办，这样收尾是对的。',
    en: 'The customer could not be verified, and ending it there was right.'
  },
  'right-team': {
    zh: '转给了该转的团队，工单上写的也属实。',
    en: 'Handed to the right team, and what the ticket says is true.'
  },
  'right-desk': { zh: '不在受理范围，转接出去了。', en: 'Out of scope, and transferred.' },
  'put-through-as-asked': {
    zh: '客户要找能做主的人，致歉、说明、备注之后转接过去了，由主管接着办。',
    en: 'The customer asked for somebody who can decide, and was put through with an apology, a word and a note: the supervisor goes on with it.'
  },
  'put-through-unnoted': {
    zh: '客户要找主管，转接过去了，但没有填{parts}，主管接起来什么都不知道。',
    en: 'The customer asked for a supervisor and was put through, but the {parts} was left empty: the supervisor knows nothing of it.'
  },
  'hung-up-unprovoked': {
    zh: '该致歉的致歉了，能办的也说了，客户自己挂了电话。事情还没办完。',
    en: 'You had apologised and said what can be done, and the customer hung up. The matter is still open.'
  },
  'left-unsettled': {
    zh: '通话结束时，问题既没有解决，也没有转出。',
    en: 'The call ended with nothing solved and nothing handed over.'
  },
  'closed-unsolved': {
    zh: '办结了，可这件事当场解决不了。',
    en: 'Closed as solved, but this could not be solved on the call.'
  },
  'closed-unchecked': {
    zh: '该怎么办已经告诉客户了，但没等到恢复就办结了。',
    en: 'The customer was told what puts it right, but the ticket was closed before the service was seen to be back.'
  },
  'closed-still-broken': { zh: '办结了，可故障还在。', en: 'Closed as solved, but the fault is still there.' },
  'closed-not-agreed': {
    zh: '办结了，可客户还没有答应这个方案。',
    en: 'Closed as solved before the customer had agreed to the solution.'
  },
  'closed-with-open': {
    zh: '办结了，可客户提的事还有没答复的：{demand}。',
    en: 'Closed as solved, with something that the customer wanted still unanswered: {demand}.'
  },
  'promised-not-entered': {
    zh: '答应了“{remedy}”，系统里却没有办。',
    en: '“{remedy}” was promised, but never entered in the system.'
  },
  'handed-over-needlessly': {
    zh: '当场能解决的事转了工单，客户还得等。',
    en: 'Handed over although it could be settled on the call: the customer has to wait for nothing.'
  },
  'handed-over-unverified': {
    zh: '身份核实不了，还转了工单，接手的人也没法往下办。',
    en: 'Handed over although the caller could not be verified: nobody can go on with it.'
  },
  'wrong-team-given': {
    zh: '转给了{given}，应当转给{right}。',
    en: 'Handed to “{given}”; it belongs to “{right}”.'
  },
  'field-empty': { zh: '工单上没有填{field}。', en: 'Missing on the ticket: {field}.' },
  'field-not-true': {
    zh: '工单上的{field}不对：写的是“{given}”，应为“{right}”。',
    en: 'Not true on the ticket: {field}. It says “{given}”; it is “{right}”.'
  },
  'visit-time-not-agreed': {
    zh: '工单上写的上门时间，跟客户约好的不是一个时间。',
    en: 'The visit on the ticket is at another time than the one agreed with the customer.'
  },
  'transferred-in-scope': {
    zh: '本该自己办的事，转接出去了。',
    en: 'Transferred, although it was yours to handle.'
  },
  // accepted
  agreed: { zh: '客户同意接下来的安排。', en: 'The customer agreed to what happens next.' },
  rejected: { zh: '客户没有接受，后来也没有谈妥。', en: 'The customer refused and was not won over.' },
  'went-back': {
    zh: '客户答应过，后来又不接受了。',
    en: 'The customer had agreed, and then went back on it.'
  },
  'agreed-and-left': {
    zh: '客户同意了，但这通电话没有正常收尾。',
    en: 'The customer agreed, but the call was not brought to a proper end.'
  },
  'left-open': {
    zh: '客户提的事还没有答复就结束了：{demand}。',
    en: 'The call ended with something that the customer wanted unanswered: {demand}.'
  },
  'agreed-and-open': {
    zh: '客户答应了的：{agreed}；还没有答复就结束了的：{demand}。',
    en: 'Agreed: {agreed}. Still open when the call ended: {demand}.'
  },
  'never-agreed': {
    zh: '客户始终没有同意接下来的安排。',
    en: 'The customer never agreed to what happens next.'
  },
  'agreed-on-bad-line': {
    zh: '客户答应的那句话本身不合适，不算谈妥。',
    en: 'What the customer said yes to was a line that was not right, so nothing is agreed.'
  },
  // keepable
  'promise-can-be-kept': { zh: '给出的方案或时间兑现得了。', en: 'The solution or the time given can be kept.' },
  'visit-not-agreed': {
    zh: '上门时间没有和客户说定：工单上写的时间，客户没有答应过。',
    en: 'No time for the visit was settled with the customer: they never said yes to what the ticket says.'
  },
  'promised-too-soon': {
    zh: '“{said}”兑现不了：流程最快也要 {limit}。',
    en: '“{said}” cannot be kept: the process needs {limit} at the least.'
  },
  'agreed-on-wrong-terms': {
    zh: '客户是听了说错的{part}才答应的：说的是“{said}”，应当是“{right}”，之后没有更正。',
    en: 'The customer said yes to a wrong {part}: “{said}” was said; it should be “{right}”. It was never put right.'
  },
  'agreed-on-wrong-terms-here': {
    zh: '客户是听了说错的{part}才答应的：说的是“{said}”，与桌面上的不符，之后没有更正。',
    en: 'The customer said yes to a wrong {part}: “{said}” was said, which is not what the desktop shows. It was never put right.'
  },
  'nothing-was-put': {
    zh: '没有给出任何方案，也没有给出时间。',
    en: 'Neither a solution nor a time was put to the customer.'
  },
  'nobody-said-yes': {
    zh: '给出的方案或时间，客户没有答应过，也就没有什么可兑现的。',
    en: 'The customer never said yes to the solution or the time that was given, so there is nothing to keep.'
  },
  'holder-is-to-call': {
    zh: '身份核实不了，没有许诺方案，请机主本人来电，客户也答应了。',
    en: 'The caller could not be verified: nothing was promised, the holder is to call, and the caller agreed.'
  },
  // within authority
  'within-authority': {
    zh: '答应的、办理的都在权限之内。',
    en: 'All that was promised and given is within authority.'
  },
  'sum-beyond': {
    zh: '“{said}”超出了权限：这件事你最多能给 {most} 元。',
    en: '“{said}” is beyond your authority: you may give {most} yuan at most here.'
  },
  'sums-beyond': {
    zh: '“{said}”总共是 {yuan} 元，超出了权限：这件事你总共最多能给 {most} 元。',
    en: '“{said}” comes to {yuan} yuan in all, beyond your authority: you may give {most} yuan at most here.'
  },
  'remedy-beyond': {
    zh: '答应了“{remedy}”，这不在你的权限之内。',
    en: '“{remedy}” was promised, and it is not yours to give.'
  },
  'granted-beyond': {
    zh: '系统里退了 {yuan} 元，超出了权限：这件事你最多能给 {most} 元。',
    en: '{yuan} yuan were credited, beyond your authority: you may give {most} yuan at most here.'
  },
  'to-review-authority': {
    zh: '拿不准这句是否答应了超出权限的补偿，请培训师复核。',
    en: 'It is not certain that this promises more than you may give; a trainer should look at it.'
  }
};
