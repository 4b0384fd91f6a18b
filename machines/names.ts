import type { Text } from '#domain/text';
import type { SelfHelpStep } from './clause';
import type { Role } from './roles';
import type { Deviation, LimitIs } from './vocabulary';

/** What the roles are called. */
export const roleNames: Readonly<Record<Role | 'handler', Text>> = {
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
  system: { zh: '系统', en: 'system' },
  handler: { zh: '处理人', en: 'handler' }
};

/** The steps of self-help. */
export const stepNames: Readonly<Record<SelfHelpStep, Text>> = {
  lights: { zh: '检查指示灯', en: 'check the lights' },
  restart: { zh: '重启光猫', en: 'restart the modem' },
  field: { zh: '联系装维', en: 'call in the field team' }
};

/** How an irregular step deviates. */
export const deviationNames: Readonly<Record<Deviation, Text>> = {
  skipped: { zh: '跳过', en: 'skipped' },
  'too-early': { zh: '过早', en: 'too early' },
  'out-of-order': { zh: '次序不对', en: 'out of order' },
  forbidden: { zh: '禁止', en: 'forbidden' }
};

/** What happens to a limit. */
export const limitNames: Readonly<Record<LimitIs, Text>> = {
  started: { zh: '起算', en: 'started' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'breached' },
  met: { zh: '按时完成', en: 'met' },
  cancelled: { zh: '不再计时', en: 'cancelled' },
  paused: { zh: '暂停计时', en: 'paused' },
  resumed: { zh: '恢复计时', en: 'resumed' }
};
