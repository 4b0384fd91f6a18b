import { expect, test } from 'vitest';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { firstThing } from './first-thing.ts';

function finding(id: string, over: Partial<Finding> = {}): Finding {
  return {
    id,
    clause: id,
    dimension: 'phrasing',
    verdict: 'missed',
    window: { opens: 'contact', closes: ['contact-ends'] },
    points: 0,
    max: 1000,
    lost: 0,
    gate: false,
    entries: [],
    why: { code: '', values: {} },
    remedy: { code: '', values: {} },
    ...over
  };
}
const dial = (max: number) => ({ points: 0, max, score: 0 });
const first = (...findings: readonly Finding[]): string | undefined => firstIn('handed-over', ...findings);
const firstIn = (ending: string, ...findings: readonly Finding[]): string | undefined =>
  firstThing({
    findings,
    ending,
    dimensions: { phrasing: dial(6000), process: dial(20_000), outcome: dial(10_000) }
  } as unknown as Scorecard)?.id;

test('a gate comes first, whatever else it cost', () => {
  expect(first(finding('dear', { max: 5000 }), finding('gate', { gate: true, max: 0 }))).toBe('gate');
});

test('then what cost most of its own verdict', () => {
  expect(first(finding('process', { dimension: 'process', max: 2000 }), finding('phrasing'))).toBe('phrasing');
});

test('of equals the earlier', () => {
  const at = (at_ms: number) => ({ entries: [{ entry: 0, at_ms }] });
  expect(first(finding('later', at(9000)), finding('sooner', at(2000)))).toBe('sooner');
});

test('a lapse gives way to the one that it follows from, and never to what is in order or in doubt', () => {
  const follows = (verdict: Finding['verdict']): string | undefined =>
    first(finding('follows', { max: 3000, cause: 'cause' }), finding('cause', { verdict, max: 500 }));
  expect(follows('missed')).toBe('cause');
  expect(follows('met')).toBe('follows');
  expect(follows('to-review')).toBe('follows');
  // Two that blame each other are no endless chain.
  expect(first(finding('a', { cause: 'b', max: 2000 }), finding('b', { cause: 'a' }))).toBe('b');
});

test('what cost nothing comes last, and is still something to do better', () => {
  const free = finding('free', { verdict: 'violated', max: 0 });
  expect(first(free, finding('dear'))).toBe('dear');
  expect(first(free)).toBe('free');
});

test('where all is in order, or may be, there is nothing to do first', () => {
  expect(
    first(finding('met', { verdict: 'met', points: 1000 }), finding('doubt', { verdict: 'to-review' }))
  ).toBeUndefined();
});

test('of a call that broke off it is what went wrong first, not that nothing was settled', () => {
  const settled = finding('settled', { dimension: 'outcome', fact: 'settled', max: 5000 });
  const ends = { opens: 'contact', closes: ['contact-ends'], closed_ms: 40_000 } as const;
  const missing = finding('missing', { max: 900, window: { ...ends, opened_ms: 0 } });
  const missingLater = finding('later', { max: 1000, window: { ...ends, opened_ms: 9000 } });
  const wrong = finding('wrong', { max: 100, entries: [{ entry: 1, at_ms: 12_000 }] });
  expect(firstIn('abandoned', settled, missingLater, missing)).toBe('missing');
  expect(firstIn('abandoned', settled, missingLater, missing, wrong)).toBe('wrong');
  expect(firstIn('abandoned', settled, finding('free', { max: 0 }))).toBe('settled');
  expect(firstIn('abandoned', settled, missing, finding('gate', { gate: true, max: 0 }))).toBe('gate');
  // One that was ended as a call is has something to learn from its end.
  expect(firstIn('handed-over', settled, missing)).toBe('settled');
});

test.each(['handed-over', 'solved-on-the-spot', 'abandoned'])(
  'what was promised beyond one’s authority outweighs an empty field, whatever that leaves unsettled: %s',
  (ending) => {
    const empty = finding('empty', { dimension: 'outcome', fact: 'settled', max: 5000 });
    const capture = finding('capture', { dimension: 'process', max: 1000 });
    const said = { dimension: 'outcome', fact: 'within-authority', max: 1500 } as const;
    const beyond = finding('beyond', { ...said, verdict: 'violated', lost: 3000 });
    expect(firstIn(ending, empty, capture, beyond)).toBe('beyond');
    expect(firstIn(ending, empty, capture, beyond, finding('gate', { gate: true, max: 0 }))).toBe('gate');
    // Where nothing was promised at all, it is no such thing.
    expect(firstIn(ending, empty, capture, finding('nothing put', said))).not.toBe('nothing put');
  }
);

test('what a trainer has found wrong is nothing to do better, nor the cause of anything', () => {
  const root = finding('root', { max: 3000 });
  const follows = finding('follows', { max: 2000, cause: 'root' });
  const card = { findings: [root, follows], ending: 'handed-over', dimensions: { phrasing: dial(6000) } };
  const firstOf = (...upheld: readonly string[]) => firstThing(card as unknown as Scorecard, new Set(upheld))?.id;
  expect(firstOf()).toBe('root');
  expect(firstOf('root')).toBe('follows');
  expect(firstOf('root', 'follows')).toBeUndefined();
});
