import type { Text } from '#domain/text';
import type { Path } from '#formats/value-at';

/** Subjects of differences between policies, with their names, in the order of reporting. */
export const differenceKinds = {
  limit: { zh: '时限', en: 'limit' },
  warning: { zh: '预警', en: 'warning' },
  step: { zh: '步骤', en: 'step' },
  requirement: { zh: '登记与询问', en: 'what is asked for' },
  script: { zh: '规范话术', en: 'official line' },
  taboo: { zh: '禁语', en: 'taboo' },
  talk: { zh: '通话', en: 'talk' },
  promise: { zh: '承诺', en: 'promise' },
  ceiling: { zh: '权限', en: 'authority' },
  gate: { zh: '一票否决', en: 'automatic fail' },
  pass: { zh: '及格线', en: 'pass mark' },
  weight: { zh: '分值', en: 'weight' },
  loss: { zh: '扣分', en: 'loss' },
  ending: { zh: '结束', en: 'ending' },
  calendar: { zh: '日历', en: 'calendar' },
  routing: { zh: '派单', en: 'dispatch' },
  'follow-up': { zh: '回访与评价', en: 'follow-up and rating' },
  quality: { zh: '质检', en: 'quality' },
  ticket: { zh: '工单', en: 'ticket' },
  name: { zh: '名称', en: 'name' },
  house: { zh: '运营', en: 'the house' },
  habit: { zh: '自动角色', en: 'autopilot' },
  'wrap-up': { zh: '话后处理', en: 'after-call work' },
  shift: { zh: '班次', en: 'shift' },
  reading: { zh: '读法', en: 'reading' },
  policy: { zh: '策略', en: 'policy' }
} as const satisfies Readonly<Record<string, Text>>;
export type DifferenceKind = keyof typeof differenceKinds;

const sections: Readonly<Record<string, DifferenceKind>> = {
  limits: 'limit',
  'warn-at-remaining': 'warning',
  weights: 'weight',
  'outcome-weights': 'weight',
  'verdict-weights': 'weight',
  late: 'weight',
  'unclear-sentence': 'weight',
  'forbidden-loss': 'loss',
  'beyond-authority-loss': 'loss',
  'own-rules': 'loss',
  pass: 'pass',
  gates: 'gate',
  'gate-cap': 'gate',
  'right-endings': 'ending',
  authority: 'ceiling',
  'earliest-promise': 'promise',
  'agreed-terms': 'promise',
  'business-types': 'name',
  'tells-matter': 'requirement',
  'says-nothing': 'requirement',
  necessary: 'requirement',
  phrases: 'taboo',
  taboos: 'taboo',
  tags: 'name',
  label: 'name',
  teams: 'name',
  desks: 'name',
  calendar: 'calendar',
  operations: 'house',
  'wrap-up': 'wrap-up',
  shift: 'shift',
  decisions: 'reading',
  scripts: 'script',
  policy: 'policy',
  version: 'policy',
  extends: 'policy'
};

const ofTicket: Readonly<Record<string, DifferenceKind>> = {
  'self-help': 'step',
  'emergency-plan': 'step',
  'makes-sense': 'requirement',
  'identity-methods': 'requirement',
  dispatch: 'routing',
  room: 'routing',
  'kept-for-vip': 'routing',
  unanswered: 'routing',
  'support-team': 'routing',
  'held-by': 'routing',
  quality: 'quality',
  contacts: 'follow-up',
  'follow-up-attempts': 'follow-up',
  ratings: 'follow-up',
  'review-from': 'follow-up',
  'reenter-from': 'follow-up',
  'hard-to-please': 'follow-up',
  pauses: 'limit',
  slot: 'limit',
  'slot-moves-to': 'limit',
  'latest-visit': 'limit',
  additions: 'script',
  departments: 'name',
  habits: 'habit'
};

export function kindOf([section, key]: Path): DifferenceKind {
  if (section === 'ticket') return ofTicket[key ?? ''] ?? 'ticket';
  if (section === 'operations' && key === 'habits') return 'habit';
  return sections[section ?? ''] ?? 'talk';
}
