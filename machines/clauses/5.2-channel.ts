import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.2-channel',
  stage: 'quality',
  kind: 'analysis',
  dimension: 'process',
  who: 'owner',
  text: { zh: '按渠道，识别高投诉渠道并推动优化', en: 'By channel: find the high-complaint ones and improve them' },
  met: { by: 'cycle', chart: 'month' }
};
