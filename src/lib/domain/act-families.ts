import type { Text } from './text';
import type { ForbiddenLabel, Part, TalkAct } from './act-ids';

/** Group of acts that belong together. The lexicon has the same families, one file for each. */
export interface ActFamily {
  readonly family: string;
  readonly title: Text;
  readonly acts: readonly (Part | TalkAct | ForbiddenLabel)[];
}

/** Families in the order of a call. */
export const actFamilies: readonly ActFamily[] = [
  {
    family: 'courtesy',
    title: { zh: '问候、体谅、道别', en: 'Greeting, feelings, goodbye' },
    acts: ['greeting', 'offer-help', 'agent-id', 'ask-demand', 'apology', 'acknowledge', 'hold', 'close']
  },
  {
    family: 'identity-and-privacy',
    title: { zh: '身份与个人信息', en: 'Identity and personal data' },
    acts: ['ask-identity', 'ask-for', 'purpose-limited', 'kept-confidential']
  },
  {
    family: 'complaint',
    title: { zh: '原因、方案与投诉', en: 'Causes, solutions, complaints' },
    acts: ['explain-cause', 'solution', 'decline', 'offer-alternative', 'offer-complaint']
  },
  {
    family: 'fees',
    title: { zh: '资费与办理确认', en: 'Fees, and agreeing to them' },
    acts: ['current-fee', 'fee', 'price-difference', 'effective-time', 'cancellation-rule', 'ask-confirmation']
  },
  {
    family: 'plans',
    title: { zh: '套餐与业务', en: 'Plans and services' },
    acts: ['service', 'plan', 'plan-contents', 'remaining', 'upgrade-option', 'where-to-look', 'first-bill-reminder']
  },
  {
    family: 'fault',
    title: { zh: '故障排查与上门', en: 'Faults and visits' },
    acts: [
      'ask-modem-lights',
      'hold-power-10s',
      'restart',
      'wait-3min',
      'check-recovered',
      'repaired',
      'visit-eta',
      'field-contact',
      'contact-again'
    ]
  },
  {
    family: 'progress',
    title: { zh: '核实与进展', en: 'Looking into it, and progress' },
    acts: ['verifying', 'solution-eta', 'progress-eta', 'escalated', 'dedicated-person', 'done']
  },
  {
    family: 'transfer',
    title: { zh: '转接', en: 'Transfers' },
    acts: ['out-of-scope', 'transfer-to']
  },
  {
    family: 'follow-up',
    title: { zh: '满意度与回访', en: 'Satisfaction and follow-up' },
    acts: ['ask-satisfied', 'ask-result-satisfied', 'ask-attitude', 'offer-follow-up']
  },
  {
    family: 'forbidden',
    title: { zh: '不该说的话', en: 'What must not be said' },
    acts: ['shirking', 'pretext', 'abuse']
  }
];
