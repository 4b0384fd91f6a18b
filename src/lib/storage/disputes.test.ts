import { describe, expect, it } from 'vitest';
import { answerDispute, disputeFinding, disputesOf, withdrawDispute } from './disputes';
import { readProfile } from './profile';
import { readTrainer } from './trainer';
import { deleteRun, emptyBin } from './run-list';
import { createRun } from './runs';
import { at, codes, device, header, later, open, value } from './testing/stores';

/** Whoever decides. */
const by = { role: 'trainer', name: '陈老师' } as const;

describe('disputes', () => {
  it('a finding is disputed once: saying it again changes the text', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await disputeFinding(store, 'a', 'f1', 'first', at));
    value(await disputeFinding(store, 'a', 'f1', '  second ', at));
    expect(value(await disputesOf(store, 'a')).map(({ text }) => text)).toEqual(['second']);
    value(await withdrawDispute(store, 'a', 'f1'));
    expect(value(await disputesOf(store, 'a'))).toEqual([]);
  });

  it('an empty or endless dispute, or one of a run that is not there, is refused', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    expect(codes(await disputeFinding(store, 'a', 'f1', '  ', at))).toEqual(['SB0531']);
    expect(codes(await disputeFinding(store, 'a', 'f1', 'x'.repeat(2001), at))).toEqual(['SB0531']);
    expect(codes(await disputeFinding(store, 'nobody', 'f1', 'x', at))).toEqual(['SB0510']);
  });

  it('a dispute waits until a trainer has answered it, and again once it is rewritten', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await disputeFinding(store, 'a', 'f1', 'I said it', at));
    const answer = { ruling: 'upheld', by, text: ' You did. ', at: later(1) } as const;
    expect(value(await answerDispute(store, 'a', 'f1', answer))?.answer).toEqual({ ...answer, text: 'You did.' });
    expect(value(await disputesOf(store, 'a'))[0]).toMatchObject({ text: 'I said it', answer: { ruling: 'upheld' } });
    value(await disputeFinding(store, 'a', 'f1', 'and once more', later(2)));
    expect(value(await disputesOf(store, 'a'))[0]).not.toHaveProperty('answer');
  });

  it('an answer to what was taken back is none, and one too long is refused', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    const answer = { ruling: 'rejected', by, text: '', at } as const;
    expect(value(await answerDispute(store, 'a', 'f1', answer))).toBeUndefined();
    expect(codes(await answerDispute(store, 'a', 'f1', { ...answer, text: 'x'.repeat(2001) }))).toEqual(['SB0531']);
    expect(codes(await answerDispute(store, 'nobody', 'f1', answer))).toEqual(['SB0510']);
  });

  it('an answer says who decided, and the device remembers the name', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await disputeFinding(store, 'a', 'f1', 'I said it', at));
    expect(value(await readTrainer(store))).toBeUndefined();
    const answer = (name: string) => ({ ruling: 'upheld', by: { role: 'trainer', name }, text: '', at }) as const;
    for (const name of ['  ', 'x'.repeat(61)])
      expect(codes(await answerDispute(store, 'a', 'f1', answer(name))), name).toEqual(['SB0534']);
    expect(value(await disputesOf(store, 'a'))[0]).not.toHaveProperty('answer');
    value(await answerDispute(store, 'a', 'f1', answer(' 陈老师 ')));
    expect(value(await disputesOf(store, 'a'))[0]?.answer?.by).toEqual(by);
    expect(value(await readTrainer(store))).toBe('陈老师');
    expect(value(await readProfile(store)), 'whoever trains here is somebody else').toBeUndefined();
  });

  it('disputes go with their run when the bin is emptied', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await disputeFinding(store, 'a', 'f1', 'x', at));
    value(await deleteRun(store, 'a', at));
    value(await emptyBin(store, '2030-01-01T00:00:00.000Z'));
    expect(await store.db.disputes.count()).toBe(0);
  });
});
