import { describe, expect, it } from 'vitest';
import { disputeFinding, disputesOf, withdrawDispute } from './disputes';
import { deleteRun, emptyBin } from './run-list';
import { createRun } from './runs';
import { at, codes, device, header, open, value } from './testing/stores';

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

  it('disputes go with their run when the bin is emptied', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await disputeFinding(store, 'a', 'f1', 'x', at));
    value(await deleteRun(store, 'a', at));
    value(await emptyBin(store, '2030-01-01T00:00:00.000Z'));
    expect(await store.db.disputes.count()).toBe(0);
  });
});
