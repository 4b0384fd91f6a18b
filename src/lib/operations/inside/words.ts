import type { Text } from '#domain/text';
import type { CaseClass, Channel } from '#machines/clause';
import type { Role } from '#machines/roles';
import type { Deviation, LimitIs } from '#machines/vocabulary';

export const roleNames: Readonly<Record<Role, Text>> = {
  agent: { zh: '受理坐席', en: 'agent' },
  specialist: { zh: '业务专员', en: 'specialist' },
  dispatcher: { zh: '派单员', en: 'dispatcher' },
  field: { zh: '属地装维', en: 'field engineer' },
  'team-lead': { zh: '团队负责人', en: 'team lead' },
  supervisor: { zh: '服务主管', en: 'service supervisor' },
  'complaint-supervisor': { zh: '投诉主管', en: 'complaint supervisor' },
  quality: { zh: '质检', en: 'quality' },
  owner: { zh: '流程负责人', en: 'process owner' },
  customer: { zh: '客户', en: 'customer' },
  system: { zh: '系统', en: 'system' }
};

export const channelNames: Readonly<Record<Channel, Text>> = {
  hall: { zh: '线下营业厅', en: 'Hall' },
  hotline: { zh: '热线', en: 'Hotline' },
  app: { zh: '官方 APP', en: 'App' },
  wechat: { zh: '微信公众号', en: 'WeChat' },
  kiosk: { zh: '自助终端', en: 'Kiosk' }
};

export const classNames: Readonly<Record<CaseClass, Text>> = {
  fault: { zh: '故障', en: 'fault' },
  request: { zh: '业务', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' }
};

export const deviationNames: Readonly<Record<Deviation, Text>> = {
  skipped: { zh: '跳过', en: 'skipped' },
  'too-early': { zh: '过早', en: 'too early' },
  'out-of-order': { zh: '次序不对', en: 'out of order' },
  forbidden: { zh: '禁止', en: 'forbidden' }
};

/** What happens to a limit of the house. */
export const limitNames: Readonly<Record<Extract<LimitIs, 'started' | 'warned' | 'breached' | 'met'>, Text>> = {
  started: { zh: '起算', en: 'started' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'breached' },
  met: { zh: '按时完成', en: 'met' }
};

/** What a person can fall short in, beside clauses. */
export const shortfallNames: Readonly<Record<string, Text>> = {
  rating: { zh: '客户评价', en: 'rating' },
  'first-contact': { zh: '首解率', en: 'first-contact resolution' },
  overdue: { zh: '超时工单', en: 'overdue tickets' },
  phrasing: { zh: '话术质检', en: 'quality of phrasing' },
  process: { zh: '流程质检', en: 'quality of process' },
  outcome: { zh: '结果质检', en: 'quality of outcome' }
};

/** A list as each language writes it. */
export function listed(texts: readonly (Text | string)[]): Text {
  const of = (lang: 'zh' | 'en') => texts.map((text) => (typeof text === 'string' ? text : text[lang]));
  return { zh: of('zh').join('、'), en: of('en').join(', ') };
}

/** What fills the places of a sentence. */
export type Values = Readonly<Record<string, string | number | Text | undefined>>;
