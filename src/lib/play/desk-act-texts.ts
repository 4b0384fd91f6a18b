import { fieldName } from '#domain/terms';
import type { Text } from '#domain/text';
import { deskActs, type ActField, type DeskAct } from './desk-acts';

/** Acts on the desktop, for lists of what can be done and what was: the call has words of its own. */
const texts: Readonly<Record<string, Text>> = {
  'verify-identity': { zh: '核对身份：服务密码或短信验证码', en: 'Verify identity by service password or SMS code' },
  'record-unverifiable': { zh: '记录无法核实身份', en: 'Record that identity cannot be verified' },
  'look-up': { zh: '查看账单、套餐、增值业务或线路', en: 'Look up the bill, plan, services or line' },
  'check-details': { zh: '核对业务信息是否一致', en: 'Check that the details match the records' },
  'fill-field': { zh: '填写工单字段', en: 'Fill a field of the ticket' },
  'add-tag': { zh: '添加标签', en: 'Add a tag' },
  'remove-tag': { zh: '移除标签', en: 'Remove a tag' },
  'set-label': { zh: '按业务类型+疑难程度标注', en: 'Label by business type and difficulty' },
  'change-service': { zh: '办理：取消一项增值业务', en: 'Put through: cancel a value-added service' },
  'grant-credit': { zh: '退费或补偿', en: 'Refund or goodwill credit' },
  'close-ticket': { zh: '当场解决，办结', en: 'Solved on the spot: close' },
  'hand-over': { zh: '转工单', en: 'Hand the ticket over' },
  transfer: { zh: '转接通话', en: 'Transfer the call' },
  'end-call': { zh: '结束通话', en: 'End the call' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Resume' }
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

/** The name of an act; nothing for an unknown one. */
export function deskActText(name: string): Text | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** Everything that can be done in a run file with `do`, with names for people. */
export const namedActs: readonly NamedAct[] = deskActs.map((act) => {
  const fields = act.fields.map((field) => ({ ...field, text: fieldName(field.name) }));
  return { ...act, text: texts[act.name]!, fields };
});
