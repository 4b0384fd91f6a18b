import type { Text } from '../text';
import type { ForbiddenLabel, TalkAct } from '../words';

/** Acts of talk. */
export const talkNames: Readonly<Record<TalkAct, Text>> = {
  'ask-demand': { zh: '询问诉求', en: 'asking what is wanted' },
  'ask-for': { zh: '询问信息', en: 'asking for a datum' },
  'ask-identity': { zh: '请客户核验身份', en: 'asking to verify' },
  acknowledge: { zh: '体谅客户', en: 'acknowledging the trouble' },
  'explain-cause': { zh: '说明原因', en: 'saying why' },
  decline: { zh: '婉拒', en: 'declining' },
  'offer-alternative': { zh: '提出别的办法', en: 'offering something else' },
  hold: { zh: '请客户稍候', en: 'asking to hold' },
  'visit-eta': { zh: '上门时间', en: 'time of a visit' },
  'offer-complaint': { zh: '提出登记投诉', en: 'offering to file a complaint' },
  close: { zh: '结束语', en: 'closing the call' }
};

/** Kinds of forbidden talk. */
export const forbiddenNames: Readonly<Record<ForbiddenLabel, Text>> = {
  shirking: { zh: '推诿', en: 'shirking' },
  pretext: { zh: '借口索取信息', en: 'asking on a pretext' },
  abuse: { zh: '辱骂或威胁', en: 'abuse' }
};
