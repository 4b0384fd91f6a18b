import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-undispatched-30min',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'system',
  text: {
    zh: '受理后 30 分钟未分派自动预警服务主管',
    en: 'Undispatched after 30 minutes: the system warns the supervisor'
  },
  met: { by: 'limit', per: 'within', from: 'accepted', instant: 'dispatched' }
};
