import type { ClauseEntry } from '../clause';

/** 4.1 结果反馈 · Feedback of the result. */
export const section = [
  {
    id: '4.1-notify',
    kind: 'duty',
    dimension: 'process',
    who: 'system',
    text: { zh: '闭环后反馈处理结果', en: 'Report the result once handled' },
    window: { opens: 'handled', closes: ['told'] },
    doneBy: ['result-told']
  },
  {
    id: '4.1-fault',
    kind: 'script',
    dimension: 'phrasing',
    who: 'system',
    text: { zh: '故障类反馈', en: 'Fault result' },
    when: 'class:fault',
    window: { opens: 'handled', closes: ['told'] },
    doneBy: ['result-told']
  },
  {
    id: '4.1-biz',
    kind: 'script',
    dimension: 'phrasing',
    who: 'system',
    text: { zh: '业务类反馈', en: 'Business result' },
    when: 'class:request',
    window: { opens: 'handled', closes: ['told'] },
    doneBy: ['result-told']
  },
  {
    id: '4.1-biz-bill',
    kind: 'script',
    dimension: 'phrasing',
    who: 'system',
    text: { zh: '提醒关注首月账单', en: 'Remind of the first bill' },
    when: 'class:request',
    window: { opens: 'handled', closes: ['told'] },
    doneBy: ['result-told']
  },
  {
    id: '4.1-complaint',
    kind: 'script',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '投诉类反馈并询问满意度', en: 'Complaint result, and ask whether satisfied' },
    when: { all: ['class:complaint', 'settles-on-call'] },
    // On the card of a call only where it is settled there; on a ticket always.
    onTicket: 'class:complaint',
    window: { opens: 'handled', closes: ['contact-ends'] },
    met: { by: 'parts', parts: ['done', 'solution', 'ask-satisfied'] }
  },
  {
    id: '4.1-reenter',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '不满意重新进入投诉处理流程', en: 'Not satisfied: the complaint is handled again' },
    when: 'class:complaint',
    doneBy: ['not-satisfied']
  }
] as const satisfies readonly ClauseEntry[];
