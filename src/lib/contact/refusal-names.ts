import type { Text } from '#domain/text';
import type { Refusal } from '#ticket/memory';

/** Reasons for a refused action on the line or desktop, worded as the end of a sentence. */
export const refusalNames: Readonly<Record<Refusal, Text>> = {
  'call-over': { zh: '通话已经结束', en: 'the call is over' },
  paused: { zh: '通话已暂停，先继续', en: 'the call is paused: continue first' },
  'not-paused': { zh: '通话没有暂停', en: 'the call is not paused' },
  'unknown-act': { zh: '没有这个操作', en: 'there is no such act' },
  'wrong-fields': { zh: '内容不完整', en: 'something is missing' },
  'already-verified': { zh: '身份已经核对过', en: 'identity is verified already' },
  'no-such-tag': { zh: '没有这个标签', en: 'there is no such tag' },
  'no-such-team': { zh: '没有这个团队', en: 'there is no such team' },
  'no-such-desk': { zh: '没有这个专席', en: 'there is no such desk' },
  'no-such-service': { zh: '客户名下没有这项业务', en: 'the customer has no such service' },
  'already-cancelled': { zh: '这项业务已经取消', en: 'that service is cancelled already' },
  'nothing-to-compare': { zh: '客户还没有说出可以核对的信息', en: 'the customer has not said anything to compare yet' },
  'already-left': { zh: '工单已经转出', en: 'the ticket has left already' },
  'nothing-known-yet': { zh: '还不知道客户的诉求', en: 'it is not known yet what the customer wants' },
  'absurd-amount': { zh: '金额要在 0 到 10000 元之间', en: 'the amount must be between 0 and 10,000 yuan' },
  'says-nothing': {
    zh: '没有写清事情：客户要什么、出了什么问题，用一句话写明白',
    en: 'it says nothing: put in words what the customer wants, or what is wrong'
  },
  'no-agreed-wait': { zh: '没有约定的等待', en: 'there is no agreed wait' },
  empty: { zh: '内容为空', en: 'it is empty' }
};
