import type { Text } from '#domain/text';
import { deskActs, type ActField, type DeskAct } from './desk-acts';

/** What each act and its fields are called, for lists of what can be done and what was: the call has words of its own. */
const texts: Readonly<Record<string, { readonly text: Text; readonly fields: Readonly<Record<string, Text>> }>> = {
  'verify-identity': {
    text: { zh: '核对身份：服务密码或短信验证码', en: 'Verify identity by service password or SMS code' },
    fields: { method: { zh: '方式', en: 'method' } }
  },
  'record-unverifiable': {
    text: { zh: '记录无法核实身份', en: 'Record that identity cannot be verified' },
    fields: { reason: { zh: '原因', en: 'reason' } }
  },
  'look-up': {
    text: { zh: '查看账单、套餐、增值业务或线路', en: 'Look up the bill, plan, services or line' },
    fields: { panel: { zh: '面板', en: 'panel' } }
  },
  'check-details': { text: { zh: '核对业务信息是否一致', en: 'Check that the details match the records' }, fields: {} },
  'fill-field': {
    text: { zh: '填写工单字段', en: 'Fill a field of the ticket' },
    fields: { field: { zh: '字段', en: 'field' }, value: { zh: '内容', en: 'content' } }
  },
  'add-tag': { text: { zh: '添加标签', en: 'Add a tag' }, fields: { tag: { zh: '标签', en: 'tag' } } },
  'remove-tag': { text: { zh: '移除标签', en: 'Remove a tag' }, fields: { tag: { zh: '标签', en: 'tag' } } },
  'set-label': {
    text: { zh: '按业务类型+疑难程度标注', en: 'Label by business type and difficulty' },
    fields: { business: { zh: '业务类型', en: 'business type' }, difficulty: { zh: '疑难程度', en: 'difficulty' } }
  },
  'change-service': {
    text: { zh: '办理：取消一项增值业务', en: 'Put through: cancel a value-added service' },
    fields: { service: { zh: '业务', en: 'service' }, action: { zh: '操作', en: 'action' } }
  },
  'grant-credit': {
    text: { zh: '退费或补偿', en: 'Refund or goodwill credit' },
    fields: { yuan: { zh: '金额（元）', en: 'amount in yuan' }, reason: { zh: '原因', en: 'reason' } }
  },
  'close-ticket': { text: { zh: '当场解决，办结', en: 'Solved on the spot: close' }, fields: {} },
  'hand-over': { text: { zh: '转工单', en: 'Hand the ticket over' }, fields: { team: { zh: '团队', en: 'team' } } },
  transfer: {
    text: { zh: '转接通话', en: 'Transfer the call' },
    fields: { desk: { zh: '转接至', en: 'to' }, reason: { zh: '转接原因', en: 'reason' } }
  },
  'end-call': { text: { zh: '结束通话', en: 'End the call' }, fields: {} },
  pause: { text: { zh: '暂停', en: 'Pause' }, fields: { reason: { zh: '原因', en: 'reason' } } },
  resume: { text: { zh: '继续', en: 'Resume' }, fields: { away_s: { zh: '离开秒数', en: 'seconds away' } } }
};

/** A field with its name for people. */
export interface NamedField extends ActField {
  readonly text: Text;
}

/** An act with its names for people. */
export interface NamedAct extends DeskAct {
  readonly text: Text;
  readonly fields: readonly NamedField[];
}

/** What an act is called; nothing for an unknown one. */
export function deskActText(name: string): Text | undefined {
  return Object.hasOwn(texts, name) ? texts[name]!.text : undefined;
}

/** Everything that can be done in a run file with `do`, with names for people. */
export const namedActs: readonly NamedAct[] = deskActs.map((act) => {
  const { text, fields } = texts[act.name]!;
  return { ...act, text, fields: act.fields.map((field) => ({ ...field, text: fields[field.name]! })) };
});
