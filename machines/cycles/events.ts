import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';

const text = { type: 'text' } as const;
const free = { type: 'text', optional: true } as const;
const list = { type: 'list' } as const;
const some = { type: 'list', optional: true } as const;
const month = { type: 'month' } as const;
const time = { type: 'time' } as const;

const trouble = {
  class: { type: 'choice', choices: ['fault', 'request', 'complaint'] },
  business: text,
  area: text
} as const;

/** External events of the organisation's charts, beyond a single ticket. A new one needs an entry here. */
export const cycleEvents = {
  'outage-noticed': {
    text: { zh: '通报大面积故障', en: 'announces an outage' },
    who: ['system', 'supervisor'],
    clauses: ['2.2-major'],
    fields: trouble
  },
  'departments-notified': {
    text: { zh: '通知应急预案中的部门', en: 'notifies the departments of the plan' },
    who: ['system', 'supervisor'],
    clauses: ['2.2-major-notify'],
    fields: { ...trouble, departments: list }
  },
  'stood-down': {
    text: { zh: '解除紧急事件', en: 'stands the emergency down' },
    who: ['supervisor'],
    clauses: ['2.2-major'],
    fields: trouble
  },
  interviewed: {
    text: { zh: '约谈责任人', en: 'interviews the person in charge' },
    who: ['supervisor'],
    clauses: ['3.3-interview'],
    fields: { ticket: text, person: text, cause: text, measure: text }
  },
  'training-waived': {
    text: { zh: '免除专项培训', en: 'waives the special training' },
    who: ['owner', 'team-lead'],
    clauses: ['4.2-three'],
    fields: { person: text }
  },
  'month-end': {
    text: { zh: '做月度分析', en: 'analyses the month' },
    who: ['owner'],
    clauses: ['5.2-channel', '5.2-business', '5.2-person'],
    fields: { month }
  },
  'channel-action': {
    text: { zh: '推动高投诉渠道优化', en: 'has a channel of many complaints improved' },
    who: ['owner'],
    clauses: ['5.2-channel'],
    fields: { month, channel: text, action: free }
  },
  'business-action': {
    text: { zh: '推动产品优化', en: 'has a product improved' },
    who: ['owner'],
    clauses: ['5.2-business'],
    fields: { month, business: text, about: text, action: free }
  },
  'plan-made': {
    text: { zh: '制定个性化培训计划', en: 'makes a personal training plan' },
    who: ['owner'],
    clauses: ['5.2-person'],
    fields: { month, person: text, trainings: some }
  },
  proposed: {
    text: { zh: '提出流程优化', en: 'proposes a change of the process' },
    who: ['owner'],
    clauses: ['5.3-quarterly', '5.3-three-steps'],
    fields: { proposal: text, owner: text, reasons: some, title: free, key: free, value: some }
  },
  'pilot-begun': {
    text: { zh: '开始试点', en: 'begins the pilot' },
    who: ['owner'],
    clauses: ['5.3-quarterly'],
    fields: { proposal: text, where: text }
  },
  'pilot-ended': {
    text: { zh: '试点结束并给出结论', en: 'ends the pilot with its result' },
    who: ['owner'],
    clauses: ['5.3-quarterly'],
    fields: { proposal: text, result: { type: 'choice', choices: ['works', 'fails'] }, seen: free }
  },
  adopted: {
    text: { zh: '采用为新的策略版本', en: 'adopts it as a new policy version' },
    who: ['owner'],
    clauses: ['5.3-quarterly', '5.3-three-steps'],
    fields: { proposal: text }
  },
  dropped: {
    text: { zh: '放弃', en: 'drops it' },
    who: ['owner'],
    clauses: ['5.3-quarterly'],
    fields: { proposal: text, reason: text }
  },
  'training-planned': {
    text: { zh: '安排培训', en: 'plans a training session' },
    who: ['owner'],
    clauses: ['5.3-simulation', '5.3-experts', '4.2-three'],
    fields: { training: text, on: time, people: some }
  },
  'training-held': {
    text: { zh: '举行培训', en: 'holds a training session' },
    who: ['owner', 'quality', 'field'],
    clauses: ['5.3-simulation', '5.3-experts', '4.2-three'],
    fields: { training: text, people: list }
  },
  'department-asked': {
    text: { zh: '请部门协作', en: 'asks a department' },
    who: ['supervisor'],
    clauses: ['5.3-ledger', '3.1-cross'],
    fields: { request: text, ticket: text, department: text }
  },
  'department-answered': {
    text: { zh: '部门答复', en: 'the department answers' },
    who: ['supervisor'],
    clauses: ['5.3-ledger', '3.1-cross-track'],
    fields: { request: text }
  }
} as const satisfies Readonly<Record<string, CycleEventSpec>>;

export type CycleEvent = keyof typeof cycleEvents;

export type CycleFields<E extends CycleEvent> = FieldsOf<(typeof cycleEvents)[E]['fields']>;

export function cycleEventSpec(name: string): CycleEventSpec | undefined {
  return Object.hasOwn(cycleEvents, name) ? cycleEvents[name as CycleEvent] : undefined;
}

/** Field of an entry. `time` is an instant in Shanghai, `month` a month such as `2026-11`, `list` several names. */
export interface CycleField {
  readonly type: 'text' | 'choice' | 'list' | 'month' | 'time';
  readonly choices?: readonly string[];
  readonly optional?: true;
}

/** Event beyond one ticket, caused by people or the system: its actors, its fields and the clauses that require it. */
export interface CycleEventSpec {
  readonly text: Text;
  readonly who: readonly Role[];
  readonly clauses: readonly string[];
  readonly fields: Readonly<Record<string, CycleField>>;
}

type ValueOf<F extends CycleField> = F['choices'] extends readonly (infer Choice)[]
  ? Choice
  : F['type'] extends 'list'
    ? readonly string[]
    : F['type'] extends 'time'
      ? number
      : string;

type OptionalOf<S> = { [K in keyof S]: S[K] extends { readonly optional: true } ? K : never }[keyof S];

/** The values of fields, as a log keeps them: names as text, instants in milliseconds since 1970. */
type FieldsOf<S extends Readonly<Record<string, CycleField>>> = {
  readonly [K in Exclude<keyof S, OptionalOf<S>>]: ValueOf<S[K]>;
} & { readonly [K in OptionalOf<S>]?: ValueOf<S[K]> };
