import type { Role } from '#domain/roles';
import { own } from '#domain/own';
import { roleNames } from '#domain/terms';
import { both, inLang, midSentence, type Lang, type Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import { eventSpec } from '#machines/ticket-events';
import type { TimerEvent } from '#machines/vocabulary';
import { limitTitle } from './limit-words.ts';
import { clock } from './model-state.ts';
import { lived } from './path.ts';
import type { Prepared } from './prepared.ts';

/** Step of a path in readable form. Plain data. */
export interface LifeStep {
  /** Time since the ticket was opened. */
  readonly at_ms: number;
  /** Roles that may do it; absent if only time passes. */
  readonly who?: Text;
  readonly what: Text;
  /** Relevant circumstances: attempts are used up, the rating is low. */
  readonly like: readonly Text[];
  readonly limits: readonly Text[];
}

const happened: Readonly<Record<TimerEvent, Text>> = {
  started: { zh: '起算', en: 'starts' },
  warned: { zh: '即将到时', en: 'is nearly over' },
  breached: { zh: '超时', en: 'is broken' },
  met: { zh: '办结', en: 'is met' },
  cancelled: { zh: '取消', en: 'ends' },
  paused: { zh: '暂停', en: 'stands' },
  resumed: { zh: '继续', en: 'goes on' }
};

const likes: Readonly<Record<string, Text>> = {
  agreed: { zh: '是客户要的', en: 'as the customer asked' },
  askedFor: { zh: '客户要求的', en: 'asked for by the customer' },
  beyond: { zh: '超出权限', en: 'beyond authority' },
  complete: { zh: '已齐全', en: 'now complete' },
  dissatisfied: { zh: '不满意', en: 'not satisfied' },
  early: { zh: '早于约定', en: 'before the agreed time' },
  elsewhere: { zh: '换一种联系方式', en: 'by another contact' },
  last: { zh: '最后一次', en: 'the last one' },
  late: { zh: '晚于约定', en: 'after the agreed time' },
  low: { zh: '低于满意', en: 'below satisfied' },
  misplaced: { zh: '去错了地方', en: 'to the wrong place' },
  near: { zh: '约定时间已近', en: 'the agreed time is near' },
  noted: { zh: '有记录', en: 'noted' },
  settles: { zh: '已给足', en: 'all of it' },
  wrong: { zh: '不对', en: 'wrong' }
};

const named: Readonly<Record<string, Text>> = {
  'team field': { zh: '外线团队', en: 'to the field team' },
  'team other': { zh: '其他团队', en: 'to another team' },
  'slot later': { zh: '改到更晚', en: 'a later time' },
  'slot other': { zh: '不改晚', en: 'no later time' },
  'money within': { zh: '退补在权限内', en: 'money within authority' },
  'money beyond': { zh: '退补超出权限', en: 'money beyond authority' },
  'money other': { zh: '不涉及退补', en: 'no money' },
  'tag other': { zh: '其他标签', en: 'another tag' }
};

/** Returns a path step by step: time, role, event and effects on limits. */
export function lifeSteps(prepared: Prepared, events: readonly ChartEvent[]): readonly LifeStep[] {
  const standings = lived(prepared, events) ?? [];
  return events.map((event, at) => {
    const { now_ms, memory } = standings[at + 1]!;
    const limits = memory.flatMap(({ type, params }) => {
      const { clause, is } = params as { readonly clause: string; readonly is: TimerEvent };
      const title = limitTitle(clause);
      return type === 'limit' ? [both((lang) => `${title[lang]}${lang === 'zh' ? '' : ' '}${happened[is][lang]}`)] : [];
    });
    return { at_ms: now_ms, limits, ...wordsOf(event) };
  });
}

function wordsOf({ type, ...fields }: ChartEvent): Pick<LifeStep, 'who' | 'what' | 'like'> {
  if (type === clock.type) return { what: { zh: '时间流逝', en: 'Time passes' }, like: [] };
  const spec = eventSpec(type)!;
  const roles = spec.who.map((role) => roleNames[role as Role]);
  return {
    who: both((lang) => roles.map((it) => it[lang]).join('/')),
    what: spec.text,
    like: Object.entries(fields).flatMap(([name, value]) => likeOf(name, value) ?? [])
  };
}

function likeOf(name: string, value: unknown): Text | undefined {
  if (value === true) return own(likes, name);
  if (typeof value !== 'string') return undefined;
  return own(named, `${name} ${value}`) ?? { zh: value, en: value };
}

/** Returns a step as one line, starting with its time. */
export function stepLine({ at_ms, who, what, like, limits }: LifeStep, lang: Lang): string {
  const say = (text: Text) => inLang(text, lang);
  const [open, shut, joint] = lang === 'en' ? [' (', ')', ', '] : ['（', '）', '，'];
  const doer = who ? `${say(who)} · ` : '';
  const more = [...like.map(say).map(midSentence), ...limits.map(say)].join(joint);
  return `${lifeTime(at_ms).padStart(10)}  ${doer}${say(what)}${more === '' ? '' : open + more + shut}`;
}

/** Returns a time since the ticket was opened as hours, minutes and seconds: `26:00:03`. */
export function lifeTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
