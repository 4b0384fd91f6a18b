import type { Text } from '#domain/text';

const all = [
  { id: 'limits', title: { zh: '时限', en: 'Limits' }, keys: ['limits', 'warn-at-remaining'] },
  { id: 'calendar', title: { zh: '工作日历', en: 'Calendar' }, keys: ['calendar'] },
  { id: 'gates', title: { zh: '一票否决', en: 'Automatic fails' }, keys: ['gates', 'gate-cap'] },
  {
    id: 'scoring',
    title: { zh: '计分', en: 'Scoring' },
    keys: [
      'pass',
      'verdict-weights',
      'weights',
      'outcome-weights',
      'late',
      'forbidden-loss',
      'beyond-authority-loss',
      'agreed-terms',
      'unclear-sentence',
      'own-rules'
    ]
  },
  { id: 'endings', title: { zh: '也算对的结束', en: 'Right endings' }, keys: ['right-endings'] },
  {
    id: 'authority',
    title: { zh: '权限与承诺', en: 'Authority and promises' },
    keys: ['authority', 'earliest-promise']
  },
  { id: 'scripts', title: { zh: '规范话术', en: 'Scripts' }, keys: ['scripts'] },
  { id: 'taboos', title: { zh: '服务忌语', en: 'Taboos' }, keys: ['taboos', 'phrases'] },
  { id: 'ticket', title: { zh: '工单', en: 'Tickets' }, keys: ['ticket'] },
  { id: 'operations', title: { zh: '运营', en: 'Operations' }, keys: ['operations'] },
  { id: 'after', title: { zh: '话后与班次', en: 'After-call work and shifts' }, keys: ['wrap-up', 'shift'] },
  {
    id: 'names',
    title: { zh: '名称', en: 'Names' },
    keys: ['business-types', 'teams', 'desks', 'tags', 'label']
  },
  { id: 'talk', title: { zh: '怎样听懂', en: 'How talk is taken' }, keys: [] }
] as const satisfies readonly { readonly id: string; readonly title: Text; readonly keys: readonly string[] }[];

export type SectionId = (typeof all)[number]['id'];

export const sections: readonly { readonly id: SectionId; readonly title: Text }[] = all;

/** Returns the section of a policy key; `talk` if no section lists it. */
export function sectionOf(key: string): SectionId {
  return all.find(({ keys }) => (keys as readonly string[]).includes(key))?.id ?? 'talk';
}
