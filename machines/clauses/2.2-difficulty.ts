import type { ClauseEntry } from '../clause';

/** 2.2 疑难分级 · Grading of difficult requests. */
export const section = [
  {
    id: '2.2-label',
    kind: 'tag',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    text: { zh: '按“业务类型+疑难程度”标注', en: 'Label by business type and difficulty' },
    when: { any: [{ not: 'solvable-on-the-spot' }, 'departments'] },
    arises: { at: 'handed-over' },
    window: { opens: 'checked', closes: ['graded'] },
    met: { by: 'label' }
  },
  {
    id: '2.2-ordinary',
    kind: 'tag',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '普通疑难标注“需业务支撑确认”并转后台专员',
      en: 'Ordinary difficulty: tag and hand to the back office'
    },
    when: 'difficulty:ordinary',
    window: { opens: 'checked', closes: ['graded'] },
    met: { by: 'tag', tag: '需业务支撑确认' }
  },
  {
    id: '2.2-ordinary-2h',
    kind: 'limit',
    dimension: 'process',
    who: 'specialist',
    text: { zh: '{limit}内反馈初步结论', en: 'Preliminary conclusion within {limit}' },
    when: 'difficulty:ordinary',
    timer: {
      title: { zh: '业务支撑意见时限', en: 'Conclusion of the back office' },
      kind: 'within',
      from: 'handed-over',
      to: 'concluded',
      pausable: true,
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor' }
    }
  },
  {
    id: '2.2-major',
    kind: 'tag',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '重大疑难标注“紧急事件”', en: 'Major difficulty: tag as an emergency' },
    when: 'emergency',
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'tag', tag: '紧急事件' }
  },
  {
    id: '2.2-major-plan',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: {
      zh: '同步触发应急预案（{emergencyPlan}）',
      en: 'Trigger the emergency plan at the same time ({emergencyPlan})'
    },
    when: 'emergency',
    doneBy: ['plan-step-done']
  },
  {
    id: '2.2-major-notify',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: { zh: '第一时间通知运维、市场等部门协同处置', en: 'Notify operations, marketing and others at once' },
    when: 'emergency',
    timer: {
      title: { zh: '紧急事件通知时限', en: 'Departments told of the emergency' },
      kind: 'within',
      from: 'emergency-tagged',
      to: 'departments-notified',
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor' }
    }
  },
  {
    id: '2.2-major-tell',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '向客户说明已升级、专人跟进、预计反馈时间',
      en: 'Tell the customer: escalated, a named person follows, when to expect news'
    },
    when: 'emergency',
    window: { opens: 'emergency-tagged', closes: ['contact-ends'] },
    follows: '2.2-major',
    met: { by: 'parts', parts: ['escalated', 'dedicated-person', 'progress-eta'] }
  },
  {
    id: '2.2-major-eta',
    kind: 'limit',
    dimension: 'outcome',
    who: 'handler',
    text: { zh: '按承诺时间反馈进展', en: 'Progress is reported by the promised time' },
    when: 'emergency',
    timer: {
      title: { zh: '进展通报时限', en: 'News of the progress' },
      kind: 'recorded',
      field: 'eta',
      from: 'promised',
      to: 'progress-told',
      restarts: { on: 'promised', in: ['running', 'warned', 'breached', 'met', 'late'] },
      pausable: true,
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor' }
    }
  }
] as const satisfies readonly ClauseEntry[];
