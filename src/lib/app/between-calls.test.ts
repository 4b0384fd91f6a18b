import { expect, test, vi } from 'vitest';
import { betweenCalls } from './between-calls';

const shipped = { wrapUp: { limit_ms: 1 }, shift: { ring_ms: 1 } };
const policies = vi.hoisted(() => ({ now: undefined as unknown, pinned: {} as Readonly<Record<string, unknown>> }));
const found = (policy: unknown) =>
  policy ? { ok: true, value: { digest: 'd', policy } } : { ok: false, diagnostics: [] };
vi.mock('./shipped.ts', () => ({ shippedRules: async () => shipped }));
vi.mock('./policy-in-force.ts', () => ({
  policyNow: async () => found(policies.now),
  policyOf: async (digest: string) => found(policies.pinned[digest])
}));
policies.pinned = {
  whole: { wrapUp: { limit_ms: 2 }, shift: { ring_ms: 3 } },
  // From before there were shifts.
  part: { wrapUp: { limit_ms: 4 } }
};

test('what begins now goes by the version in force', async () => {
  policies.now = { wrapUp: { limit_ms: 5 }, shift: { ring_ms: 6 } };
  expect(await betweenCalls()).toEqual(policies.now);
});

test('where none is to be had, by what is shipped', async () => {
  policies.now = undefined;
  expect(await betweenCalls()).toEqual(shipped);
});

test('what follows a call goes by the version that the call was played by, whatever is in force', async () => {
  policies.now = { wrapUp: { limit_ms: 5 }, shift: { ring_ms: 6 } };
  expect(await betweenCalls('whole')).toEqual(policies.pinned['whole']);
});

test('what that version has not is as shipped, and so is all of one that is not here any more', async () => {
  expect(await betweenCalls('part')).toEqual({ wrapUp: { limit_ms: 4 }, shift: shipped.shift });
  expect(await betweenCalls('gone')).toEqual(shipped);
});
