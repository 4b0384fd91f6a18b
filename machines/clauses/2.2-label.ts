import type { Clause } from '../clause';

export const clause: Clause = {
  id: '2.2-label',
  stage: 'preprocessing',
  kind: 'tag',
  dimension: 'process',
  who: 'agent',
  text: { zh: '按“业务类型+疑难程度”标注', en: 'Label by business type and difficulty' },
  when: { any: [{ not: 'solvable-on-the-spot' }, 'departments'] },
  arises: { at: 'handed-over' },
  window: { opens: 'checked', closes: ['graded'] },
  met: { by: 'label' }
};
