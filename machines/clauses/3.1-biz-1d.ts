import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '3.1-biz-1d',
  stage: 'handling',
  kind: 'limit',
  dimension: 'process',
  who: 'specialist',
  text: {
    zh: '业务专员 1 个工作日内联系客户并给出方案',
    en: 'Specialist contacts the customer with a solution within 1 working day'
  },
  when: { any: ['class:request', 'class:complaint'] },
  met: { by: 'limit', stands: true, per: 'within', from: 'dispatched', instant: 'solution' }
};
