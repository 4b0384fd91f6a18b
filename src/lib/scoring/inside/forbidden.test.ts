import { describe, expect, it } from 'vitest';
import { forbiddenFindings } from './forbidden';
import { playedWith, type Happened } from '../testing/played';

const policy = { forbiddenLoss: 20, gates: ['5.1-shirking', '1.2-pretext'], necessary: { default: ['contact'] } };
const found = (clause: string, happened: Happened) =>
  forbiddenFindings(playedWith({ policy, ...happened })).find(({ id }) => id === clause);
const said = (name: string, at_ms: number, counts: 'yes' | 'doubtful' = 'yes') => ({
  kind: 'forbidden' as const,
  name,
  at_ms,
  counts
});
const asked = (value: string, at_ms: number) => ({ kind: 'talk' as const, name: 'ask-for', value, at_ms });
const turns = (...at_ms: readonly number[]) => at_ms.map((at) => ['agent', '您好。', at] as const);

describe('what must never be said', () => {
  it('earns nothing while it is not said', () => {
    expect(found('5.1-shirking', {})).toMatchObject({ verdict: 'met', points: 0, max: 0, lost: 0, gate: false });
  });
  it('breaks its gate at the first plain word of it, and loses nothing more', () => {
    expect(found('5.1-shirking', { acts: [said('shirking', 4000)] })).toMatchObject({
      verdict: 'violated',
      deviation: 'forbidden',
      gate: true,
      lost: 0,
      entries: [{ entry: 4000 }]
    });
  });
  it('loses what the policy says where it is no gate', () => {
    const open = { ...policy, gates: [] };
    expect(found('5.1-shirking', { acts: [said('shirking', 4000)], policy: open })).toMatchObject({
      gate: false,
      lost: 2000
    });
  });
  it('loses what its taboo costs where that is no gate, and breaks the gate with anything that is one', () => {
    const hurried = { ...said('shirking', 4000), value: 'hurries' };
    expect(found('5.1-shirking', { acts: [hurried] })).toMatchObject({ gate: false, lost: 1000 });
    const waited = { ...said('shirking', 6000), value: 'makes-wait' };
    expect(found('5.1-shirking', { acts: [hurried, waited] })).toMatchObject({ gate: false, lost: 2000 });
    const refused = { ...said('shirking', 8000), value: 'asks-back' };
    expect(found('5.1-shirking', { acts: [hurried, refused] })).toMatchObject({ gate: true, lost: 0 });
  });
  it('is to review where it is doubtful, and breaks nothing', () => {
    expect(found('5.1-shirking', { acts: [said('shirking', 4000, 'doubtful')] })).toMatchObject({
      verdict: 'to-review',
      gate: false,
      lost: 0,
      entries: [{ entry: 4000 }]
    });
  });
  it('is violated, not to review, where one of two is plain', () => {
    const acts = [said('shirking', 4000, 'doubtful'), said('shirking', 8000)];
    expect(found('5.1-shirking', { acts })).toMatchObject({ verdict: 'violated', entries: [{ entry: 8000 }] });
  });
});

describe('a pretext', () => {
  const lines = turns(1000, 4000, 8000);

  it('alone loses, and breaks no gate', () => {
    expect(found('1.2-pretext', { lines, acts: [said('pretext', 1000)] })).toMatchObject({ gate: false, lost: 2000 });
  });
  it.each([
    ['in the same turn', 1000, true],
    ['in the next', 4000, true],
    ['in the one after that', 8000, false]
  ])('with a question for what is not needed %s', (_, at_ms, gate) => {
    expect(found('1.2-pretext', { lines, acts: [said('pretext', 1000), asked('income', at_ms)] })).toMatchObject({
      verdict: 'violated',
      gate
    });
  });
  it('with a question for what is needed breaks no gate', () => {
    expect(found('1.2-pretext', { lines, acts: [said('pretext', 1000), asked('contact', 1000)] })).toMatchObject({
      gate: false
    });
  });
});

describe('what must not be asked', () => {
  it.each([
    ['is not needed', asked('income', 1000), 'violated'],
    ['is needed', asked('contact', 1000), 'met'],
    ['is doubtful', { ...asked('income', 1000), counts: 'doubtful' as const }, 'met'],
    ['was spoken over', { ...asked('income', 1000), counts: 'unheard' as const }, 'violated']
  ])('a datum that %s', (_, act, verdict) => {
    expect(found('1.2-minimal', { acts: [act] })).toMatchObject({ verdict, lost: verdict === 'violated' ? 2000 : 0 });
  });
});
