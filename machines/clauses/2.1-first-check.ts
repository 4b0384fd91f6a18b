import type { ClauseEntry } from '../clause';

/** 2.1 初步校验与诊断 · First check and diagnosis. In a known outage self-help is not owed, but recorded (`onTicket`). */
export const section = [
  {
    id: '2.1-check-5min',
    kind: 'limit',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '{limit}内完成初步校验', en: 'First check done within {limit}' },
    window: { opens: 'accepted', closes: ['contact-ends'] },
    follows: '2.1-identity',
    timer: {
      title: { zh: '核查时限', en: 'First check' },
      kind: 'within',
      from: 'accepted',
      to: 'checked',
      through: ['verified', 'details-checked'],
      endsWith: 'contact'
    },
    met: { by: 'within' }
  },
  {
    id: '2.1-identity',
    kind: 'duty',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception', 'callback'],
    text: { zh: '以服务密码、短信验证码等核对身份', en: 'Verify identity by service password, SMS code or the like' },
    window: { opens: 'contact', closes: ['data-given', 'acted-on', 'credited', 'handed-over'] },
    met: { by: 'milestone', instant: 'verified' }
  },
  {
    id: '2.1-details',
    kind: 'duty',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '核对业务信息准确性（如宽带账号与地址是否匹配）',
      en: 'Check that the details are right, e.g. broadband account and address match'
    },
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'milestone', instant: 'details-checked' }
  },
  {
    id: '2.1-diagnose',
    kind: 'duty',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '故障类先用智能诊断引导客户初步排查', en: 'Faults get guided self-diagnosis first' },
    when: { all: ['class:fault', { not: 'emergency' }] },
    onTicket: 'class:fault',
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'milestone', instant: 'diagnosed' }
  },
  {
    id: '2.1-lights',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '询问光猫指示灯状态', en: "Ask about the modem's lights" },
    when: { all: ['class:fault', 'business:broadband', { not: 'emergency' }] },
    onTicket: { all: ['class:fault', 'business:broadband'] },
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'parts', parts: ['ask-modem-lights'], step: 'lights' }
  },
  {
    id: '2.1-restart',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '指导长按 10 秒重启并等待 {limit:2.1-wait-3min}查看',
      en: 'Guide: hold power 10 s, restart, wait {limit:2.1-wait-3min}, check'
    },
    when: { all: ['class:fault', 'business:broadband', { not: 'emergency' }] },
    onTicket: { all: ['class:fault', 'business:broadband'] },
    window: { opens: 'contact', closes: ['graded'] },
    met: { by: 'parts', parts: ['hold-power-10s', 'restart', 'wait-3min', 'check-recovered'], step: 'restart' }
  },
  {
    id: '2.1-wait-3min',
    kind: 'limit',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: {
      zh: '重启后等待 {limit}再查看（不可提前判定）',
      en: 'Wait {limit} after the restart before judging; asking sooner is too early'
    },
    when: { all: ['class:fault', 'business:broadband', { not: 'emergency' }] },
    onTicket: { all: ['class:fault', 'business:broadband'] },
    window: { opens: 'restarted', closes: ['contact-ends'] },
    timer: {
      title: { zh: '重启后等待', en: 'Wait after the restart' },
      kind: 'wait',
      from: 'restarted',
      to: 'asked-recovered',
      endsWith: 'contact'
    },
    met: { by: 'wait' }
  },
  {
    id: '2.1-selfhelp-failed',
    kind: 'tag',
    dimension: 'process',
    who: 'agent',
    inCall: true,
    contacts: ['reception'],
    text: { zh: '标注“自助排障无效”并转工单处理', en: 'Tag “self-help failed” and open a work order' },
    when: { all: ['class:fault', { not: 'cured-by-restart' }, { not: 'emergency' }] },
    onTicket: { all: ['class:fault', { not: 'cured-by-restart' }] },
    window: { opens: 'diagnosed', closes: ['graded'] },
    follows: '2.1-diagnose',
    met: { by: 'tag', tag: '自助排障无效' }
  },
  {
    id: '2.1-plan-answer',
    kind: 'script',
    dimension: 'phrasing',
    who: 'agent',
    text: {
      zh: '对比当前套餐与咨询内容，能解答的直接解答',
      en: 'Compare with the current plan and answer directly where possible'
    },
    when: 'business:enquiry',
    window: { opens: 'checked', closes: ['graded'] },
    met: { by: 'parts', parts: ['plan-contents', 'remaining'] }
  },
  {
    id: '2.1-plan-verify',
    kind: 'tag',
    dimension: 'process',
    who: 'agent',
    text: {
      zh: '复杂资费组合或合约限制标注“需进一步核实”',
      en: 'Tag “needs verification” for complex tariffs or contract limits'
    },
    when: 'complex-tariff',
    window: { opens: 'checked', closes: ['graded'] },
    met: { by: 'tag', tag: '需进一步核实' }
  }
] as const satisfies readonly ClauseEntry[];
