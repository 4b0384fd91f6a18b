import type { ClauseEntry } from '../clause';

/** 3.3 进度与超时管控 · Progress and overtime. */
export const section = [
  {
    id: '3.3-undispatched-30min',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: {
      zh: '受理后 {limit}未分派自动预警服务主管',
      en: 'Undispatched after {limit}: the system warns the supervisor'
    },
    timer: {
      title: { zh: '派单时限', en: 'Dispatch' },
      kind: 'within',
      from: 'accepted',
      to: 'dispatched',
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor', then: 'intervention' }
    }
  },
  {
    id: '3.3-intervene',
    kind: 'duty',
    dimension: 'process',
    who: 'supervisor',
    text: {
      zh: '人工介入确认是资源不足还是分派规则漏洞',
      en: 'A person intervenes and records the cause: resources or dispatch rule'
    },
    window: { opens: 'warned', closes: ['dispatched'] },
    fields: ['cause'],
    doneBy: ['intervened']
  },
  {
    id: '3.3-unanswered-2h',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: {
      zh: '分派后 {limit}未响应二次分派或升级团队负责人',
      en: 'Unanswered after {limit}: dispatch again or escalate to the team lead'
    },
    timer: {
      title: { zh: '接单时限', en: 'Ticket taken' },
      kind: 'within',
      from: 'dispatched',
      to: 'responded',
      restarts: { on: 'dispatched', in: ['running', 'warned', 'breached'] },
      onBreach: { alerts: 'team-lead', then: 'second-dispatch' }
    }
  },
  {
    id: '3.3-overdue-field',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: { zh: '装维超时 {limit}进“超时工单”报表', en: 'Field work over {limit} enters the overdue report' },
    when: 'class:fault',
    timer: {
      title: { zh: '装维工单超时', en: 'Field ticket overdue' },
      kind: 'within',
      from: 'dispatched',
      to: 'handled',
      movedBy: 'slot-agreed',
      pausable: true,
      onBreach: { alerts: 'supervisor', then: 'overdue-report' }
    }
  },
  {
    id: '3.3-overdue-complaint',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: { zh: '投诉超时 {limit}进“超时工单”报表', en: 'Complaints over {limit} enter the overdue report' },
    when: 'class:complaint',
    timer: {
      title: { zh: '投诉工单超时', en: 'Complaint overdue' },
      kind: 'within',
      from: 'accepted',
      to: 'handled',
      restarts: { on: 'reentered', in: ['met'], countsOn: true },
      pausable: true,
      endsWith: 'ticket',
      onBreach: { alerts: 'supervisor', then: 'overdue-report' }
    }
  },
  {
    id: '3.3-interview',
    kind: 'record',
    dimension: 'process',
    who: 'supervisor',
    text: {
      zh: '约谈责任人、分析原因并制定改进措施',
      en: 'Interview the person in charge, find the cause, set a measure'
    },
    window: { opens: 'overdue', closes: ['archived'] },
    fields: ['person', 'cause', 'measure'],
    doneBy: ['interviewed']
  }
] as const satisfies readonly ClauseEntry[];
