import { describe, expect, test } from 'vitest';
import type { Case } from '#machines/clause';
import type { Role } from '#domain/roles';
import type { Lang } from '#domain/text';
import { policyWith, specOf } from '#ticket/testing/sample';
import { emptyTable } from '#kernel/table';
import type { Policy } from '#machines/policy';
import type { Act } from '#ticket/acts';
import { eventsOfLine } from './inside/line-events';

const of = (changed: Partial<Case> = {}): Case => specOf(undefined, changed).case;
/** A line of a hotline's Wednesday morning, in which so much was meant. */
function eventsOf(
  meant: readonly Pick<Act, 'name' | 'value' | 'from'>[],
  { who = 'agent', text = '', lang = 'zh-CN', case: it = of(), policy = policyWith() }: LineGiven
) {
  const place = { order: 0, at_ms: 0, who, entry: 0, kind: 'talk', counts: 'yes' } as const;
  const acts = meant.map((hit): Act => ({ ...place, ...hit }));
  const context = { case: it, policy, lang, openedAt_ms: Date.UTC(2026, 10, 25, 2) };
  return eventsOfLine(context, { who, text, at_ms: 0, acts, before: emptyTable<Act>() });
}
interface LineGiven {
  readonly who?: Role;
  readonly text?: string;
  readonly lang?: Lang;
  readonly case?: Case;
  readonly policy?: Policy;
}
const said = (names: readonly string[], who: Role, changed: Partial<Case> = {}) =>
  eventsOf(
    names.map((name) => ({ name })),
    { who, case: of(changed) }
  ).map((event) => event.do);

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
      eventsOf(asked, { case: it, policy }).map((event) => event.with?.['field']);
    expect(fields(of())).toEqual(['income', 'employer']);
    expect(fields(of(change))).toEqual(['serviceAddress', 'income', 'employer']);
    expect(
      fields(of(change), policyWith({ necessary: { default: ['serviceAddress', 'income', 'employer'] } }))
    ).toEqual([]);
  });

  test('is unclear on the hotline alone, when the agent says it, too long for whom it is said to or in another language', () => {
    const found = (text: string, it: Case, lang: 'zh-CN' | 'en', who: Role = 'agent') =>
      eventsOf([], { who, text, lang, case: it }).some((event) => event.do === 'spoke-unclearly');
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
    const text = '明天上门，今天下午三点给您回话';
    const visit = { name: 'visit-eta', value: 'tomorrow', from: 0 };
    const news = { name: 'progress-eta', value: 'today', from: 5 };
    const eta = (...times: readonly (typeof visit)[]) =>
      eventsOf(times, { text }).find((event) => event.do === 'promised')?.with;
    expect(eta(visit, news)).toEqual({ eta: 5 * 3_600_000 });
    expect(eta({ name: 'solution-eta', value: 'now', from: 0 })).toEqual({ eta: 60_000 });
  });

  test.each([
    ['明天中午12点前给您方案', 'tomorrow', 26],
    ['今天下午六点之前给您方案', 'today', 8],
    ['周五之前给您方案', undefined, 48],
    ['周四上午十点，我们给您方案', undefined, 24],
    ['by noon tomorrow you will have a solution', 'tomorrow', 26],
    ['you will have a solution by Friday', undefined, 48],
    ['I will give you one right away', undefined, 1 / 60]
  ])('promises a moment of a day as long as it is until then: %s', (text, value, hours) => {
    const acts = [{ name: 'solution-eta', ...(value === undefined ? {} : { value }), from: text.indexOf('，') + 1 }];
    const promised = eventsOf(acts, { text }).find((event) => event.do === 'promised');
    expect(promised?.with).toEqual({ eta: hours * 3_600_000 });
  });

  test.each(['月底之前给您方案', 'you will have a solution by the end of the month', '周三给您方案'])(
    'gives no time that could be told on that day: %s',
    (text) => {
      const promised = eventsOf([{ name: 'solution-eta', from: 0 }], { text }).find((it) => it.do === 'promised');
      expect([promised?.do, promised?.with]).toEqual(['promised', undefined]);
    }
  );

  test('of a line that explains is an explanation', () => {
    const text = '明天上门，今天下午三点给您回话';
    expect(eventsOf([{ name: 'explain-cause' }], { text })).toEqual([{ who: 'agent', do: 'explained' }]);
  });
});
