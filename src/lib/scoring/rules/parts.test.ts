import { describe, expect, it } from 'vitest';
import { between, clauseMet, playedWith } from '../testing/played';
import { parts, partsWithin } from './parts';

const greeting = (at_ms: number) => ({ name: 'greeting', at_ms, from: 0, to: 2 });
const number = (at_ms: number) => ({ name: 'agent-id', at_ms });
const script = clauseMet<'parts'>({ by: 'parts', parts: ['greeting', 'agent-id'] });

describe('a script', () => {
  it('is done with the last of its parts, over one line or several, and shows each with its characters', () => {
    const judged = parts(script, playedWith({ acts: [number(7000), greeting(3000)] }), between(0));
    expect(judged).toMatchObject({ done: { order: 7000, at_ms: 7000 }, missing: [], toReview: false });
    expect(judged.entries).toEqual([
      { entry: 3000, at_ms: 3000, from: 0, to: 2 },
      { entry: 7000, at_ms: 7000 }
    ]);
  });
  it('is not done while a part is missing, and names it', () => {
    const judged = parts(script, playedWith({ acts: [greeting(3000)] }), between(0));
    expect(judged).toMatchObject({ missing: ['agent-id'], toReview: false });
    expect(judged).not.toHaveProperty('done');
  });
  it.each(['unheard', 'too-early', 'wrong-fact'] as const)('does not take a part that is %s', (counts) => {
    const judged = parts(script, playedWith({ acts: [greeting(1000), { ...number(2000), counts }] }), between(0));
    expect(judged).toMatchObject({ missing: ['agent-id'], toReview: false });
  });
  it.each([
    ['unheard', 'unheard'],
    ['too-early', 'too-early'],
    ['wrong-fact', 'wrong'],
    ['doubtful', 'unsure']
  ] as const)('says why a part that is %s does not count, and shows it', (counts, reason) => {
    const act = { ...number(2000), counts, from: 3, to: 9 };
    const judged = parts(script, playedWith({ acts: [act] }), between(0));
    expect(judged.uncounted).toMatchObject([{ part: 'agent-id', reason }]);
    expect(judged.entries).toEqual([{ entry: 2000, at_ms: 2000, from: 3, to: 9 }]);
  });
  it('is to review where only doubt stands in its way', () => {
    const doubted = { ...number(2000), counts: 'doubtful' as const };
    const judged = (acts: readonly ReturnType<typeof number>[]) => parts(script, playedWith({ acts }), between(0));
    expect(judged([greeting(1000), doubted])).toMatchObject({ missing: ['agent-id'], toReview: true });
    expect(judged([doubted]), 'another part is missing altogether').toMatchObject({ toReview: false });
    expect(judged([greeting(1000), doubted, number(3000)]), 'said plainly later').toMatchObject({
      toReview: false,
      missing: []
    });
  });
  it('takes no solution that is beyond authority, but the real one that comes later', () => {
    const result = clauseMet<'parts'>({ by: 'parts', parts: ['greeting', 'solution'] });
    const put = (at_ms: number, yuan: number) => ({ name: 'solution', yuan, at_ms, from: 0, to: 4 });
    const over = [greeting(1000), put(2000, 300)];
    expect(parts(result, playedWith({ acts: over }), between(0))).toMatchObject({
      missing: ['solution'],
      uncounted: [{ reason: 'beyond-authority' }]
    });
    const judged = parts(result, playedWith({ acts: [...over, put(3000, 20)] }), between(0));
    expect(judged).toMatchObject({ done: { at_ms: 3000 }, entries: [{ entry: 1000 }, { entry: 3000 }] });
  });
  it('that is strict counts from where its window opened', () => {
    const strict = clauseMet<'parts'>({ by: 'parts', parts: ['greeting'] }, { strict: true });
    const acts = [greeting(3000), greeting(9000)];
    const opened = (at_ms: number) => playedWith({ acts, moments: [['contact', at_ms]] });
    expect(parts(strict, opened(5000), between(5000)).done).toEqual({ order: 9000, at_ms: 9000 });
    expect(parts(strict, opened(10_000), between(10_000))).toMatchObject({ missing: ['greeting'] });
    expect(parts(strict, playedWith({ acts }), between()), 'it never opened').toMatchObject({ missing: ['greeting'] });
    expect(parts(strict, opened(10_000), between(10_000)).uncounted).toMatchObject([
      { part: 'greeting', reason: 'before-window', act: { at_ms: 9000 } }
    ]);
  });
  it('of a step of self-help that was put before its turn is done, but late', () => {
    const step = clauseMet<'parts'>({ by: 'parts', parts: ['greeting'], step: 'restart' });
    const irregular = [{ clause: step.id, deviation: 'out-of-order' as const }];
    expect(parts(step, playedWith({ acts: [greeting(3000)], irregular }), between(0))).toMatchObject({
      done: { at_ms: 3000 },
      late: true,
      deviation: 'out-of-order'
    });
    expect(parts(step, playedWith({ irregular }), between(0)), 'unsaid it is missing').not.toHaveProperty('late');
    expect(
      parts(
        step,
        playedWith({ acts: [greeting(3000)], irregular: [{ ...irregular[0]!, clause: 'other' }] }),
        between(0)
      )
    ).not.toHaveProperty('late');
  });
});

describe('a script with a limit', () => {
  const limited = clauseMet<'parts-within'>(
    { by: 'parts-within', parts: ['greeting', 'agent-id'] },
    { timer: { kind: 'within', from: 'contact', to: 'greeted' } }
  );
  const judged = (at_ms: number) =>
    partsWithin(
      limited,
      playedWith({
        moments: [['contact', 500]],
        acts: [greeting(600), number(at_ms)],
        limits_ms: { [limited.id]: 3000 }
      }),
      between(500)
    );

  it('is in time when its last part begins on the last millisecond', () => {
    expect(judged(3500)).toMatchObject({ done: { at_ms: 3500 }, late: false, due_ms: 3500, limit_ms: 3000 });
  });
  it('is late when that begins a millisecond behind it', () => {
    expect(judged(3501)).toMatchObject({ done: { at_ms: 3501 }, late: true });
  });
  it('has no limit before its beginning', () => {
    const played = playedWith({ acts: [greeting(1), number(2)], limits_ms: { [limited.id]: 3000 } });
    expect(partsWithin(limited, played, between())).not.toHaveProperty('due_ms');
  });
});
