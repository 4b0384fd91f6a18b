import type { Text } from '#domain/text';

export const stateNames: Readonly<Record<string, Text>> = {
  unraised: { zh: '还没提起', en: 'Not raised yet' },
  raised: { zh: '已提起', en: 'Raised' },
  answered: { zh: '已答复', en: 'Answered' },
  settled: { zh: '已了结', en: 'Settled' },
  'given-up': { zh: '不再坚持', en: 'Given up' },
  'put-off': { zh: '先搁下', en: 'Put off' },
  escalated: { zh: '已上报', en: 'Taken further' },
  open: { zh: '随时应答', en: 'Ready to answer' },
  unasked: { zh: '还没问到', en: 'Not asked yet' },
  asked: { zh: '问过了', en: 'Asked' },
  balking: { zh: '不愿配合', en: 'Unwilling' },
  willing: { zh: '愿意配合', en: 'Willing' },
  sent: { zh: '已发出', en: 'Sent' },
  verified: { zh: '已核实', en: 'Verified' },
  failed: { zh: '没成', en: 'Did not work' },
  idle: { zh: '还没开始', en: 'Not begun' },
  restarting: { zh: '正在重启', en: 'Restarting' },
  waiting: { zh: '等着', en: 'Waiting' },
  ready: { zh: '可以看了', en: 'Ready to look' },
  cured: { zh: '恢复了', en: 'Works again' },
  seeking: { zh: '等着约时间', en: 'Wants a time' },
  timing: { zh: '商量时间', en: 'Agreeing on a time' },
  booked: { zh: '约好了', en: 'Booked' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  done: { zh: '办好了', en: 'Done' }
};

/** Regions that the chart adds to every customer, with their states. */
export const ownRegions: Readonly<
  Record<string, { readonly title: Text; readonly states: Readonly<Record<string, Text>> }>
> = {
  patience: {
    title: { zh: '耐心', en: 'Patience' },
    states: {
      busy: { zh: '正在说话', en: 'Talking' },
      waiting: { zh: '等人开口', en: 'Waiting for a word' },
      over: { zh: '来话结束', en: 'The contact is over' }
    }
  },
  temper: {
    title: { zh: '情绪', en: 'Temper' },
    states: {
      held: { zh: '还忍得住', en: 'Holding back' },
      warned: { zh: '已发警告', en: 'Has warned' },
      gone: { zh: '已挂断', en: 'Has hung up' }
    }
  }
};

export const unnamed = {
  region: { zh: '客户的一件事', en: 'Something of the customer’s' },
  way: { zh: '说到要紧处', en: 'what they listen for is said' }
} as const satisfies Readonly<Record<string, Text>>;

/** Names of triggers that a customer hears and that are not acts by themselves. */
export const triggerNames: Readonly<Record<string, Text>> = {
  floor: { zh: '轮到客户说话', en: 'it is the customer’s turn' },
  also: { zh: '别的刚有答复', en: 'something else was just answered' },
  idle: { zh: '没有可回应的', en: 'nothing is left to answer' },
  otherwise: { zh: '说的与此无关', en: 'nothing said is about this' },
  again: { zh: '又问来意', en: 'asked again what it is about' },
  interrupted: { zh: '被打断', en: 'interrupted' },
  'too-long': { zh: '话太长', en: 'too much at once' },
  'too-many': { zh: '一次问太多', en: 'too many questions at once' },
  jargon: { zh: '听不懂的术语', en: 'words they do not know' },
  'names-day': { zh: '说了哪天', en: 'a day is named' },
  'names-hour': { zh: '说了几点', en: 'an hour is named' },
  suits: { zh: '时间合适', en: 'the time suits them' },
  rude: { zh: '话说得冲', en: 'rudeness' }
};

export const happeningNames: Readonly<Record<string, Text>> = {
  'turn.begins': { zh: '坐席说完一句', en: 'the agent has said something' },
  'agent.speaks': { zh: '坐席开口', en: 'the agent speaks' },
  'hold.asked': { zh: '请客户稍候', en: 'asked to hold' },
  'floor.taken': { zh: '有人说话', en: 'somebody speaks' },
  'floor.free': { zh: '没人说话', en: 'nobody speaks' },
  'call.over': { zh: '来话结束', en: 'the contact is over' },
  'after patience': { zh: '沉默太久', en: 'the silence has lasted too long' },
  // Only the mood moves a customer by itself.
  always: { zh: '忍无可忍', en: 'it is more than they bear' }
};

export const valueNames: Readonly<Record<string, Text>> = {
  'id-card': { zh: '身份证', en: 'ID card' },
  'owner-name': { zh: '机主姓名', en: 'name on the account' }
};

/** Desktop acts shown with the chosen value, because their name in lists already states all the choices. */
export const chosenActNames: Readonly<Record<string, Text>> = {
  'verify-identity': { zh: '核对身份', en: 'verifying identity' }
};
