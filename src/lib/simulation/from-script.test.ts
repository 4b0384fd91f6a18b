import { describe, expect, test } from 'vitest';
import { readTrace } from '#scenario/read-trace';
import { classOf, ticketOf } from './from-script';
import { policyWith, rawPolicy } from '#ticket/testing/sample';

const policy = policyWith();

/** The ticket of a script, of which only what matters is written. */
function ticket(about: string, entries: readonly string[] = []) {
  const yaml = `ticket: { channel: hotline, openedAt: "2026-11-25 10:00", ${about} }\nentries:\n${entries.map((it) => `  - { at: 1s, who: agent, ${it} }\n`).join('')}`;
  const script = readTrace(entries.length > 0 ? yaml : yaml.replace('entries:\n', ''), 'script.yaml');
  if (!script.ok) throw new Error(script.diagnostics[0]!.message.en);
  return ticketOf(script.value, policy, 'script.yaml');
}

const caseOf = (...of: Parameters<typeof ticket>) => {
  const spec = ticket(...of);
  if (!spec.ok) throw new Error(spec.diagnostics[0]!.message.en);
  return spec.value.case;
};

describe('what a script fixes of its ticket', () => {
  test.each([
    ['broadband', 'fault'],
    ['mobile-network', 'fault'],
    ['enquiry', 'request'],
    ['plan-change', 'request'],
    ['attitude', 'complaint']
  ])('%s is a %s, by the policy', (business, kind) => {
    expect(caseOf(`business: ${business}`).class).toBe(kind);
    expect(classOf(business, policy)).toBe(kind);
  });
  test('another policy may class it differently', () => {
    const raw = rawPolicy()['ticket'] as { classes: object };
    const classes = { fault: ['broadband'], request: ['enquiry', 'attitude'], complaint: ['other'] };
    expect(classOf('attitude', policyWith({ ticket: { ...raw, classes } }))).toBe('request');
  });
  test('a business that the policy does not know is told, with those it knows', () => {
    const spec = ticket('business: lottery');
    expect(spec.ok).toBe(false);
    expect(spec.diagnostics[0]).toMatchObject({ code: 'SB0433', severity: 'error', file: 'script.yaml' });
    expect(spec.diagnostics[0]!.remedy.en).toContain('broadband');
  });
  test('the acceptance number is its own or comes of the time it was opened', () => {
    const number = (about: string) => {
      const spec = ticket(about);
      return spec.ok ? spec.value.number : '';
    };
    expect(number('business: enquiry')).toBe('SB20261125100000');
    expect(number('business: enquiry, number: A-17')).toBe('A-17');
  });
});

describe('what a script leaves open', () => {
  test('is assumed of the class', () => {
    expect(caseOf('business: enquiry')).toMatchObject({
      tier: 'ordinary',
      care: false,
      difficulty: 'none',
      conditions: {
        'in-scope': true,
        'wants-change': false,
        'solvable-on-the-spot': false,
        'can-verify': true,
        'collects-personal-data': true,
        departments: false,
        emergency: false
      }
    });
    expect(caseOf('business: plan-change').conditions['wants-change']).toBe(true);
    expect(caseOf('business: broadband').conditions['wants-change']).toBe(false);
  });
  test.each<[string, string, Partial<ReturnType<typeof caseOf>['conditions']>]>([
    [
      'a call that is passed on is out of scope',
      'do: transferred, with: { transferTarget: billing }',
      { 'in-scope': false }
    ],
    ['departments that are asked are needed', 'do: departments-asked', { departments: true }],
    ['what comes back was cured by the restart', 'do: recovered', { 'cured-by-restart': true }],
    [
      'a tag for verifying is for a complex tariff',
      'do: tagged, with: { tag: 需进一步核实 }',
      { 'complex-tariff': true }
    ],
    ['a tag for an emergency is for one', 'do: tagged, with: { tag: 紧急事件 }', { emergency: true }],
    [
      'a label of major difficulty is for an emergency',
      'do: labelled, with: { difficulty: major }',
      { emergency: true }
    ]
  ])('is read from what is done: %s', (_, entry, expected) => {
    expect(caseOf('business: broadband', [entry]).conditions).toMatchObject(expected);
    expect(caseOf('business: broadband', ['do: greeted']).conditions).not.toMatchObject(expected);
  });
  test('the last label says how difficult it is', () => {
    const labels = ['do: labelled, with: { difficulty: none }', 'do: labelled, with: { difficulty: ordinary }'];
    expect(caseOf('business: enquiry', labels).difficulty).toBe('ordinary');
  });
});

describe('what a script says', () => {
  test('stands against what is done in it', () => {
    const of = caseOf('business: enquiry, difficulty: none, conditions: { in-scope: true, emergency: false }', [
      'do: transferred, with: { transferTarget: billing }',
      'do: labelled, with: { difficulty: major }'
    ]);
    expect(of).toMatchObject({ difficulty: 'none', conditions: { 'in-scope': true, emergency: false } });
  });
  test('of service and room is kept, and left out where it is not said', () => {
    const spec = ticket('business: enquiry, service: 畅享129, room: { back-office: 0 }');
    expect(spec.ok && spec.value).toMatchObject({ service: '畅享129', room: { 'back-office': 0 } });
    const bare = ticket('business: enquiry');
    expect(bare.ok && Object.keys(bare.value).sort()).toEqual(['case', 'number', 'openedAt_ms']);
  });
});
