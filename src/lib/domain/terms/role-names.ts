import type { Role } from '../roles';
import type { Text } from '../text';

/** Roles, with `handler` for the holder of the ticket. */
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
