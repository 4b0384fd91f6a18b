import type { Text } from '#domain/text';

/** A field of a desktop act, as `sb acts` prints it and run files are checked against it. */
export interface ActField {
  readonly name: string;
  readonly type: 'text' | 'number' | 'choice';
  /** What may stand in a `choice`; absent where policy or scenario decide (desks, tags, services). */
  readonly choices?: readonly string[];
  readonly optional?: boolean;
  readonly text: Text;
}

/** Something that can be done on the agent's desktop: part of the run and of the score. */
export interface DeskAct {
  readonly name: string;
  readonly text: Text;
  readonly fields: readonly ActField[];
}

export const panels = ['bill', 'plan', 'services', 'line'] as const;
export const ticketFields = [
  'demand',
  'businessType',
  'contact',
  'serviceAddress',
  'symptom',
  'visitTime',
  'solution'
] as const;

/** Everything that can be done in a run file with `do`. A new act is a line here and a file in `desk/`. */
export const deskActs: readonly DeskAct[] = [
  {
    name: 'verify-identity',
    text: { zh: '核对身份：服务密码或短信验证码', en: 'Verify identity by service password or SMS code' },
    fields: [
      { name: 'method', type: 'choice', choices: ['sms-code', 'service-password'], text: { zh: '方式', en: 'method' } }
    ]
  },
  {
    name: 'record-unverifiable',
    text: { zh: '记录无法核实身份', en: 'Record that identity cannot be verified' },
    fields: [{ name: 'reason', type: 'text', text: { zh: '原因', en: 'reason' } }]
  },
  {
    name: 'look-up',
    text: { zh: '查看账单、套餐、增值业务或线路', en: 'Look up the bill, plan, services or line' },
    fields: [{ name: 'panel', type: 'choice', choices: panels, text: { zh: '面板', en: 'panel' } }]
  },
  {
    name: 'check-details',
    text: { zh: '核对业务信息是否一致', en: 'Check that the details match the records' },
    fields: []
  },
  {
    name: 'fill-field',
    text: { zh: '填写工单字段', en: 'Fill a field of the ticket' },
    fields: [
      { name: 'field', type: 'choice', choices: ticketFields, text: { zh: '字段', en: 'field' } },
      { name: 'value', type: 'text', text: { zh: '内容', en: 'content' } }
    ]
  },
  {
    name: 'add-tag',
    text: { zh: '添加标签', en: 'Add a tag' },
    fields: [{ name: 'tag', type: 'text', text: { zh: '标签', en: 'tag' } }]
  },
  {
    name: 'remove-tag',
    text: { zh: '移除标签', en: 'Remove a tag' },
    fields: [{ name: 'tag', type: 'text', text: { zh: '标签', en: 'tag' } }]
  },
  {
    name: 'set-label',
    text: { zh: '按业务类型+疑难程度标注', en: 'Label by business type and difficulty' },
    fields: [
      {
        name: 'business',
        type: 'choice',
        choices: ['fault', 'request', 'complaint'],
        text: { zh: '业务类型', en: 'business type' }
      },
      {
        name: 'difficulty',
        type: 'choice',
        choices: ['none', 'ordinary', 'major'],
        text: { zh: '疑难程度', en: 'difficulty' }
      }
    ]
  },
  {
    name: 'change-service',
    text: { zh: '办理：取消一项增值业务', en: 'Put through: cancel a value-added service' },
    fields: [
      { name: 'service', type: 'text', text: { zh: '业务', en: 'service' } },
      { name: 'action', type: 'choice', choices: ['cancel'], text: { zh: '操作', en: 'action' } }
    ]
  },
  {
    name: 'grant-credit',
    text: { zh: '退费或补偿', en: 'Refund or goodwill credit' },
    fields: [
      { name: 'yuan', type: 'number', text: { zh: '金额（元）', en: 'amount in yuan' } },
      { name: 'reason', type: 'text', optional: true, text: { zh: '原因', en: 'reason' } }
    ]
  },
  { name: 'close-ticket', text: { zh: '当场解决，办结', en: 'Solved on the spot: close' }, fields: [] },
  {
    name: 'hand-over',
    text: { zh: '转工单', en: 'Hand the ticket over' },
    fields: [
      {
        name: 'team',
        type: 'choice',
        choices: ['back-office', 'field', 'complaints'],
        text: { zh: '团队', en: 'team' }
      }
    ]
  },
  {
    name: 'transfer',
    text: { zh: '转接通话', en: 'Transfer the call' },
    fields: [
      {
        name: 'desk',
        type: 'choice',
        choices: ['billing', 'technical', 'supervisor', 'enterprise'],
        text: { zh: '转接至', en: 'to' }
      },
      { name: 'reason', type: 'text', optional: true, text: { zh: '转接原因', en: 'reason' } }
    ]
  },
  { name: 'end-call', text: { zh: '结束通话', en: 'End the call' }, fields: [] },
  {
    name: 'pause',
    text: { zh: '暂停', en: 'Pause' },
    fields: [
      { name: 'reason', type: 'choice', choices: ['asked', 'tab-hidden', 'closed'], text: { zh: '原因', en: 'reason' } }
    ]
  },
  {
    name: 'resume',
    text: { zh: '继续', en: 'Resume' },
    fields: [{ name: 'away_s', type: 'number', optional: true, text: { zh: '离开秒数', en: 'seconds away' } }]
  }
];

const byName = new Map(deskActs.map((act) => [act.name, act]));

/** The desktop act of that name, if there is one. */
export function deskActOf(name: string): DeskAct | undefined {
  return byName.get(name);
}
