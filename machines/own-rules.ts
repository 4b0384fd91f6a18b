import type { Text } from '#domain/text';

/** Rules of this project that a run can break, besides the clauses of the SOP. */
export const ownRuleIds = [
  'x-abuse',
  'x-wrong-fact',
  'x-interrupted',
  'x-key-words',
  'x-early-goodbye',
  'x-supervisor',
  'x-untrue-deed'
] as const;
export type OwnRule = (typeof ownRuleIds)[number];

export const ownRuleNames: Readonly<Record<OwnRule, Text>> = {
  'x-abuse': { zh: '不得辱骂或威胁客户', en: 'Never insult or threaten the customer' },
  'x-wrong-fact': { zh: '说的事实要与桌面一致', en: 'What is said agrees with the desktop' },
  'x-interrupted': { zh: '让客户把话说完', en: 'Let the customer finish' },
  'x-key-words': { zh: '对客户说完整的话', en: 'Speak to the customer in sentences' },
  'x-early-goodbye': { zh: '事情没说完，不说再见', en: 'No goodbye while the request stands open' },
  'x-supervisor': {
    zh: '客户要找主管，就给转或给个说法',
    en: 'Whoever asks for a supervisor is put through, or told by when'
  },
  'x-untrue-deed': { zh: '办了才说“已经办了”', en: 'What is told as done has been done' }
};
