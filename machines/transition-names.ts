import { milestoneNames } from '#domain/terms';
import { own } from '#domain/own';
import { midSentence, type Text } from '#domain/text';
import type { Timer } from './clause';
import { sopClauseOf } from './sop-clauses';
import { eventSpec } from './ticket-events';
import type { Signal } from './vocabulary';

const signalNames: Readonly<Record<Signal, Text>> = {
  'check-advanced': { zh: '核查又完成一项', en: 'one more check is done' },
  'handling-begun': { zh: '开始办理', en: 'the handling begins' },
  'demand-known': { zh: '诉求已明', en: 'the demand is known' },
  'passing-on': { zh: '工单转出', en: 'the ticket is passed on' },
  'call-over': { zh: '来话结束', en: 'the contact is over' },
  'put-aside': { zh: '坐席结束来话，诉求未了', en: 'the agent ends the contact with the request open' },
  'left-open': { zh: '来话结束，诉求未了', en: 'the contact ends with the request open' },
  misdirected: { zh: '转错班组', en: 'passed on to the wrong team' },
  settled: { zh: '现场办结', en: 'settled on the spot' },
  closing: { zh: '准备结束来话', en: 'the contact is being closed' },
  'solution-given': { zh: '给出解决方案', en: 'a solution is put' },
  'solution-said': { zh: '说出解决方案', en: 'a solution is said' },
  'contact-made': { zh: '已联系客户', en: 'the customer has been reached' },
  'solution-agreed': { zh: '客户认可方案', en: 'the customer agrees to the solution' },
  'came-round': { zh: '客户转而认可', en: 'the customer comes round to it' },
  'solution-rejected': { zh: '客户不认可方案', en: 'the customer refuses the solution' },
  'yes-taken-back': { zh: '客户收回认可', en: 'the customer takes the yes back' },
  'money-offered': { zh: '方案含退补金额', en: 'the solution gives money' },
  'no-money-offered': { zh: '方案不含退补', en: 'the solution gives no money' },
  'beyond-authority': { zh: '超出权限', en: 'beyond the authority' },
  'money-settled': { zh: '退补已足额到账', en: 'all the money is given' },
  'on-site': { zh: '到达现场', en: 'the engineer is on site' },
  'off-site': { zh: '离开现场', en: 'the engineer is off site' },
  'customer-waits': { zh: '开始等待客户', en: 'waiting for the customer begins' },
  'customer-back': { zh: '客户已回复', en: 'the customer is back' },
  'nothing-owed': { zh: '事项均已办结', en: 'nothing is owed any more' },
  'interview-held': { zh: '已约谈', en: 'the interview has been held' },
  'ticket-over': { zh: '工单归档', en: 'the life of the ticket is over' }
};

const timeIsUp: Text = { zh: '到时', en: 'time is up' };
const nearlyUp: Text = { zh: '即将到时', en: 'time is nearly up' };

const kinds: Readonly<Record<string, (rest: string) => Text | undefined>> = {
  instant: (milestone) => own(milestoneNames, milestone),
  breach: (clause) => {
    const timer = timerOf(clause);
    return timer && { zh: `${timer.title.zh}已超时`, en: `time is up: ${midSentence(timer.title.en)}` };
  },
  'after rest': (clause) => timerOf(clause) && timeIsUp,
  // Of a limit the first delay ends with its warning; a wait does not warn.
  after: (clause) => timerOf(clause) && (timerOf(clause)?.kind === 'wait' ? timeIsUp : nearlyUp),
  done: () => ({ zh: '全部完成', en: 'all of it is done' }),
  always: () => ({ zh: '随即', en: 'at once' })
};

function timerOf(clause: string): Timer | undefined {
  return sopClauseOf(clause)?.timer;
}

/** Returns a trigger's name as outlines write it, for `instant.checked` the milestone's; `undefined` if unknown. */
export function transitionName(on: string): Text | undefined {
  const event = eventSpec(on);
  if (event) return event.text;
  const [, kind, rest = ''] = /^(after rest|after|instant|breach|done|always)(?:[. ](.*))?$/.exec(on) ?? [];
  if (kind !== undefined) return kinds[kind]?.(rest);
  return own(signalNames, on);
}
