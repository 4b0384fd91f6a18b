import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-disclose',
  stage: 'intake',
  kind: 'script',
  dimension: 'phrasing',
  who: 'handler',
  text: {
    zh: '告知当前资费标准、生效时间、取消规则',
    en: 'Disclose the fee in force, the effective time and the cancellation rule'
  },
  when: 'wants-change',
  arises: { at: 'acted-on' },
  window: { opens: 'arranged', closes: ['acted-on'] },
  met: { by: 'parts', parts: ['current-fee', 'effective-time', 'cancellation-rule'] }
};
