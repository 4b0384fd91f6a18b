import type { ClauseEntry } from '../clause';

/** 3.1 智能分派 · Dispatch. */
export const section = [
  {
    id: '3.1-dispatch',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '按业务类型与客户级别（VIP/普通）智能分派', en: 'Dispatch by business type and customer tier' },
    doneBy: ['dispatched']
  },
  {
    id: '3.1-tech-team',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '技术类优先派属地装维团队', en: 'Technical tickets go to the local field team first' },
    when: 'class:fault',
    doneBy: ['dispatched']
  },
  {
    id: '3.1-tech-30min',
    kind: 'limit',
    dimension: 'process',
    who: 'field',
    text: { zh: '装维 {limit}内响应', en: 'Field team responds within {limit}' },
    when: 'class:fault',
    timer: {
      title: { zh: '装维响应时限', en: 'Field team takes the ticket' },
      kind: 'within',
      from: 'dispatched',
      to: 'responded',
      restarts: { on: 'dispatched', in: ['running', 'warned', 'breached'] },
      onBreach: { alerts: 'team-lead' }
    }
  },
  {
    id: '3.1-tech-24h',
    kind: 'limit',
    dimension: 'process',
    who: 'field',
    text: { zh: '{limit}内上门，非工作时间可协商时段', en: 'On site within {limit}; out-of-hours slots by agreement' },
    when: 'class:fault',
    timer: {
      title: { zh: '上门时限', en: 'Visit on site' },
      kind: 'within',
      from: 'dispatched',
      to: 'arrived',
      movedBy: 'slot-agreed',
      pausable: true,
      cancelledBy: 'handled',
      onBreach: { alerts: 'team-lead' }
    }
  },
  {
    id: '3.1-vip',
    kind: 'tag',
    dimension: 'process',
    who: 'system',
    text: { zh: 'VIP 工单标注“优先处理”', en: 'VIP tickets are tagged priority' },
    when: 'vip',
    met: { by: 'tag', tag: '优先处理' }
  },
  {
    id: '3.1-vip-1h',
    kind: 'limit',
    dimension: 'process',
    who: 'field',
    text: { zh: '装维提前 {limit}与 VIP 客户确认上门时间', en: 'Confirm the visit at least {limit} ahead for VIPs' },
    when: { all: ['vip', 'class:fault'] },
    timer: {
      title: { zh: 'VIP 上门确认时限', en: 'Visit of a VIP confirmed' },
      kind: 'before',
      from: 'visit-time',
      to: 'visit-confirmed',
      restarts: { on: 'visit-time', in: ['running', 'warned', 'breached', 'met', 'late'] },
      pausable: true,
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'team-lead' }
    }
  },
  {
    id: '3.1-biz-1d',
    kind: 'limit',
    dimension: 'process',
    who: 'specialist',
    text: {
      zh: '业务专员 {limit}内联系客户并给出方案',
      en: 'Specialist contacts the customer with a solution within {limit}'
    },
    when: { any: ['class:request', 'class:complaint'] },
    timer: {
      title: { zh: '业务方案时限', en: 'Solution of a request or a complaint' },
      kind: 'within',
      from: 'dispatched',
      to: 'solution',
      pausable: true,
      cancelledBy: 'handled',
      // Complaints have a limit of their own (3.3-overdue-complaint).
      onBreach: { alerts: 'team-lead', then: 'overdue-report', thenFor: 'class:request' }
    }
  },
  {
    id: '3.1-cross',
    kind: 'record',
    dimension: 'process',
    who: 'supervisor',
    text: { zh: '跨部门须明确主责部门与协作时限', en: 'Name the lead department and the deadline of each' },
    when: 'departments',
    window: { opens: 'dispatched', closes: ['solution'] },
    fields: ['leadDepartment', 'departments', 'deadline'],
    doneBy: ['departments-asked']
  },
  {
    id: '3.1-cross-track',
    kind: 'limit',
    dimension: 'process',
    who: 'supervisor',
    text: { zh: '服务主管跟踪协作进度', en: 'The service supervisor tracks the answers against the deadline' },
    when: 'departments',
    timer: {
      title: { zh: '跨部门答复时限', en: 'Answers of the departments' },
      kind: 'recorded',
      field: 'deadline',
      from: 'departments-asked',
      to: 'departments-answered',
      pausable: true,
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor' }
    }
  }
] as const satisfies readonly ClauseEntry[];
