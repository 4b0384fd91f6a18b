import { expect, it } from 'vitest';
import { adoptedPolicy } from './adopted-policy';
import {
  deletePolicy,
  keepProposal,
  listPolicies,
  movePolicy,
  proposePolicy,
  restorePolicy,
  shippedPolicyId,
  signPolicy,
  isRestored,
  replacedBy,
  type PolicyStage
} from './policies';
import { at, codes, device, later, open, value } from './testing/stores';

const made = (id: string) => ({ id, name: '两小时改一小时', text: 'policy: default', from: 0 });
const since = (text: string, minute: number) => ({
  text,
  apart: { id: `apart ${minute}`, at: later(minute), by: '赵敏', note: '' }
});
const by = { at, by: '赵敏', note: '加快' };
const to = (stage: PolicyStage, minute: number) => ({ stage, at: later(minute), by: '赵敏', note: '' });

it('a version is proposed, tried, adopted; the one before it goes on record, and can be adopted again', async () => {
  const store = await open(device());
  expect(value(await adoptedPolicy(store))).toBeUndefined();
  expect(value(await proposePolicy(store, made('a'), by))).toMatchObject({ number: 1, stage: 'proposal' });
  value(await proposePolicy(store, made('b'), by));
  value(await movePolicy(store, 'a', to('pilot', 1), 'd1'));
  value(await movePolicy(store, 'a', to('adopted', 2), 'd1'));
  expect(value(await adoptedPolicy(store))).toBe('d1');
  value(await movePolicy(store, 'b', to('adopted', 3), 'd2'));
  expect(value(await listPolicies(store)).map(({ id, stage }) => [id, stage])).toEqual([
    ['b', 'adopted'],
    ['a', 'record'],
    [shippedPolicyId, 'record']
  ]);
  value(await movePolicy(store, 'a', to('adopted', 4)));
  const [b, a] = value(await listPolicies(store));
  expect([a!.stage, b!.stage]).toEqual(['adopted', 'record']);
  expect(a!.steps.map(({ stage }) => stage)).toEqual(['proposal', 'pilot', 'adopted', 'record', 'adopted']);
});

it('rolls back to the shipped one, which nothing is in the place of then', async () => {
  const store = await open(device());
  value(await proposePolicy(store, made('a'), by));
  value(await movePolicy(store, 'a', to('adopted', 1), 'd1'));
  value(await movePolicy(store, shippedPolicyId, to('adopted', 2)));
  expect(value(await adoptedPolicy(store))).toBeUndefined();
  expect(value(await listPolicies(store)).filter(({ stage }) => stage === 'adopted')).toHaveLength(1);
});

it('what was tried is not written on, and what is in force is not deleted', async () => {
  const store = await open(device());
  value(await proposePolicy(store, made('a'), by));
  value(await keepProposal(store, 'a', { name: 'n', text: 'limits: {}' }, since('policy: default', 1)));
  expect(value(await listPolicies(store))[0]).toMatchObject({ name: 'n', text: 'limits: {}', updatedAt: later(1) });
  value(await movePolicy(store, 'a', to('adopted', 2), 'd1'));
  const late = value(await keepProposal(store, 'a', { name: 'n', text: '' }, since('limits: {}', 3)));
  expect(late).toMatchObject({ id: 'apart 3', number: 2, stage: 'proposal', text: '', from: 1 });
  expect(value(await listPolicies(store)).find(({ id }) => id === 'a')).toMatchObject({ text: 'limits: {}' });
  expect(value(await deletePolicy(store, 'a', later(3)))).toBe(false);
  expect(value(await deletePolicy(store, shippedPolicyId, later(3)))).toBe(false);
});

it('what two tabs write on one proposal is kept twice: the later one becomes a proposal of its own', async () => {
  const here = device();
  const [one, other] = [await open(here), await open(here)];
  value(await proposePolicy(one, made('a'), by));
  const before = 'policy: default';
  const first = value(await keepProposal(one, 'a', { name: 'n', text: 'one' }, since(before, 1)));
  expect(first).toMatchObject({ id: 'a', number: 1, text: 'one' });
  const second = value(await keepProposal(other, 'a', { name: 'n', text: 'other' }, since(before, 2)));
  expect(second).toMatchObject({ id: 'apart 2', number: 2, stage: 'proposal', text: 'other', from: 1 });
  // Each goes on with its own, and the same text is no other.
  expect(value(await keepProposal(other, 'apart 2', { name: 'n', text: 'more' }, since('other', 3))).number).toBe(2);
  expect(value(await keepProposal(one, 'a', { name: 'n', text: 'one more' }, since('one', 4))).number).toBe(1);
  expect(value(await keepProposal(other, 'a', { name: 'n', text: 'one more' }, since('gone', 5))).number).toBe(1);
  expect(value(await listPolicies(one)).map(({ number, text }) => [number, text])).toEqual([
    [2, 'more'],
    [1, 'one more']
  ]);
});

it('what is written on a proposal that another tab has deleted is kept', async () => {
  const store = await open(device());
  value(await proposePolicy(store, made('a'), by));
  value(await deletePolicy(store, 'a', later(1)));
  const kept = value(await keepProposal(store, 'a', { name: 'n', text: 'mine' }, since('policy: default', 2)));
  expect(value(await listPolicies(store)).map(({ id, number }) => [id, number])).toEqual([[kept.id, 2]]);
  expect(codes(await keepProposal(store, 'nobody', { name: 'n', text: '' }, since('', 3)))).toEqual(['SB0510']);
});

it('what was deleted comes back under its number, which nobody else has got', async () => {
  const store = await open(device());
  value(await proposePolicy(store, made('a'), by));
  expect(value(await deletePolicy(store, 'a', later(1)))).toBe(true);
  expect(value(await listPolicies(store))).toEqual([]);
  expect(codes(await movePolicy(store, 'a', to('pilot', 2), 'd'))).toEqual(['SB0510']);
  expect(value(await proposePolicy(store, made('b'), by)).number).toBe(2);
  expect(value(await restorePolicy(store, 'a'))).not.toHaveProperty('deletedAt');
  expect(value(await listPolicies(store)).map(({ number }) => number)).toEqual([2, 1]);
});

it('a reading is signed once, and the signature can be taken back', async () => {
  const store = await open(device());
  const signature = { decision: 'r1', by: '赵敏', at };
  value(await signPolicy(store, shippedPolicyId, signature));
  const again = value(await signPolicy(store, shippedPolicyId, { ...signature, by: '钱进' }));
  expect(again.signatures).toEqual([{ ...signature, by: '钱进' }]);
  expect(value(await signPolicy(store, shippedPolicyId, { ...signature, by: '' })).signatures).toEqual([]);
  expect(value(await adoptedPolicy(store))).toBeUndefined();
});

it('an adoption keeps what was known then, of the version that comes alone; which one it replaced, and what is a restore, is told', async () => {
  const store = await open(device());
  value(await proposePolicy(store, made('a'), by));
  value(await proposePolicy(store, made('b'), by));
  const known = { piloted: false, unsigned: 12, readings: 13, tried: false } as const;
  value(await movePolicy(store, 'a', to('adopted', 1)));
  value(await movePolicy(store, 'b', { ...to('adopted', 2), known }));
  const rows = value(await listPolicies(store));
  const [b, a, shipped] = rows;
  expect(b!.steps.at(-1)?.known).toEqual(known);
  expect(a!.steps.at(-1)).toEqual({ ...to('record', 2) });
  expect(replacedBy(b!, rows)).toBe(a);
  expect(replacedBy(shipped!, rows)).toBeUndefined();
  expect(isRestored(b!, b!.steps.at(-1)!)).toBe(false);

  value(await movePolicy(store, 'a', to('adopted', 3)));
  const again = value(await listPolicies(store));
  expect(again[1]!.steps.map((step) => isRestored(again[1]!, step))).toEqual([false, false, false, true]);
  expect(replacedBy(again[1]!, again)?.id).toBe('b');
  const back = value(await movePolicy(store, shippedPolicyId, to('adopted', 4)));
  expect(isRestored(back, back.steps.at(-1)!)).toBe(true);
});
