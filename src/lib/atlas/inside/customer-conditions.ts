import type { Text } from '#domain/text';
import type { Held } from './guard-names';

/** Names of the traits and flags of shared customer behaviour that decide reactions. Scenarios may define others. */
export const flagNames: Readonly<Record<string, Held>> = {
  'not-the-holder': {
    is: { zh: '非机主本人', en: 'not the account holder' },
    not: { zh: '机主本人', en: 'the account holder' }
  },
  wary: { is: { zh: '有戒心', en: 'wary' }, not: { zh: '没有戒心', en: 'not wary' } },
  curable: { is: { zh: '重启能恢复', en: 'a restart cures it' } },
  mended: {
    is: { zh: '起因已排除', en: 'its cause is put right' },
    not: { zh: '起因未排除', en: 'its cause is still there' }
  },
  'lights-fine': { is: { zh: '指示灯都正常', en: 'the lights are fine' } },
  'lights-out': { is: { zh: '指示灯不亮', en: 'lights are out' } },
  loose: { is: { zh: '线松着', en: 'a cable is loose' } },
  'wants-a-call': { is: { zh: '要求上门前来电', en: 'wants a call before the visit' } },
  'hour-agreed': { is: { zh: '钟点已说好', en: 'the hour is agreed' } },
  'own-hour': {
    is: { zh: '客户报过时间', en: 'they have named an hour' },
    not: { zh: '客户还没报过时间', en: 'they have not named an hour yet' }
  },
  'plan-stays': { is: { zh: '套餐不换了', en: 'the plan stays' } },
  unforgiving: { is: { zh: '坚持正式投诉', en: 'insists on a formal complaint' } },
  threatens: { is: { zh: '会拿投诉相逼', en: 'given to threats' } },
  put: { is: { zh: '方案已提过', en: 'a solution was put before' } },
  'ordered-it': { is: { zh: '是自己订的', en: 'they ordered it themselves' } },
  'wants-cheaper': { is: { zh: '想换便宜套餐', en: 'wants a cheaper plan' } },
  unpaid: { is: { zh: '还欠着费', en: 'the bill is unpaid' } }
};

export const ownConditions: Readonly<Record<string, Text>> = {
  'still-asks': { zh: '还愿意再问一声', en: 'they still ask once more' },
  'has-had-enough': { zh: '心情坏到了头', en: 'their mood is at its worst' }
};

/** Phrases of shared behaviour whose first wording alone says too little: one wording and its meaning. */
export const wordNames: Readonly<Record<string, { readonly by: string; readonly name: Text }>> = {
  ordered: { by: '自己订', name: { zh: '说到是客户自己订的', en: 'told that they ordered it' } },
  holder: { by: '机主', name: { zh: '说到机主', en: 'the account holder is named' } },
  pay: { by: '缴费', name: { zh: '请客户缴费', en: 'asked to pay' } },
  'code-sent': { by: '发了验证码', name: { zh: '告知验证码已发', en: 'told that the code was sent' } },
  'your-time': { by: '您说的时间', name: { zh: '就按客户说的时间', en: 'their own time is agreed to' } },
  'hour-ahead': { by: '提前一小时', name: { zh: '提前一小时联系', en: 'a call an hour ahead is promised' } }
};
