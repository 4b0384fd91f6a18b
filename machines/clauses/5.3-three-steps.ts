import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '5.3-three-steps',
  stage: 'quality',
  kind: 'cycle',
  dimension: 'process',
  who: 'owner',
  text: { zh: '简化自助排障为三步（流程变体）', en: 'Self-help simplified to three steps (a variant of the process)' },
  met: { by: 'cycle', chart: 'quarter' }
};
