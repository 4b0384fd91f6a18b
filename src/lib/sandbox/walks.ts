import { roles, type Role } from '#domain/roles';
import type { Lang, Text } from '#domain/text';
import type { Staff } from '#simulation/live-house';
import { usualMix, type SandboxPlan } from './plan';

export const walkIds = ['fault', 'plan-change', 'complaint'] as const;
export type WalkId = (typeof walkIds)[number];

/** Guided tour through a ticket's whole life, on a real sandbox. */
export interface Walk {
  readonly name: Text;
  readonly about: Text;
  readonly minutes: number;
  readonly plays: readonly Role[];
  readonly seed: number;
  readonly at: string;
  readonly wanted: NonNullable<SandboxPlan['wanted']>;
}

export const walks: Readonly<Record<WalkId, Walk>> = {
  fault: {
    name: { zh: '宽带故障：从来电到归档', en: 'A broadband fault, from the call to the archive' },
    about: {
      zh: '您做坐席和装维：自助排障、派单、上门、测试、签字。',
      en: 'You are the agent, then the field engineer: self-help, dispatch, visit, test, sign-off.'
    },
    minutes: 6,
    plays: ['agent', 'field'],
    seed: 6,
    at: '09:30',
    wanted: { business: 'broadband', channel: 'hotline', tier: 'ordinary', care: false, difficulty: 'none' }
  },
  'plan-change': {
    name: { zh: '套餐变更：告知、确认、办理', en: 'A change of plan: disclose, confirm, carry out' },
    about: {
      zh: '您做坐席和后台专员：核对身份、三项告知、二次确认、回执。',
      en: 'You are the agent and the back office: identity, the three disclosures, the second confirmation, the receipt.'
    },
    minutes: 5,
    plays: ['agent', 'specialist'],
    seed: 12,
    at: '10:00',
    wanted: { business: 'plan-change', channel: 'hotline', tier: 'ordinary', care: false, difficulty: 'none' }
  },
  complaint: {
    name: { zh: '资费投诉：首次联系到客户认可', en: 'A fee complaint, from first contact to agreement' },
    about: {
      zh: '您做坐席和处理人：限时首次联系，限时给方案，客户满意才归档。',
      en: 'You are the agent and whoever handles it: first contact and a solution each within its limit, and an archive only once the customer agrees.'
    },
    minutes: 7,
    plays: ['agent', 'specialist', 'complaint-supervisor'],
    seed: 19,
    at: '14:00',
    wanted: { business: 'fee-dispute', channel: 'hotline', tier: 'ordinary', care: false, difficulty: 'ordinary' }
  }
};

export function staffWithout(plays: readonly Role[]): Staff {
  return Object.fromEntries(roles.filter((role) => !plays.includes(role)).map((role) => [role, 'exemplary'] as const));
}

/** Returns the plan of a walk on a date such as `2026-11-27`. */
export function planOfWalk({ seed, at, wanted }: Walk, date: string, lang: Lang): SandboxPlan {
  return { seed, date, at, hours: 9, tickets: 1, lang, mix: usualMix, wanted };
}
