import type { Text } from '../text';

/** Choices that no policy names, by the field that they belong to. */
export const choiceNames = {
  method: {
    'sms-code': { zh: '短信验证码', en: 'SMS code' },
    'service-password': { zh: '服务密码', en: 'service password' },
    'identity-card': { zh: '身份证', en: 'identity card' },
    login: { zh: '已登录', en: 'logged in' }
  },
  panel: {
    bill: { zh: '账单', en: 'bill' },
    plan: { zh: '套餐', en: 'plan' },
    services: { zh: '增值业务', en: 'value-added services' },
    line: { zh: '线路', en: 'line' }
  },
  reason: {
    asked: { zh: '自己暂停', en: 'by choice' },
    'tab-hidden': { zh: '离开了页面', en: 'the tab was hidden' },
    closed: { zh: '页面关闭', en: 'the page was closed' },
    'no-answer': { zh: '联系不上客户', en: 'the customer cannot be reached' },
    'later-slot': { zh: '客户要求改时间', en: 'the customer wants a later time' }
  },
  signoff: {
    signed: { zh: '客户已签字', en: 'signed by the customer' },
    refused: { zh: '客户拒绝签字', en: 'the customer refused to sign' }
  },
  verdict: { pass: { zh: '合格', en: 'passed' }, fail: { zh: '不合格', en: 'failed' } },
  test: {
    'broadband-speed': { zh: '宽带测速', en: 'broadband speed test' },
    'call-quality': { zh: '通话质量测试', en: 'call quality test' }
  },
  action: { cancel: { zh: '取消', en: 'cancel' } }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
