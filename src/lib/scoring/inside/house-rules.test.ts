import { describe, expect, it } from 'vitest';
import { clauseFindings } from './clause-findings';
import { ownFindings } from './house-rules';
import { callEnds_ms, playedWith, type Happened } from '../testing/played';

const ownRules = {
  'x-abuse': { loss: 30, dimension: 'phrasing' },
  'x-wrong-fact': { loss: 10, dimension: 'phrasing' },
  'x-interrupted': { loss: 5, dimension: 'process' }
} as const;
const found = (happened: Happened) => {
  const played = playedWith({ policy: { ownRules, gates: ['x-abuse'] }, ...happened });
  return ownFindings(played, clauseFindings(played));
};
const broken = (name: string, at_ms: number, value?: string) => ({
  kind: 'rule' as const,
  name,
  at_ms,
  ...(value !== undefined && { value })
});
const abuse = (at_ms: number, counts: 'yes' | 'doubtful' = 'yes') => ({
  kind: 'forbidden' as const,
  name: 'abuse',
  at_ms,
  counts
});

describe('the project’s own rules', () => {
  it('show only when they are broken', () => {
    expect(found({})).toEqual([]);
    expect(found({ acts: [abuse(1000, 'doubtful')] })).toEqual([]);
  });
  it('take their price once, however often, and show each place', () => {
    expect(found({ acts: [broken('x-interrupted', 1000), broken('x-interrupted', 3000)] })).toMatchObject([
      {
        id: 'x-interrupted',
        dimension: 'process',
        verdict: 'violated',
        lost: 500,
        gate: false,
        window: { opened_ms: 0, closed_ms: callEnds_ms },
        entries: [{ entry: 1000 }, { entry: 3000 }],
        why: { code: 'interrupted', values: { times: 2 } }
      }
    ]);
  });
  it('that are gates lose nothing more', () => {
    expect(found({ acts: [abuse(1000)] })).toMatchObject([{ id: 'x-abuse', gate: true, lost: 0 }]);
  });
});

describe('a wrong fact', () => {
  it('is priced for each thing that was said wrong', () => {
    const acts = [
      broken('x-wrong-fact', 1, 'fee'),
      broken('x-wrong-fact', 2, 'fee'),
      broken('x-wrong-fact', 3, 'agent-id')
    ];
    const ids = found({ acts, moments: [['contact', 0]] }).map(({ id, lost }) => [id, lost]);
    // Nothing owes the fee here; the agent's number is owed, was not said right, and has its price there.
    expect(ids).toEqual([
      ['x-wrong-fact.fee', 1000],
      ['x-wrong-fact.agent-id', 0]
    ]);
  });
  it('names the clause that earns nothing for it already as its cause', () => {
    expect(found({ acts: [broken('x-wrong-fact', 1, 'agent-id')], moments: [['contact', 0]] })).toMatchObject([
      { cause: '1.1-hotline-greet', lost: 0 }
    ]);
  });
  it('has its own price where that clause was met all the same', () => {
    const right = [
      { name: 'greeting', at_ms: 5 },
      { name: 'agent-id', at_ms: 5 }
    ];
    const [wrong] = found({ acts: [broken('x-wrong-fact', 1, 'agent-id'), ...right], moments: [['contact', 0]] });
    expect(wrong).toMatchObject({ lost: 1000 });
    expect(wrong).not.toHaveProperty('cause');
  });
});
