import type { Text } from '#domain/text';

/** Condition of a guard, and its name when negated. */
export interface Held {
  readonly is: Text;
  readonly not?: Text;
}

/** Guards about a case, by their names in the chart. Guards named after the case class use the class name. */
export const caseNames: Readonly<Record<string, Held>> = {
  'in-scope': {
    is: { zh: '属本台受理', en: 'within the scope of this line' },
    not: { zh: '不属本台受理', en: 'out of the scope of this line' }
  },
  'wants-change': {
    is: { zh: '要求变更业务', en: 'a change is wanted' },
    not: { zh: '不要求变更业务', en: 'no change is wanted' }
  },
  vip: { is: { zh: 'VIP 客户', en: 'a VIP' }, not: { zh: '非 VIP 客户', en: 'no VIP' } }
};

/** Conditions on the state of another region of the chart, by state id. */
export const standNames: Readonly<Record<string, Held>> = {
  '#unverifiable': { is: { zh: '已记录无法核验', en: 'recorded as not verifiable' } },
  '#result-told': { is: { zh: '结果已告知', en: 'the result has been told' } },
  '#undispatched-warned': { is: { zh: '派单已将超时', en: 'the dispatch is nearly overdue' } },
  '#solution-rejected': { is: { zh: '客户此前不认可方案', en: 'the customer refused the solution before' } },
  '#solution-agreed': {
    is: { zh: '客户已认可方案', en: 'the customer has agreed to the solution' },
    not: { zh: '客户未认可方案', en: 'the customer has not agreed to a solution' }
  },
  '#withdrawn': { is: { zh: '客户已撤诉', en: 'the complaint has been withdrawn' } },
  '#acted': { is: { zh: '已办理', en: 'it has been done' }, not: { zh: '尚未办理', en: 'it has not been done' } },
  '#remedy-owed': { is: { zh: '退补未到账', en: 'money is owed' }, not: { zh: '退补已结清', en: 'no money is owed' } },
  '#agreement-owed': { is: { zh: '客户尚未认可', en: 'the customer has agreed to nothing' } },
  '#overdue-reported': {
    is: { zh: '已列入超时清单', en: 'reported as overdue' },
    not: { zh: '未列入超时清单', en: 'not reported as overdue' }
  },
  '#month-running': { is: { zh: '当月未结束', en: 'the month is not over' } }
};

/** Conditions on the fields of an event, as `field: value`. */
export const fieldNames: Readonly<Record<string, Held>> = {
  'noted: false': { is: { zh: '未备注', en: 'without a note' } },
  'misplaced: true': { is: { zh: '转错班组', en: 'to the wrong team' } },
  'askedFor: true': { is: { zh: '客户要求', en: 'at the customer’s request' } },
  'team: field': {
    is: { zh: '派给装维', en: 'to the field team' },
    not: { zh: '未派给装维', en: 'not to the field team' }
  },
  'complete: true': { is: { zh: '已齐备', en: 'all of them' } },
  'early: true': { is: { zh: '早于约定', en: 'earlier than agreed' } },
  'late: true': { is: { zh: '晚于约定', en: 'later than agreed' } },
  'wrong: true': { is: { zh: '测试项不对', en: 'not the test it takes' } },
  'elsewhere: true': { is: { zh: '未用预留联系方式', en: 'not by the contact that was left' } },
  'last: true': { is: { zh: '最后一次', en: 'the last one' } },
  'low: true': { is: { zh: '评分偏低', en: 'a low rating' } },
  'dissatisfied: true': { is: { zh: '不满意', en: 'dissatisfied' } },
  'enough: true': { is: { zh: '已达培训次数', en: 'often enough for training' } },
  'channels: true': { is: { zh: '渠道有异常', en: 'a channel stands out' } },
  'businesses: true': { is: { zh: '业务有异常', en: 'a business stands out' } },
  'people: true': { is: { zh: '有人需辅导', en: 'somebody needs a plan' } },
  'kind: simulation': { is: { zh: '情景演练', en: 'a simulation' } },
  'kind: experts': { is: { zh: '专家授课', en: 'by experts' } },
  'kind: special': { is: { zh: '专项培训', en: 'a special training' } },
  'reasoned: true': { is: { zh: '附理由', en: 'with a reason' } },
  'result: works': { is: { zh: '试点有效', en: 'the pilot worked' } },
  'class: complaint': { is: { zh: '投诉', en: 'a complaint' } },
  'class: request': { is: { zh: '业务办理', en: 'a request' } },
  'another: true': { is: { zh: '约谈的是别人', en: 'somebody else' } },
  'open: true': { is: { zh: '仍有未结工单', en: 'with tickets still open' } },
  'whole: true': { is: { zh: '已全部通知', en: 'all of them' } },
  'limited: true': { is: { zh: '有期限', en: 'with a deadline' } }
};
