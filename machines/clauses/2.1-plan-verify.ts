import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-plan-verify',
  stage: 'preprocessing',
  kind: 'tag',
  dimension: 'process',
  who: 'agent',
  text: {
    zh: '复杂资费组合或合约限制标注“需进一步核实”',
    en: 'Tag “needs verification” for complex tariffs or contract limits'
  },
  when: 'complex-tariff',
  window: { opens: 'checked', closes: ['graded'] },
  met: { by: 'tag', tag: '需进一步核实' }
};
