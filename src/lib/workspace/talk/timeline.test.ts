import { expect, test } from 'vitest';
import { List } from '#kernel/list';
import type { Act } from '#ticket/acts';
import type { Fact } from '#domain/fact';
import { blank, type Line, type Memory } from '#ticket/memory';
import { inOrder, timelineOf } from './timeline.ts';

const act = (order: number, at_ms: number, name: string, kind: Act['kind'], more: Partial<Act> = {}): Act => ({
  order,
  at_ms,
  who: kind === 'customer' ? 'customer' : 'agent',
  name,
  kind,
  counts: 'yes',
  ...more
});

const memory: Memory = {
  ...blank,
  lines: List.of<Line>([
    { who: 'agent', from_ms: 1000, until_ms: 3000, text: '您好', entry: 0 },
    {
      who: 'customer',
      from_ms: 4000,
      until_ms: 6000,
      text: '等三分钟',
      means: [{ tell: [], does: ['waits'], wait_ms: 180_000 }]
    }
  ]),
  acts: List.of([
    act(0, 1000, 'greeting', 'part', { entry: 0, from: 0, to: 2 }),
    act(1, 1000, 'greeting', 'part', { entry: 0, from: 0, to: 2 }),
    act(2, 3500, 'desk:look-up', 'desk', { entry: 1, value: 'bill' }),
    act(3, 3600, 'desk:verify-identity', 'desk', { entry: 2, value: 'sms-code' }),
    act(4, 6000, 'waits', 'customer')
  ]),
  facts: List.of<Fact>([{ clause: '1.1-hotline-greet', kind: 'breached', who: 'agent', order: 0, at_ms: 3000 }])
};

test('lines, deeds and limits stand in the order of time', () => {
  expect(timelineOf(memory).map(({ key }) => key)).toEqual(['line-0', 'limit-0', 'act-3', 'line-1', 'act-4']);
});

test('at one instant, what time brought stands first, then what was done, entry by entry', () => {
  const line = (entry: number): Line => ({ who: 'agent', from_ms: 9000, until_ms: 9500, text: '退好了', entry });
  const acts = [
    act(0, 9000, 'desk:grant-credit', 'desk', { entry: 1 }),
    act(1, 9000, 'desk:end-call', 'desk', { entry: 3 })
  ];
  const facts: Fact[] = [{ clause: '2.1-wait-3min', kind: 'met', who: 'agent', order: 7, at_ms: 9000 }];
  const rows = timelineOf({ ...blank, lines: List.of([line(2)]), acts: List.of(acts), facts: List.of(facts) });
  expect(rows.map(({ key }) => key)).toEqual(['limit-7', 'act-0', 'line-0', 'act-1']);
});

test('a pause is one row, by how long it was, and where it was; a blink is none', () => {
  const pauses = [
    act(0, 9000, 'desk:pause', 'desk', { entry: 1, value: 'closed' }),
    act(1, 9000, 'desk:resume', 'desk', { entry: 2, value: 12 }),
    act(2, 9000, 'desk:pause', 'desk', { entry: 3, value: 'asked' }),
    act(3, 9000, 'desk:resume', 'desk', { entry: 4, value: 0 }),
    act(4, 9000, 'desk:end-call', 'desk', { entry: 5 })
  ];
  const rows = timelineOf({ ...blank, acts: List.of(pauses) });
  expect(rows.map(({ key }) => key)).toEqual(['act-1', 'act-4']);
});

test('what only the screen knows stands between the entries where it came', () => {
  const note = { at_ms: 9000, entry: 2 - 0.5 };
  const rows = [note, ...[2, undefined, 1].map((entry) => ({ at_ms: 9000, entry }))];
  expect(rows.toSorted(inOrder).map(({ entry }) => entry)).toEqual([undefined, 1, 1.5, 2]);
});

test('a part said twice in a line is one tick', () => {
  const first = timelineOf(memory)[0];
  expect(first?.kind === 'line' && first.meant.map(({ name }) => name)).toEqual(['greeting']);
});

/** What is shown of these acts of one line. */
function meantOf(...acts: readonly Act[]): readonly Act[] {
  const line: Line = { who: 'agent', from_ms: 0, until_ms: 3000, text: '…', entry: 0 };
  const [item] = timelineOf({ ...blank, lines: List.of([line]), acts: List.of(acts) });
  return item?.kind === 'line' ? item.meant : [];
}
const part = (order: number, name: string, more: Partial<Act> = {}): Act =>
  act(order, 0, name, 'talk', { entry: 0, from: order, to: order + 1, ...more });

test('two causes in a line are one explanation, and the wrong one of them is shown', () => {
  const right = part(0, 'explain-cause', { value: 'promotion-ended' });
  const wrong = part(1, 'explain-cause', { value: 'service-on', counts: 'wrong-fact' });
  const late = part(2, 'explain-cause', { counts: 'too-early' });
  expect(meantOf(right, wrong, late)).toEqual([wrong]);
  expect(meantOf(late, right)).toEqual([right]);
});

test('two things asked for are two ticks', () => {
  const asked = [part(0, 'ask-for', { value: 'contact' }), part(1, 'ask-for', { value: 'name' })];
  expect(meantOf(...asked)).toEqual(asked);
});

test('what is given away to somebody who is not verified is shown with what was said, each thing once', () => {
  const given = ['serviceAddress', 'owed'].map((value, at) =>
    part(at + 1, 'data-given', { kind: 'rule', value, from: 0, to: 9 })
  );
  const wrong = part(3, 'x-wrong-fact', { kind: 'rule', value: 'fee' });
  expect(meantOf(part(0, 'explain-cause'), ...given, wrong)).toEqual([part(0, 'explain-cause'), ...given]);
});

test('an agreed wait says how long it is, from the line that agreed it', () => {
  const last = timelineOf(memory).at(-1);
  expect(last?.kind === 'fact' && last.fact.value).toBe(180_000);
});
