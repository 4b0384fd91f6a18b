import type { Text } from '../text';
import type { EventFieldId, FieldId, TicketFieldId } from '../ids';
import { ticketFieldNames } from './utterance-names';

/** What events and acts on the desktop carry, beside fields of the ticket. */
const eventFieldNames: Readonly<Record<EventFieldId, Text>> = {
  about: { zh: '事由', en: 'about' },
  action: { zh: '操作', en: 'action' },
  area: { zh: '区域', en: 'area' },
  assignee: { zh: '承办人', en: 'assignee' },
  at: { zh: '时间', en: 'time' },
  away_s: { zh: '离开秒数', en: 'seconds away' },
  business: { zh: '业务类型', en: 'business type' },
  cause: { zh: '原因', en: 'cause' },
  channel: { zh: '渠道', en: 'channel' },
  class: { zh: '类别', en: 'kind' },
  conclusion: { zh: '结论', en: 'conclusion' },
  deadline: { zh: '期限', en: 'deadline' },
  department: { zh: '部门', en: 'department' },
  departments: { zh: '协同部门', en: 'departments' },
  desk: { zh: '转接至', en: 'transferred to' },
  dialect: { zh: '方言', en: 'dialect' },
  difficulty: { zh: '疑难程度', en: 'difficulty' },
  effectiveTime: { zh: '生效时间', en: 'effective time' },
  eta: { zh: '时限', en: 'within' },
  fee: { zh: '资费', en: 'fee' },
  field: { zh: '字段', en: 'field' },
  fieldContact: { zh: '外勤联系方式', en: 'field contact' },
  findings: { zh: '发现', en: 'findings' },
  for: { zh: '多久', en: 'how long' },
  gap: { zh: '差距', en: 'gap' },
  key: { zh: '参数', en: 'setting' },
  leadDepartment: { zh: '牵头部门', en: 'lead department' },
  line: { zh: '台词编号', en: 'ready line' },
  means: { zh: '方式', en: 'by' },
  measure: { zh: '整改措施', en: 'measure' },
  method: { zh: '方式', en: 'method' },
  month: { zh: '月份', en: 'month' },
  on: { zh: '日期', en: 'date' },
  owner: { zh: '负责人', en: 'owner' },
  panel: { zh: '面板', en: 'panel' },
  people: { zh: '人员', en: 'people' },
  person: { zh: '人员', en: 'person' },
  plan: { zh: '处理计划', en: 'plan' },
  proposal: { zh: '提案', en: 'proposal' },
  queryPath: { zh: '查询途径', en: 'where to look it up' },
  rating: { zh: '评价', en: 'rating' },
  reason: { zh: '原因', en: 'reason' },
  reasons: { zh: '理由', en: 'reasons' },
  request: { zh: '请求', en: 'request' },
  result: { zh: '结果', en: 'result' },
  seen: { zh: '观察', en: 'observed' },
  service: { zh: '业务', en: 'service' },
  signoff: { zh: '签字', en: 'sign-off' },
  tag: { zh: '标签', en: 'tag' },
  team: { zh: '团队', en: 'team' },
  test: { zh: '测试', en: 'test' },
  text: { zh: '内容', en: 'text' },
  ticket: { zh: '工单', en: 'ticket' },
  title: { zh: '标题', en: 'title' },
  tools: { zh: '工具', en: 'tools' },
  training: { zh: '培训', en: 'training' },
  trainings: { zh: '培训', en: 'trainings' },
  value: { zh: '内容', en: 'content' },
  verdict: { zh: '结论', en: 'verdict' },
  where: { zh: '范围', en: 'where' },
  yuan: { zh: '金额（元）', en: 'amount in yuan' }
};

/** The name of anything that can be filled in: on the ticket, on the desktop, in events. */
export function fieldName(id: FieldId): Text {
  return Object.hasOwn(eventFieldNames, id)
    ? eventFieldNames[id as EventFieldId]
    : ticketFieldNames[id as TicketFieldId];
}
