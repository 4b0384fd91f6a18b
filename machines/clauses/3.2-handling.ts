import type { ClauseEntry } from '../clause';

/** 3.2 处理规范 · Handling. */
export const section = [
  {
    id: '3.2-one-plan',
    kind: 'record',
    dimension: 'process',
    who: 'handler',
    text: { zh: '一单一策，结合诉求制定解决方案', en: "One plan per ticket, made for this customer's demand" },
    window: { opens: 'responded', closes: ['solution'] },
    fields: ['plan'],
    doneBy: ['plan-recorded']
  },
  {
    id: '3.2-fault-reconfirm',
    kind: 'duty',
    dimension: 'process',
    who: 'field',
    inCall: true,
    contacts: ['visit'],
    text: { zh: '上门前再次确认故障现象', en: 'Reconfirm the symptom before the visit' },
    // What is asked on the telephone are the lights: other faults have none.
    when: { all: ['class:fault', 'business:broadband'] },
    onTicket: 'class:fault',
    window: { opens: 'responded', closes: ['arrived'] },
    met: { by: 'parts', parts: ['check-recovered', 'ask-modem-lights'] },
    doneBy: ['symptom-reconfirmed']
  },
  {
    id: '3.2-fault-tools',
    kind: 'duty',
    dimension: 'process',
    who: 'field',
    text: { zh: '携带对应工具', en: 'Carry the right tools (optical power meter, cable tester)' },
    when: 'class:fault',
    window: { opens: 'responded', closes: ['arrived'] },
    doneBy: ['tools-taken']
  },
  {
    id: '3.2-fault-test',
    kind: 'duty',
    dimension: 'outcome',
    who: 'field',
    text: { zh: '修复后现场测试', en: 'Test on site after the repair' },
    when: 'class:fault',
    window: { opens: 'arrived', closes: ['handled'] },
    doneBy: ['tested']
  },
  {
    id: '3.2-fault-signoff',
    kind: 'record',
    dimension: 'outcome',
    who: 'field',
    text: { zh: '客户签字确认；拒签须记录原因', en: 'Customer signs off; a refusal is recorded with its reason' },
    when: 'class:fault',
    window: { opens: 'repaired', closes: ['handled'] },
    fields: ['signoff'],
    doneBy: ['signed-off']
  },
  {
    id: '3.2-biz-recheck',
    kind: 'script',
    dimension: 'phrasing',
    who: 'specialist',
    inCall: true,
    contacts: ['callback'],
    text: { zh: '联系时再次核对业务需求', en: 'Check the request again on contact' },
    when: { all: ['class:request', 'wants-change'] },
    window: { opens: 'contacted', closes: ['acted-on'] },
    met: { by: 'parts', parts: ['plan', 'effective-time', 'ask-confirmation'] },
    doneBy: ['rechecked']
  },
  {
    id: '3.2-biz-receipt',
    kind: 'record',
    dimension: 'outcome',
    who: 'specialist',
    text: {
      zh: '短信/APP 推送业务回执：资费、生效时间、查询路径',
      en: 'Send a receipt: fee, effective time, where to look it up'
    },
    when: 'class:request',
    window: { opens: 'acted-on', closes: ['handled'] },
    fields: ['fee', 'effectiveTime', 'queryPath'],
    doneBy: ['receipt-sent']
  },
  {
    id: '3.2-complaint-order',
    kind: 'duty',
    dimension: 'process',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '先致歉、再核实、后解决', en: 'Apologise, then verify, then resolve' },
    when: 'class:complaint',
    window: { opens: 'contact', closes: ['contact-ends'] },
    met: { by: 'order', parts: ['apology', 'verifying', 'solution'] }
  },
  {
    id: '3.2-complaint-2h',
    kind: 'limit',
    dimension: 'process',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '{limit}内首次联系客户', en: 'First contact within {limit}' },
    when: 'class:complaint',
    window: { opens: 'accepted', closes: ['contact-ends'] },
    timer: {
      title: { zh: '投诉首次联系时限', en: 'First contact of a complaint' },
      kind: 'within',
      from: 'accepted',
      to: 'contacted',
      restarts: { on: 'reentered', in: ['breached', 'met', 'late', 'cancelled'] },
      pausable: true,
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'supervisor' }
    },
    met: { by: 'within' }
  },
  {
    id: '3.2-complaint-tell',
    kind: 'script',
    dimension: 'phrasing',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '首次联系的说明话术', en: 'What the first contact says' },
    when: { all: ['class:complaint', { not: 'settles-on-call' }] },
    arises: { at: 'handed-over', when: 'class:complaint' },
    window: { opens: 'contacted', closes: ['contact-ends'] },
    met: { by: 'parts', parts: ['apology', 'verifying', 'solution-eta'] }
  },
  {
    id: '3.2-complaint-24h',
    kind: 'limit',
    dimension: 'outcome',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '{limit}内给出解决方案（承诺）', en: 'Solution within {limit}, as promised' },
    when: 'class:complaint',
    window: { opens: 'contacted', closes: ['contact-ends'] },
    timer: {
      title: { zh: '投诉方案时限', en: 'Solution of a complaint' },
      kind: 'within',
      from: 'contacted',
      to: 'solution',
      restarts: { on: 'contacted', in: ['breached', 'met', 'late', 'cancelled'] },
      pausable: true,
      endsWith: 'ticket',
      cancelledBy: 'handled',
      onBreach: { alerts: 'complaint-supervisor' }
    },
    met: { by: 'facts', facts: [{ fact: 'keepable' }] }
  },
  {
    id: '3.2-complaint-reasonable',
    kind: 'duty',
    dimension: 'outcome',
    who: 'handler',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '解决方案须满足客户合理诉求，且不超出权限承诺',
      en: "The solution meets the customer's reasonable demand, and nothing beyond one's authority is promised"
    },
    when: 'class:complaint',
    window: { opens: 'contacted', closes: ['agreed'] },
    met: { by: 'facts', facts: [{ fact: 'within-authority' }] }
  },
  {
    id: '3.2-complaint-escalate',
    kind: 'duty',
    dimension: 'process',
    who: 'complaint-supervisor',
    text: {
      zh: '客户不认可则升级投诉主管，直至达成一致',
      en: 'Rejected solutions escalate to the complaint supervisor until agreed'
    },
    when: 'class:complaint',
    window: { opens: 'rejected', closes: ['agreed'] },
    doneBy: ['escalated']
  }
] as const satisfies readonly ClauseEntry[];
