import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.2-biz-recheck',
  stage: 'handling',
  kind: 'script',
  dimension: 'phrasing',
  who: 'specialist',
  text: { zh: '联系时再次核对业务需求', en: 'Check the request again on contact' },
  when: { all: ['class:request', 'wants-change'] },
  window: { opens: 'contacted', closes: ['acted-on'] },
  met: { by: 'event', events: ['rechecked'] }
};
