import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.2-major-tell',
  stage: 'preprocessing',
  kind: 'script',
  dimension: 'phrasing',
  who: 'agent',
  text: {
    zh: '向客户说明已升级、专人跟进、预计反馈时间',
    en: 'Tell the customer: escalated, a named person follows, when to expect news'
  },
  when: 'emergency',
  window: { opens: 'emergency-tagged', closes: ['contact-ends'] },
  follows: '2.2-major',
  met: { by: 'parts', parts: ['escalated', 'dedicated-person', 'progress-eta'] }
};
