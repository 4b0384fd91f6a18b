import type { Deviation } from '#domain/ids';
import type { Text } from '#domain/text';

/** Correct step in place of an irregular one, by clause and deviation, if the clause itself does not state it. */
export const rightInstead: Readonly<Record<string, Readonly<Partial<Record<Deviation, Text>>>>> = {
  '3.3-undispatched-30min': {
    skipped: {
      zh: '诉求未了就结束了来话，应先转工单、转接，或当场解决并结单',
      en: 'the contact was ended with the request open: hand it over, transfer it, or solve and close it first'
    }
  },
  '1.1-hotline-transfer': {
    forbidden: {
      zh: '诉求在受理范围内，应自己受理',
      en: 'the request is within scope, and is handled by whoever took it'
    }
  },
  '2.1-identity': {
    forbidden: {
      zh: '核不了身份，就不告知个人信息、不办理',
      en: 'where nobody can be verified, no data is given and nothing is put through'
    }
  },
  '1.2-confirm': {
    forbidden: { zh: '客户没有同意，就不办理', en: 'nothing is put through to which the customer has not agreed' },
    'too-early': { zh: '应等客户答应了再办理', en: 'the customer has to say yes first' }
  },
  '3.2-complaint-reasonable': {
    skipped: {
      zh: '客户认可了方案，答应的退补也给了，才算解决',
      en: 'it is solved once the customer has agreed and has been given what was agreed on'
    },
    forbidden: {
      zh: '不多于说好的；账单没错就讲清楚，超出权限的退补应转给有权决定的人',
      en: 'no more is given than was agreed on; a bill that is right is explained, and more than one may give is for whoever may decide on it'
    }
  },
  '4.1-complaint': {
    'too-early': {
      zh: '客户认可了方案、答应的退补也给了，才告知处理完毕',
      en: 'it is told as done once the customer has agreed to the solution and been given what it promises'
    }
  },
  '3.1-cross-track': {
    'too-early': {
      zh: '应等各部门都答复了再给方案',
      en: 'every department that was asked has to answer before a solution is given'
    }
  },
  '4.2-manual': {
    forbidden: { zh: '应由人打电话回访，不用自动评价', en: 'a person calls, and no survey is sent in their place' }
  }
};
