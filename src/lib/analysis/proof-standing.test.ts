import { describe, expect, test } from 'vitest';
import { invariantRows, type ClassReport, type FailureReport, type PublishedProofs } from './proof-report';
import { farText, seenSoFar, standingsOf, type LookedInto } from './proof-standing';

const report = (states: number, unknown = 0): ClassReport => ({ class: 'enquiry', states, steps: 2 * states, unknown });
const published: PublishedProofs = {
  digest: 'd',
  sight: 'shipped',
  rules: 'rules',
  on: '2026-11-29',
  classes: [report(1000)],
  anyLength: [report(3000)],
  open: []
};
const what = { zh: '复核', en: 'the review' };
const failure: FailureReport = {
  invariant: 'no-dead-end',
  class: 'enquiry',
  what: { zh: '1 种', en: '1' },
  steps: [],
  events: [],
  stands: []
};
const live = (more: Partial<LookedInto> = {}): LookedInto => ({
  classes: [report(1200)],
  whole: true,
  failures: [],
  open: [],
  ...more
});

/** How each stands, by its id. */
const standing = (...args: Parameters<typeof standingsOf>) =>
  Object.fromEntries(standingsOf(...args).map(({ row, state, by }) => [row.id, by ? `${state} by ${by}` : state]));
const [own, lengths, rules] = [
  { all: 'shipped', rules: 'rules' },
  { all: 'other', rules: 'rules' },
  { all: 'other', rules: 'others' }
];

describe('how what is proved stands for a version', () => {
  test('that the proofs see no difference in: as shipped', () => {
    expect(new Set(Object.values(standing(own, published, undefined)))).toEqual(new Set(['holds by same']));
  });

  test('whose limits are longer or shorter: what holds at each step holds for it, what can be come to is open', () => {
    const found = standing(lengths, published, undefined);
    expect(found['identity-before-data']).toBe('holds by length');
    expect(found['no-dead-end']).toBe('holds by length');
    for (const id of ['every-ticket-can-end', 'every-state-is-reached', 'every-timer-works'])
      expect(found[id]).toBe('unchecked');
  });

  test('whose rules are other ones: nothing, until somebody looks', () => {
    expect(new Set(Object.values(standing(rules, published, undefined)))).toEqual(new Set(['unchecked']));
    expect(new Set(Object.values(standing(rules, published, live())))).toEqual(new Set(['holds by live']));
  });

  test('that was looked into as far as a bound: nothing against it so far, and where all is known from elsewhere, that', () => {
    const bounded = live({ classes: [report(1200, 300)], open: [{ invariant: 'every-state-is-reached', what }] });
    const found = standing(lengths, published, bounded);
    expect(found['every-state-is-reached']).toBe('reaching by live');
    expect(found['every-ticket-can-end']).toBe('sofar by live');
    expect(found['identity-before-data']).toBe('holds by length');
  });

  test('in which something is broken: that fails, whatever was shipped, also before all was looked into', () => {
    const found = standing(own, published, live({ whole: false, failures: [failure] }));
    expect(found['no-dead-end']).toBe('fails by live');
    expect(found['identity-before-data']).toBe('holds by same');
  });

  test('as of a shipped proof that came to its bound: nothing against it so far', () => {
    const short = { ...published, classes: [report(1000, 1)] };
    expect(standing(own, short, undefined)['no-dead-end']).toBe('sofar by same');
  });
});

test('it is told how many situations were looked into, and whether that was all', () => {
  expect(farText([report(1_234_000), report(567)])).toEqual({
    zh: '2 类工单，1,234,567 种情形，全部看过',
    en: '2 kinds of tickets, 1,234,567 situations, all of them looked into'
  });
  expect(farText([report(1300, 300)]).en).toBe(
    '1 kind of tickets, 1,000 situations looked into; it stopped there, with 300 more found and not yet looked into'
  );
});

test('of those that nothing was found against it is told how little was looked into', () => {
  const row = invariantRows[0]!;
  const soFar = (many: number) => ({ row, state: 'sofar', classes: [report(many)] }) as const;
  expect(seenSoFar([soFar(1548), soFar(1548), { row, state: 'holds', classes: [report(9)] }])).toBe('1,548');
  expect(seenSoFar([soFar(1548), soFar(20_000)])).toBe('1,548–20,000');
});

test('each has a title of few words and one sentence, in both languages', () => {
  for (const { title, claim } of invariantRows) {
    expect(title.zh.length).toBeLessThanOrEqual(14);
    expect(title.en.split(' ').length).toBeLessThanOrEqual(8);
    expect(title.zh).not.toBe(claim.zh);
    for (const text of [title.zh, claim.zh]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [title.en, claim.en]) expect(text).not.toMatch(/\p{Script=Han}|[:;.]$/u);
  }
  expect(new Set(invariantRows.map(({ title }) => title.en)).size).toBe(invariantRows.length);
});
