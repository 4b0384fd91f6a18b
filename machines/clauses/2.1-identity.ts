import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.1-identity',
  stage: 'preprocessing',
  kind: 'duty',
  dimension: 'process',
  who: 'agent',
  text: { zh: '以服务密码、短信验证码等核对身份', en: 'Verify identity by service password, SMS code or the like' },
  window: { opens: 'contact', closes: ['data-given', 'acted-on', 'handed-over'] },
  met: { by: 'instant', instant: 'verified' }
};
