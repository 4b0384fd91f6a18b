import { describe, expect, it } from 'vitest';
import { callClauseOf } from '#machines/call-clauses';
import { callEvents } from '#machines/call-events';
import type { Case } from '#machines/clause';
import type { Act } from '#ticket/acts';
import { blank, withActs } from '#ticket/memory';
import { specOf } from '#ticket/testing/sample';
import { eventsSaid, saidScopeOf } from './scope';

/** Something meant in a line: a part of the agent's that counts, but for what is said otherwise. */
const meant = (name: string, more: Partial<Act> = {}): Act => ({
  order: 0,
  at_ms: 0,
  who: 'agent',
  entry: 0,
  kind: 'part',
  name,
  counts: 'yes',
  ...more
});

/** Events that a line of the agent's makes, behind others. */
function made(acts: readonly Act[], before: readonly Act[] = [], changed: Partial<Case> = {}): readonly string[] {
  const scope = saidScopeOf(callEvents, specOf(undefined, changed).case, callClauseOf);
  return eventsSaid(scope, { who: 'agent', text: '', at_ms: 0, acts, before: withActs(blank, before).done });
}

describe('an event that takes several parts', () => {
  const [greeting, number] = [meant('greeting'), meant('agent-id')];

  it('happens with the last of them, over however many lines', () => {
    expect(made([greeting, number])).toEqual(['greeted']);
    expect(made([greeting])).toEqual([]);
    expect(made([number], [greeting])).toEqual(['greeted']);
  });

  it('does not happen again by what was said before, nor by what somebody else said', () => {
    expect(made([meant('apology')], [greeting, number])).toEqual([]);
    expect(made([number], [{ ...greeting, who: 'specialist' }])).toEqual([]);
  });

  it('does not happen by what is doubtful, wrong, or was spoken over', () => {
    for (const counts of ['doubtful', 'wrong-fact', 'unheard', 'too-early'] as const)
      expect(made([greeting, { ...number, counts }]), counts).toEqual([]);
  });

  it('asks for what the clauses of its channel ask for', () => {
    expect(made([greeting, number], [], { channel: 'app' })).toEqual([]);
  });
});

describe('an event that any of some acts makes', () => {
  it('happens once a line, in the order of the table', () => {
    const acts = ['progress-eta', 'solution', 'explain-cause', 'verifying'].map((name) => meant(name));
    expect(made(acts)).toEqual(['explained', 'promised', 'solution-put']);
  });

  it('is another thing beside what guides: "then see whether it is back" is no question', () => {
    const check = meant('check-recovered');
    expect(made([check])).toEqual(['recovery-asked']);
    expect(made([meant('restart'), check])).toEqual([]);
    const guidance = ['hold-power-10s', 'restart', 'wait-3min'].map((name) => meant(name));
    expect(made([...guidance, check])).toEqual(['restart-guided']);
  });

  it('has to do with such a case only', () => {
    const change = { ...specOf().case.conditions, 'wants-change': true };
    const asked = [meant('ask-confirmation', { kind: 'talk' })];
    expect(made(asked)).toEqual([]);
    expect(made(asked, [], { class: 'request', conditions: change })).toEqual(['confirmation-asked']);
  });

  it('is none where only the desktop or the customer did something', () => {
    expect(made([meant('solution', { kind: 'desk' }), meant('solution', { kind: 'customer' })])).toEqual([]);
  });
});
