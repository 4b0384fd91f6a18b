import type { Clause } from '../clause';

export const clause: Clause = {
  id: '1.2-minimal',
  stage: 'intake',
  kind: 'forbidden',
  dimension: 'process',
  who: 'handler',
  text: { zh: '仅采集业务办理必需的信息（《个人信息保护法》）', en: 'Collect only what the request needs (PIPL)' },
  window: { opens: 'contact', closes: ['contact-ends'] },
  met: { by: 'never-asked' }
};
