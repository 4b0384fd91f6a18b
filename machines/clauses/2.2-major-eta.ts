import type { SopClause } from '../sop-clause';

export const clause: SopClause = {
  id: '2.2-major-eta',
  stage: 'preprocessing',
  kind: 'limit',
  dimension: 'outcome',
  who: 'handler',
  text: { zh: '按承诺时间反馈进展', en: 'Progress is reported by the promised time' },
  when: 'emergency',
  met: {
    by: 'limit',
    stands: true,
    per: 'recorded',
    from: 'promised',
    instant: 'progress-told',
    again: { on: 'promised', in: ['running', 'warned', 'breached', 'met', 'late'] }
  }
};
