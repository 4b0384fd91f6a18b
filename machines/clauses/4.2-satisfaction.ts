import type { ClauseEntry } from '../clause';

/** 4.2 满意度回访 · Satisfaction. */
export const section = [
  {
    id: '4.2-24h',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: { zh: '闭环后 {limit}内回访，优先预留联系方式', en: 'Follow up within {limit}, first by the contact left' },
    timer: {
      title: { zh: '回访时限', en: 'Follow-up' },
      kind: 'within',
      from: 'handled',
      to: 'followed-up',
      restarts: { on: 'handled', in: ['breached', 'cancelled', 'met', 'late'] },
      cancelledBy: 'reentered',
      onBreach: { alerts: 'supervisor' }
    }
  },
  {
    id: '4.2-auto',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '自动回访并统计', en: 'Automatic survey with statistics' },
    when: { all: [{ not: 'class:complaint' }, { not: 'vip' }] },
    doneBy: ['survey-sent']
  },
  {
    id: '4.2-manual',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    contacts: ['follow-up'],
    text: { zh: '投诉、VIP 人工回访', en: 'Complaints and VIPs get a human call' },
    when: { any: ['class:complaint', 'vip'] },
    window: { opens: 'told', closes: ['followed-up'] },
    met: { by: 'parts', parts: ['ask-result-satisfied', 'ask-attitude', 'offer-follow-up'] },
    doneBy: ['follow-up-called']
  },
  {
    id: '4.2-review',
    kind: 'record',
    dimension: 'process',
    who: 'supervisor',
    text: { zh: '低于“满意”由服务主管复核处理过程', en: 'The supervisor reviews anything below satisfied' },
    window: { opens: 'followed-up', closes: ['archived'] },
    fields: ['gap'],
    doneBy: ['reviewed']
  },
  {
    id: '4.2-three',
    kind: 'duty',
    dimension: 'process',
    who: 'owner',
    text: { zh: '连续 {inARow} 单不达标须接受专项培训', en: '{inARow} in a row below standard mean special training' },
    cycle: 'standing'
  }
] as const satisfies readonly ClauseEntry[];
