import { dayOf, timeText } from '#calendar/dates';
import type { WordedFact } from '#domain/fact';
import type { Ending } from '#domain/ids';
import { provisionally } from '#domain/provisional';
import { own } from '#domain/own';
import { endingNames, roleNames, timerEventNames } from '#domain/terms';
import type { Text } from '#domain/text';
import type { Fields } from '#domain/entry';
import { scriptOf } from '#contact/speech';
import type { Policy } from '#machines/policy';
import { sopText } from '#machines/sop-text';
import { enteredTitles } from '#machines/titles';
import type { TicketSpec } from '#ticket/spec';
import { factText } from '#ticket/texts';

export interface HouseTime {
  /** From 1, the day of the call. */
  readonly day: number;
  /** Time of day, `10:35`. */
  readonly clock: string;
}

export function houseTime(at_ms: number, openedAt_ms: number): HouseTime {
  return {
    day: dayOf(openedAt_ms + at_ms) - dayOf(openedAt_ms) + 1,
    clock: timeText(openedAt_ms + at_ms).slice('2026-11-24 '.length, '2026-11-24 10:35'.length)
  };
}

/** Formats a time: `当天 10:35`, `第 2 天 10:35` · `10:35`, `10:35 on day 2`. */
export function houseTimeText({ day, clock }: HouseTime): Text {
  return day === 1 ? { zh: `当天 ${clock}`, en: clock } : { zh: `第 ${day} 天 ${clock}`, en: `${clock} on day ${day}` };
}

/** Actor shown for a change of state, which nobody in particular causes. */
export const ticketName: Text = { zh: '工单', en: 'ticket' };

/** Words a fact without ticket number, fractions of a second, or text recorded in the other language only. */
export function lifeText(fact: WordedFact, spec: TicketSpec, policy: Policy): Text {
  const { kind, clause, name, due_ms, provisional, late, who } = fact;
  if (kind === 'state') return stateText(name ?? '');
  const department = kind === 'alert' && name !== undefined ? policy.ticket?.departments[name] : undefined;
  if (department) return { zh: `通知${department.zh}协同处置`, en: `${department.en} is asked to join in` };
  if (kind === 'alert') {
    const asked = sopText(clause, policy);
    const to = roleNames[who];
    return { zh: `提醒${to.zh}：${asked.zh}`, en: `The ${to.en} is warned: ${asked.en}` };
  }
  const timed = own(timerEventNames as Readonly<Record<string, Text>>, kind);
  if (timed) {
    const asked = sopText(clause, policy);
    const done = late ? { zh: '已完成（超时）', en: 'done, too late' } : timed;
    const ends = due_ms === undefined ? undefined : houseTimeText(houseTime(due_ms, spec.openedAt_ms));
    const due = ends && provisionally(ends, provisional);
    return {
      zh: `${asked.zh}：${done.zh}${due ? `，最迟${due.zh}` : ''}`,
      en: `${asked.en}: ${done.en}${due ? `, due ${due.en}` : ''}`
    };
  }
  // What somebody wrote down is worded anew by its fields; what the chart tags by itself has its words already.
  return fact.with === undefined || fact.name === undefined ? fact.text : recordText(fact, spec, policy);
}

function stateText(name: string): Text {
  if (name === 'archived') return { zh: '工单归档', en: 'archived' };
  // The chart of a ticket knows two states of being handed over.
  const ending = own(endingNames, (name === 'call-handed-over' ? 'handed-over' : name) as Ending);
  if (ending) return { zh: `来电结束：${ending.zh}`, en: `the call is over: ${ending.en}` };
  return own(enteredTitles as Readonly<Record<string, Text>>, name) ?? { zh: name, en: name };
}

function recordText(fact: WordedFact, spec: TicketSpec, policy: Policy): Text {
  const { text: _text, with: fields = {}, ...rest } = fact;
  const told = (some: Fields): Text => factText({ ...rest, with: some }, spec, policy);
  const bare = told({});
  const isWorded = (lang: keyof Text) =>
    function ([field, value]: readonly [string, Fields[string]]): boolean {
      const alone = told({ [field]: value })[lang].slice(bare[lang].length);
      return value !== unknown && (lang === 'zh' || scriptOf(alone) !== 'zh-CN');
    };
  const of = (lang: keyof Text): string =>
    told(Object.fromEntries(Object.entries(fields).filter(isWorded(lang))))[lang];
  return { zh: of('zh'), en: of('en') };
}

const unknown = '-';
