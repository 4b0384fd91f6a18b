import { describe, expect, test } from 'vitest';
import { readPolicy } from '#formats/policy';
import { policyAfter } from './policy-version';
import { rawPolicy, shippedPolicy } from './testing/samples';

const { proposals } = shippedPolicy().operations;
const version = (number: number, sets: Readonly<Record<string, readonly string[]>>) => ({
  version: number,
  at_ms: 0,
  proposal: 'p',
  sets
});

describe('5.3-three-steps: the policy after an adoption', () => {
  test('is the next version, in which self-help has its three steps in order, and nothing else has changed', () => {
    const raw = rawPolicy();
    const next = readPolicy(policyAfter(raw, [version(2, proposals['three-steps']!.sets)]));
    const before = readPolicy(raw);
    expect(next.diagnostics).toEqual([]);
    if (!next.ok || !before.ok) throw new Error('both are policies');
    expect(next.value.version).toBe(2);
    expect(next.value.ticket?.selfHelp).toEqual(['restart', 'lights', 'field']);
    expect({ ...next.value, version: 1, ticket: before.value.ticket }).toEqual(before.value);
  });
  test('has all that was adopted, the last word last', () => {
    const raw = { version: 1, ticket: { pauses: ['a'], slot: '2h' } };
    const versions = [version(2, { 'ticket.pauses': ['b'] }), version(3, { 'ticket.pauses': ['c'], top: ['d'] })];
    expect(policyAfter(raw, versions)).toEqual({ version: 3, ticket: { pauses: ['c'], slot: '2h' }, top: ['d'] });
    expect(policyAfter(raw, [])).toBe(raw);
  });
  test('that is no policy any more is for its reader to say', () => {
    const result = readPolicy(policyAfter(rawPolicy(), [version(2, { 'ticket.no-such': ['a'] })]));
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['SB0606']);
  });
});
