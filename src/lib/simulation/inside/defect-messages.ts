import type { Text } from '#domain/text';
import { spanText } from '#domain/span-text';
import type { HandoverDefect } from '#contact/handover-defects';

export interface DefectMessage {
  readonly code: HandoverDefect;
  readonly text: Text;
}

interface DefectValues {
  readonly tags?: readonly Text[];
  readonly late_ms?: number;
}

const texts: Readonly<Record<DefectMessage['code'], (values: DefectValues) => Text>> = {
  'no-label': () => ({
    zh: '工单没有标注，系统派不出去，派单员读了一遍才派单。',
    en: 'The ticket had no label, so the system could not dispatch it; a dispatcher had to read it first.'
  }),
  'wrong-label': () => ({
    zh: '标注不对，系统派不出去，派单员读了一遍才派单。',
    en: 'The label was wrong, so the system could not dispatch it; a dispatcher had to read it first.'
  }),
  'wrong-team': () => ({
    zh: '转错了团队，派单员改派。',
    en: 'It was handed to the wrong team; a dispatcher had to send it on.'
  }),
  'no-tag': ({ tags = [], late_ms = 0 }) => ({
    zh: `缺少标签“${tags.map(({ zh }) => zh).join('、')}”，后面的人重新核实了一遍，多用了 ${spanText(late_ms).zh}。`,
    en: `The tag “${tags.map(({ en }) => en).join(', ')}” was missing, so it was all looked into again: ${spanText(late_ms).en} lost.`
  }),
  'no-emergency': ({ late_ms = 0 }) => ({
    zh: `没有标注“紧急事件”，应急预案没有启动，接单的人当一家的故障查了 ${spanText(late_ms).zh}。`,
    en: `It was not tagged as an emergency, so the plan never started: for ${spanText(late_ms).en} it was looked into as the fault of one home.`
  }),
  'no-address': () => ({
    zh: '工单没有地址，师傅打电话来问，客户把一切又说了一遍。',
    en: 'The ticket lacked the address: the engineer called to ask, and the customer told it all again.'
  }),
  'wrong-address': () => ({
    zh: '工单上的地址不对，师傅白跑一趟，要重新约时间。',
    en: 'The address on the ticket was wrong: the engineer came in vain, and another visit has to be agreed.'
  }),
  'nowhere-to-go': () => ({
    zh: '工单没有地址，电话也问不到，师傅找不到客户家，白跑一趟，要重新约时间。',
    en: 'No address, and no number to ask for it: the engineer did not find the place, and another visit has to be agreed.'
  }),
  'no-visit-agreed': () => ({
    zh: '上门时间没有跟客户约好，师傅到了，家里没人，要重新约时间。',
    en: 'The visit had never been agreed: nobody was at home, and another visit has to be agreed.'
  }),
  'no-visit-time': () => ({
    zh: '工单上不是约好的时间，师傅来的时候客户不在家，要重新约时间。',
    en: 'The hour that was agreed was not on the ticket: nobody was at home, and another visit has to be agreed.'
  }),
  'no-contact': () => ({
    zh: '没有登记联系电话，回访打不通。',
    en: 'No contact number was taken down, so nobody answers the follow-up.'
  }),
  'wrong-contact': () => ({
    zh: '联系电话没有登记对，回访打不通。',
    en: 'The contact number was not taken down right, so nobody answers the follow-up.'
  }),
  'promise-broken': ({ late_ms = 0 }) => {
    const late = spanText(Math.ceil(late_ms / 60_000) * 60_000);
    return {
      zh: `答应的时间没有做到，晚了 ${late.zh}，客户记着这件事。`,
      en: `What had been promised came ${late.en} late, and the customer remembers.`
    };
  },
  'promise-empty': () => ({
    zh: '答应的事超出权限，被收回了，客户更加生气。',
    en: 'What had been promised was beyond the authority and was taken back; the customer is angrier than before.'
  }),
  'still-broken': () => ({
    zh: '网没有通就结了单，客户不认可。',
    en: 'It was closed with the line still down, and the customer says so.'
  }),
  'acted-unasked': () => ({
    zh: '业务未经确认就办了，客户又投诉了这件事。',
    en: 'The change was made without a yes, and the customer complains about that, too.'
  }),
  'hung-up': () => ({
    zh: '客户是生着气挂的电话。',
    en: 'The customer had hung up in anger.'
  }),
  'data-leaked': () => ({
    zh: '没有核实身份就透露或办理，质检判不合格。',
    en: 'Data was given, or things were done, without the identity verified: quality control fails the call.'
  }),
  rude: () => ({
    zh: '客户记着被推来推去、被冲撞的那句话；质检抽听，话术不合格。',
    en: 'The customer has not forgotten how they were spoken to; quality control fails the phrasing.'
  })
};

export function toldAs(code: DefectMessage['code'], values: DefectValues): DefectMessage {
  return { code, text: texts[code](values) };
}
