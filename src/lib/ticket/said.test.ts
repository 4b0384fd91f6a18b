import { describe, expect, test } from 'vitest';
import type { Case } from '#machines/clause';
import type { Role } from '#domain/roles';
import { eventsSaid, overAsked, promiseOf, unclear } from './said';
import { policyWith, specOf } from './testing/sample';

const of = (changed: Partial<Case> = {}): Case => specOf(undefined, changed).case;
const said = (names: readonly string[], who: Role, changed: Partial<Case> = {}) =>
  eventsSaid(new Set(names), new Set(names), of(changed), who);

describe('a greeting', () => {
  test('on the hotline needs the number, in the hall the offer to help', () => {
    const greets = (channel: Case['channel'], ...names: string[]) =>
      said(names, 'agent', { channel }).includes('greeted');
    expect(greets('hotline', 'greeting')).toBe(false);
    expect(greets('hotline', 'greeting', 'offer-help')).toBe(false);
    expect(greets('hotline', 'greeting', 'agent-id')).toBe(true);
    expect(greets('hall', 'greeting', 'agent-id')).toBe(false);
    expect(greets('hall', 'greeting', 'offer-help')).toBe(true);
  });
});

describe('what is said', () => {
  const change: Partial<Case> = {
    class: 'request',
    business: 'plan-change',
    conditions: { ...of().conditions, 'wants-change': true }
  };
  test('makes such events only as the role of the speaker may cause', () => {
    const confirmation = ['ask-confirmation', 'plan', 'effective-time', 'service', 'fee'];
    expect(said(confirmation, 'agent', change)).toEqual(['confirmation-asked']);
    expect(said(confirmation, 'specialist', change)).toEqual(['confirmation-asked', 'rechecked']);
    for (const who of ['customer', 'dispatcher', 'system', 'quality'] as const)
      expect(said(confirmation, who, change), who).toEqual([]);
  });

  test('asks for too much by the policy of its business, each field once a line', () => {
    const asked = ['serviceAddress', 'income', 'income', 'employer'].map((value) => ({ name: 'ask-for', value }));
    const fields = (it: Case, policy = policyWith()) =>
      overAsked(asked, it, policy).map((event) => event.with?.['field']);
    expect(fields(of())).toEqual(['income', 'employer']);
    expect(fields(of(change))).toEqual(['serviceAddress', 'income', 'employer']);
    expect(
      fields(of(change), policyWith({ necessary: { default: ['serviceAddress', 'income', 'employer'] } }))
    ).toEqual([]);
  });

  test('is unclear on the hotline alone, when the agent says it, too long for whom it is said to or in another language', () => {
    const found = (text: string, it: Case, lang: 'zh-CN' | 'en', who: Role = 'agent') =>
      unclear(text, it, lang, policyWith(), who).length > 0;
    const long = '请您确认一下光猫上面的电源指示灯、光信号指示灯和网络指示灯目前分别处于什么状态？';
    expect(found(long, of(), 'zh-CN')).toBe(false);
    expect(found(long, of({ care: true }), 'zh-CN')).toBe(true);
    expect(found('Hello', of(), 'zh-CN')).toBe(true);
    expect(found('Hello', of(), 'en')).toBe(false);
    expect(found('0801', of(), 'en')).toBe(false);
    expect(found('Hello', of({ channel: 'hall' }), 'zh-CN')).toBe(false);
    expect(found('Hello', of(), 'zh-CN', 'specialist')).toBe(false);
  });

  test('promises the soonest of its times', () => {
    const time = (name: string, value: unknown, text: string) => ({ name, value, text, clock_ms: 10 * 3_600_000 });
    const times = [time('visit-eta', 'tomorrow', '明天上门'), time('progress-eta', 'today', '今天下午三点')];
    expect(promiseOf('promised', times, policyWith())).toEqual({ with: { eta: 5 * 3_600_000 } });
    expect(promiseOf('explained', times, policyWith())).toEqual({});
    expect(promiseOf('promised', [time('solution-eta', 'now', '马上')], policyWith())).toEqual({
      with: { eta: 60_000 }
    });
  });
});
