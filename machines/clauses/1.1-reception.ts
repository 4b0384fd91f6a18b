import type { ClauseEntry } from '../clause';

/** 1.1 受理渠道 · Reception by channel. */
export const section = [
  {
    id: '1.1-channels',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '五类渠道按同一受理标准接入', en: 'All five channels enter the same intake standard' }
  },
  {
    id: '1.1-hall-greet',
    kind: 'limit',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    text: { zh: '客户进厅 {limit}内主动问候', en: 'Greet within {limit} of the customer entering' },
    channels: ['hall'],
    window: { opens: 'contact', closes: ['contact-ends'] },
    timer: {
      title: { zh: '营业厅问候时限', en: 'Greeting in the hall' },
      kind: 'within',
      from: 'contact',
      to: 'greeted',
      endsWith: 'contact'
    },
    met: { by: 'parts-within', parts: ['greeting', 'offer-help'] }
  },
  {
    id: '1.1-hall-guide',
    kind: 'duty',
    dimension: 'process',
    who: 'agent',
    text: { zh: '问候时引导客户至对应服务区域', en: 'Guide the customer to the right service area' },
    channels: ['hall'],
    window: { opens: 'contact', closes: ['checked'] },
    doneBy: ['guided']
  },
  {
    id: '1.1-hall-care',
    kind: 'duty',
    dimension: 'process',
    who: 'agent',
    text: {
      zh: '老年、残障等特殊群体优先接待并协助',
      en: 'Priority reception and assistance for elderly, disabled and other customers in need'
    },
    channels: ['hall'],
    when: 'care',
    window: { opens: 'contact', closes: ['checked'] },
    doneBy: ['priority-given']
  },
  {
    id: '1.1-hotline-greet',
    kind: 'limit',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    text: { zh: '接通 {limit}内问候并自报工号', en: 'Greet and state the agent number within {limit}' },
    channels: ['hotline'],
    window: { opens: 'contact', closes: ['contact-ends'] },
    timer: {
      title: { zh: '热线问候时限', en: 'Greeting on the hotline' },
      kind: 'within',
      from: 'contact',
      to: 'greeted',
      endsWith: 'contact'
    },
    met: { by: 'parts-within', parts: ['greeting', 'agent-id'] }
  },
  {
    id: '1.1-hotline-language',
    kind: 'duty',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    text: {
      zh: '全程普通话或客户指定方言，语速适中、表述清晰',
      en: 'Mandarin or the dialect asked for, moderate pace, clear wording'
    },
    channels: ['hotline'],
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: { by: 'plain-speech' }
  },
  {
    id: '1.1-hotline-transfer',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    text: {
      zh: '超出业务范围须致歉、说明并转接至对应专员或部门',
      en: 'Out of scope: apologise, explain and transfer to the right desk'
    },
    channels: ['hotline'],
    when: { not: 'in-scope' },
    window: { opens: 'contact', closes: ['transferred'] },
    met: { by: 'parts', parts: ['apology', 'out-of-scope', 'transfer-to'] }
  },
  {
    id: '1.1-hotline-transfer-note',
    kind: 'record',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    text: { zh: '同步备注转接原因', en: 'Record the reason for the transfer at once' },
    channels: ['hotline'],
    when: { not: 'in-scope' },
    arises: { at: 'transferred' },
    window: { opens: 'contact', closes: ['transferred'] },
    met: { by: 'fields', fields: ['transferReason', 'transferTarget'] }
  },
  {
    id: '1.1-online-navigation',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '线上入口有清晰的服务导航', en: 'Online entries offer a clear service navigation' },
    channels: ['app', 'wechat', 'kiosk'],
    doneBy: ['navigation-shown']
  },
  {
    id: '1.1-online-autoreply',
    kind: 'limit',
    dimension: 'process',
    who: 'system',
    text: { zh: '提交后 {limit}内自动回复', en: 'Automatic reply within {limit}' },
    channels: ['app', 'wechat', 'kiosk'],
    timer: {
      title: { zh: '自动回复时限', en: 'Automatic reply' },
      kind: 'within',
      from: 'contact',
      to: 'auto-replied'
    }
  },
  {
    id: '1.1-online-number',
    kind: 'system',
    dimension: 'process',
    who: 'system',
    text: { zh: '生成唯一受理单号供客户查询', en: 'Issue a unique acceptance number that the customer can query' },
    channels: ['app', 'wechat', 'kiosk'],
    doneBy: ['numbered']
  }
] as const satisfies readonly ClauseEntry[];
