import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-confirm',
  stage: 'intake',
  kind: 'script',
  dimension: 'phrasing',
  who: 'handler',
  text: { zh: '以二次确认话术确认办理', en: 'A second confirmation before acting' },
  when: 'wants-change',
  arises: { at: 'acted-on' },
  window: { opens: 'disclosed', closes: ['acted-on'] },
  strict: true,
  follows: '1.2-disclose',
  met: { by: 'parts', parts: ['ask-confirmation', 'service', 'fee'] }
};
