import type { Text } from '#domain/text';
import type { Case, Condition } from '#machines/clause';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';

/** Class of tickets that is explored separately, with its differences in policy. */
export interface TicketClass {
  readonly id: string;
  readonly text: Text;
  readonly case: Case;
  readonly policy?: Pick<ChartInput, 'pauses' | 'selfHelp'>;
}

const none: Readonly<Record<Condition, boolean>> = {
  'in-scope': true,
  'wants-change': false,
  'solvable-on-the-spot': false,
  'settles-on-call': false,
  'cured-by-restart': false,
  departments: false,
  'collects-personal-data': true,
  'complex-tariff': false,
  emergency: false,
  'can-verify': true
};

const plain = { tier: 'ordinary', care: false, difficulty: 'none' } as const;

const ticketClass = (
  id: string,
  text: Text,
  of: Omit<Case, 'conditions' | 'tier' | 'care' | 'difficulty'> & Partial<Case>,
  conditions: Partial<Record<Condition, boolean>> = {},
  policy?: TicketClass['policy']
): TicketClass => ({
  id,
  text,
  case: { ...plain, ...of, conditions: { ...none, ...conditions } },
  ...(policy && { policy })
});

const broadband = { class: 'fault', business: 'broadband', channel: 'hotline' } as const;
const dispute = { class: 'complaint', business: 'fee-dispute', channel: 'hotline' } as const;

/** Classes chosen so that every question about a case is answered yes and no, and every region is active in one. */
export const ticketClasses: readonly TicketClass[] = [
  ticketClass(
    'out-of-scope',
    { zh: '热线，超出业务范围', en: 'hotline, out of scope' },
    { class: 'request', business: 'other', channel: 'hotline' },
    { 'in-scope': false, 'can-verify': false, 'collects-personal-data': false }
  ),
  ticketClass(
    'not-verifiable',
    { zh: '热线咨询，无法核验', en: 'hotline enquiry, cannot be verified' },
    { class: 'request', business: 'enquiry', channel: 'hotline' },
    { 'can-verify': false, 'solvable-on-the-spot': true }
  ),
  ticketClass(
    'enquiry',
    { zh: '微信咨询，当场解答', en: 'WeChat enquiry, answered at once' },
    { class: 'request', business: 'enquiry', channel: 'wechat' },
    { 'solvable-on-the-spot': true }
  ),
  ticketClass(
    'hall-change',
    { zh: '营业厅，老年客户变更套餐', en: 'hall, an elderly customer changes the plan' },
    { class: 'request', business: 'plan-change', channel: 'hall', care: true },
    { 'wants-change': true, 'solvable-on-the-spot': true }
  ),
  ticketClass(
    'hard-change',
    { zh: '自助终端，复杂资费变更，普通疑难', en: 'kiosk, change of a complex tariff, ordinary difficulty' },
    { class: 'request', business: 'fee-adjustment', channel: 'kiosk', difficulty: 'ordinary' },
    { 'wants-change': true, 'complex-tariff': true }
  ),
  ticketClass(
    'cured-fault',
    { zh: '热线，宽带故障，重启恢复', en: 'hotline, broadband fault cured by a restart' },
    broadband,
    { 'cured-by-restart': true, 'solvable-on-the-spot': true }
  ),
  ticketClass('broadband-fault', { zh: '热线，宽带故障，上门', en: 'hotline, broadband fault, visit' }, broadband),
  ticketClass(
    'vip-fault',
    { zh: '热线，VIP 宽带故障', en: 'hotline, broadband fault of a VIP' },
    { ...broadband, tier: 'vip' }
  ),
  ticketClass(
    'online-fault',
    { zh: 'APP，移动网络故障', en: 'app, mobile network fault' },
    { class: 'fault', business: 'mobile-network', channel: 'app' }
  ),
  ticketClass(
    'emergency',
    { zh: '热线，大面积断网', en: 'hotline, wide-area outage' },
    { ...broadband, difficulty: 'major' },
    { emergency: true }
  ),
  ticketClass(
    'settled-complaint',
    { zh: '热线，当场解决的投诉', en: 'hotline, complaint settled on the call' },
    dispute,
    { 'solvable-on-the-spot': true, 'settles-on-call': true }
  ),
  ticketClass(
    'complaint',
    { zh: 'APP，转办的投诉', en: 'app, complaint handed over' },
    { ...dispute, business: 'attitude', channel: 'app' }
  ),
  ticketClass(
    'vip-complaint',
    { zh: '营业厅，VIP 跨部门投诉，普通疑难', en: 'hall, cross-department complaint of a VIP, ordinary difficulty' },
    { ...dispute, channel: 'hall', tier: 'vip', difficulty: 'ordinary' },
    { departments: true }
  ),
  ticketClass(
    'three-steps',
    { zh: '热线，宽带故障，三步自助排障', en: 'hotline, broadband fault, three-step self-help' },
    broadband,
    {},
    { selfHelp: ['restart', 'lights', 'field'] }
  ),
  ticketClass(
    'waiting',
    { zh: '热线，投诉，等待客户时暂停计时', en: 'hotline, complaint whose limits stand while one waits' },
    dispute,
    {},
    { pauses: ['3.2-complaint-24h', '3.1-biz-1d', '3.3-overdue-complaint'] }
  )
];

/** Returns the classes under a policy, with its pauses and self-help order where a class has none of its own. */
export function classesUnder({ ticket }: Policy): readonly TicketClass[] {
  const policy = { pauses: ticket?.pauses ?? [], selfHelp: ticket?.selfHelp ?? [] };
  return ticketClasses.map((it) => ({ ...it, policy: { ...policy, ...it.policy } }));
}
