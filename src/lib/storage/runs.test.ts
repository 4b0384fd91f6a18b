import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import * as runs from './runs';
import { at, codes, device, header, later, open, sealing, value } from './testing/stores';

const said = (index: number): Entry => ({ at_ms: index * 1000, who: 'agent', say: `第${index}句` });

describe('writing a run', () => {
  it('nothing acknowledged is lost when the database is opened again', async () => {
    const shared = device();
    const store = await open(shared);
    value(await runs.createRun(store, header('a'), at));
    const entries: Entry[] = [
      { at_ms: 900, who: 'agent', say: '您好', with: { line: 'greeting' } },
      { at_ms: 5000, who: 'agent', do: 'open-ticket', with: { kind: 'fault', urgent: true } },
      { at_ms: 6000, who: 'agent', do: 'wait', with: { for: 180_000 } }
    ];
    for (const [index, entry] of entries.entries()) value(await runs.appendEntry(store, 'a', index, entry, at));
    value(await runs.noteLived(store, 'a', 190_000, at));
    // No closing: the page is simply gone.
    const loaded = value(await runs.loadRun(await open(shared), 'a'));
    expect(loaded.run).toEqual({ header: header('a'), entries, until_ms: 190_000 });
    expect(loaded.status).toBe('open');
  });

  it('entries handed over without waiting are stored in order', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    const results = await Promise.all([0, 1, 2, 3].map((i) => runs.appendEntry(store, 'a', i, said(i), at)));
    expect(results.map((r) => value(r).entries)).toEqual([1, 2, 3, 4]);
  });

  it('the same entry again is harmless, another one at its place is refused', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    value(await runs.appendEntry(store, 'a', 0, said(0), at));
    expect(value(await runs.appendEntry(store, 'a', 0, said(0), at))).toEqual({ entries: 1, repeated: true });
    expect(codes(await runs.appendEntry(store, 'a', 0, said(9), at))).toEqual(['SB0512']);
    expect(value(await runs.loadRun(store, 'a')).run.entries).toEqual([said(0)]);
  });

  it('of two tabs that append at one place, one wins and the other is told', async () => {
    const shared = device();
    const [one, two] = [await open(shared), await open(shared)];
    value(await runs.createRun(one, header('a'), at));
    const results = await Promise.all([
      runs.appendEntry(one, 'a', 0, said(1), at),
      runs.appendEntry(two, 'a', 0, said(2), at)
    ]);
    expect(results.flatMap(codes)).toEqual(['SB0512']);
    expect(value(await runs.loadRun(one, 'a')).run.entries).toHaveLength(1);
  });

  it('an entry after a gap, to an unknown run, to one that ended, or past the limit is refused', async () => {
    const store = await open(device());
    for (const id of ['a', 'left']) value(await runs.createRun(store, header(id), at));
    value(await runs.markLeft(store, 'left', at));
    expect(codes(await runs.appendEntry(store, 'a', 1, said(1), at))).toEqual(['SB0513']);
    expect(codes(await runs.appendEntry(store, 'nobody', 0, said(0), at))).toEqual(['SB0510']);
    expect(codes(await runs.appendEntry(store, 'left', 0, said(0), at))).toEqual(['SB0511']);
    await store.db.runs.update('a', { entries: runs.limits.entries });
    expect(codes(await runs.appendEntry(store, 'a', runs.limits.entries, said(1), at))).toEqual(['SB0518']);
  });

  it('a proxy or a class instance is refused before anything is written', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    expect(codes(await runs.appendEntry(store, 'a', 0, new Proxy(said(0), {}), at))).toEqual(['SB0507']);
    const dated = { at_ms: 0, who: 'agent' as const, do: 'x', with: { when: new Date(0) as unknown as string } };
    const refused = await runs.appendEntry(store, 'a', 0, dated, at);
    expect(refused.diagnostics[0]?.message.en).toContain('$.with.when');
    expect(await store.db.entries.count()).toBe(0);
  });

  it('what the caller changes after handing it over is not stored', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    const entry = { at_ms: 0, who: 'agent' as const, say: 'before' };
    const asked = runs.appendEntry(store, 'a', 0, entry, at);
    entry.say = 'after';
    value(await asked);
    expect(value(await runs.loadRun(store, 'a')).run.entries).toEqual([{ at_ms: 0, who: 'agent', say: 'before' }]);
  });

  it('a log with a hole loads up to the hole and says so', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    for (const i of [0, 1, 2]) value(await runs.appendEntry(store, 'a', i, said(i), at));
    await store.db.entries.delete(['a', 1]);
    const loaded = await runs.loadRun(store, 'a');
    expect(codes(loaded)).toEqual(['SB0514']);
    expect(value(loaded).run.entries).toEqual([said(0)]);
  });

  it('a taken id is refused, the same header again is not', async () => {
    const store = await open(device());
    expect(value(await runs.createRun(store, header('a'), at))).toEqual({ firstOnSeed: true });
    expect(value(await runs.createRun(store, header('a'), at))).toEqual({ firstOnSeed: true });
    expect(codes(await runs.createRun(store, header('a', { seed: 8 }), at))).toEqual(['SB0515']);
  });

  it('time lived never goes back', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    expect(value(await runs.noteLived(store, 'a', 9000, at))).toBe(9000);
    expect(value(await runs.noteLived(store, 'a', 4000, at))).toBe(9000);
  });
});

describe('sealing', () => {
  it('a sealed run keeps card, transcript and digests, and takes nothing more', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    value(await runs.appendEntry(store, 'a', 0, said(0), at));
    expect(codes(await runs.readSeal(store, 'a'))).toEqual(['SB0517']);
    value(await runs.sealRun(store, 'a', sealing(1), at));
    expect(value(await runs.readSeal(store, 'a'))).toMatchObject({
      ...sealing(1),
      versions: header('a').versions,
      sealedAt: at
    });
    expect(codes(await runs.appendEntry(store, 'a', 1, said(1), at))).toEqual(['SB0511']);
    expect(value(await runs.appendEntry(store, 'a', 0, said(0), at)).repeated).toBe(true);
    expect(value(await runs.markLeft(store, 'a', at))).toBe('sealed');
  });

  it('the same seal again is harmless, another card is refused', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    value(await runs.sealRun(store, 'a', sealing(0), at));
    expect(value(await runs.sealRun(store, 'a', sealing(0), later(5))).sealedAt).toBe(at);
    expect(codes(await runs.sealRun(store, 'a', sealing(0, 99), at))).toEqual(['SB0516']);
  });

  it('a card over other entries than are stored does not seal, and leaves nothing', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    expect(codes(await runs.sealRun(store, 'a', sealing(1), at))).toEqual(['SB0513']);
    expect(await store.db.seals.count()).toBe(0);
  });
});
