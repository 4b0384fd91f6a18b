import type { Text } from '#domain/text';

/** Names of desktop acts for lists, by act; apart from their forms (`machines/events`), as no call shows them. */
export const deskActNames: Readonly<Record<string, Text>> = {
  'verify-identity': { zh: '核对身份：服务密码或短信验证码', en: 'Verify identity by service password or SMS code' },
  'record-unverifiable': { zh: '记录无法核实身份', en: 'Record that identity cannot be verified' },
  'check-details': { zh: '核对业务信息是否一致', en: 'Check that the details match the records' },
  'fill-field': { zh: '填写工单字段', en: 'Fill a field of the ticket' },
  'run-diagnosis': {
    zh: '运行智能诊断，引导客户初步排查',
    en: 'Run the diagnosis system and guide the customer by it'
  },
  'add-tag': { zh: '添加标签', en: 'Add a tag' },
  'set-label': { zh: '按业务类型+疑难程度标注', en: 'Label by business type and difficulty' },
  'close-ticket': { zh: '当场解决，办结', en: 'Solved on the spot: close' },
  'hand-over': { zh: '转工单', en: 'Hand the ticket over' },
  transfer: { zh: '转接通话', en: 'Transfer the call' },
  'change-service': { zh: '办理：取消一项增值业务', en: 'Put through: cancel a value-added service' },
  'grant-credit': { zh: '退费或补偿', en: 'Refund or goodwill credit' },
  'end-call': { zh: '结束通话', en: 'End the call' },
  'look-up': { zh: '查看账单、套餐、增值业务或线路', en: 'Look up the bill, plan, services or line' },
  'remove-tag': { zh: '移除标签', en: 'Remove a tag' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Resume' }
};
