import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.3-ledger',
  stage: 'quality',
  kind: 'record',
  dimension: 'process',
  who: 'owner',
  text: {
    zh: '建立工单协作台账，明确各部门响应时限',
    en: "A collaboration ledger with each department's response limit"
  },
  met: { by: 'cycle', chart: 'ledger' }
};
