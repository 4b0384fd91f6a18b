import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.3-intervene',
  stage: 'handling',
  kind: 'duty',
  dimension: 'process',
  who: 'supervisor',
  text: {
    zh: '人工介入确认是资源不足还是分派规则漏洞',
    en: 'A person intervenes and records the cause: resources or dispatch rule'
  },
  window: { opens: 'warned', closes: ['dispatched'] },
  fields: ['cause'],
  met: { by: 'event', events: ['intervened'] }
};
