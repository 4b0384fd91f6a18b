import { describe, expect, it } from 'vitest';
import type { Store } from './database';
import { disputeFinding, disputesOf } from './disputes';
import { limits } from './inside/limits';
import {
  appendEntry,
  bestRecords,
  createRun,
  listRuns,
  loadRun,
  readSeal,
  sealRun,
  seedsSeen,
  unfinished
} from './runs';
import { at, codes, device, header, open, sealing, value } from './testing/stores';
import { exportRun, importRun } from './transfer';

async function played(store: Store): Promise<void> {
  value(await createRun(store, header('a'), at));
  value(await appendEntry(store, 'a', 0, { at_ms: 1, who: 'agent', say: '您好', with: { line: 'g' } }, at));
  value(await appendEntry(store, 'a', 1, { at_ms: 2, who: 'agent', do: 'file', with: { ok: true, n: 1, s: 'x' } }, at));
  value(await appendEntry(store, 'a', 2, { at_ms: 3, who: 'agent', do: 'wait', with: { for: 9 } }, at));
  value(await sealRun(store, 'a', { ...sealing(3), acts: [{ act: 'greeted' }], until_ms: 20 }, at));
  value(await disputeFinding(store, 'a', 'f1', '我说了问候语', at));
}

async function counts(store: Store): Promise<Record<string, number>> {
  const pairs = store.db.tables.map(async (table) => [table.name, await table.count()] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a run that travels', () => {
  it('arrives on another device with entries, disputes and seal, through JSON text', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    const file = value(await exportRun(here, 'a'));
    const { id } = value(await importRun(there, JSON.stringify(file), at));
    expect(id).toBe('a');
    const again = value(await exportRun(there, 'a'));
    // The seal is sealed: it travels unchanged. Only what lists show says that it does not count here.
    expect(again).toEqual({ ...file, header: { ...file.header, origin: 'import' } });
    expect(value(await listRuns(there, { limit: 1 }))[0]?.summary?.record).toBe(false);
  });

  it('gets a fresh id where its own is taken, and copies of copies count on', async () => {
    const store = await open(device());
    await played(store);
    const file = value(await exportRun(store, 'a'));
    expect(value(await importRun(store, file, at)).id).toBe('a-2');
    const copy = value(await exportRun(store, 'a-2'));
    expect(value(await importRun(store, copy, at)).id).toBe('a-3');
    expect(value(await disputesOf(store, 'a-3'))).toMatchObject([{ runId: 'a-3', text: '我说了问候语' }]);
    expect(value(await readSeal(store, 'a-3')).card).toEqual(file.seal?.card);
    expect(value(await loadRun(store, 'a')).run.header.origin).toBe('fresh');
  });

  it('is refused where all ids that a copy could have are taken (SB0522)', async () => {
    const store = await open(device());
    await played(store);
    const file = value(await exportRun(store, 'a'));
    const row = (await store.db.runs.get('a'))!;
    const ids = Array.from({ length: limits.copies - 1 }, (_, at) => `a-${at + 2}`);
    await store.db.runs.bulkAdd(ids.map((id) => ({ ...row, id })));
    expect(codes(await importRun(store, file, at))).toEqual(['SB0522']);
  });

  it('never counts for record, its case is seen, and unfinished it is not offered for resuming', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    value(await importRun(there, value(await exportRun(here, 'a')), at));
    expect(value(await bestRecords(there)).size).toBe(0);
    expect(value(await seedsSeen(there, 'broadband-down'))).toEqual([7]);
    value(await importRun(there, { header: header('b'), entries: [] }, at));
    expect(value(await loadRun(there, 'b')).status).toBe('left');
    expect(value(await unfinished(there))).toEqual([]);
  });

  it('half an import leaves nothing at all', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    const file = value(await exportRun(here, 'a'));
    const before = await counts(there);
    // Fails at the last but one table, when run, entries and seal are already written.
    there.db.disputes.hook('creating', () => {
      throw new Error('the machine stumbles');
    });
    expect(codes(await importRun(there, file, at))).toEqual(['SB0508']);
    expect(await counts(there)).toEqual(before);
    expect(there.marker.read()).toEqual({ runs: 0 });
  });
});

describe('a file that is no run', () => {
  const good = { header: header('a'), entries: [{ at_ms: 0, who: 'agent', say: 'x' }] };
  const withHeader = (changes: object) => ({ ...good, header: { ...good.header, ...changes } });

  it.each([
    ['text that is no JSON', '{"header":', '$'],
    ['nothing', undefined, '$'],
    ['null', null, '$'],
    ['a list', [], '$'],
    ['nothing but a header', { header: good.header }, '$.entries'],
    ['an unknown format', withHeader({ format: 2 }), '$.header.format'],
    ['an id that cannot stand in an address', withHeader({ id: '../x' }), '$.header.id'],
    ['an unknown mode', withHeader({ mode: 'easy' }), '$.header.mode'],
    ['a seed that is text', withHeader({ seed: '7' }), '$.header.seed'],
    ['an agent number with letters', withHeader({ trainee: { name: 'x', agentId: 'A1' } }), '$.header.trainee.agentId'],
    ['a time before the call', { ...good, entries: [{ at_ms: -1, who: 'agent', say: 'x' }] }, '$.entries[0].at_ms'],
    ['an entry that does nothing', { ...good, entries: [{ at_ms: 0 }] }, '$.entries[0].do'],
    [
      'nested fields',
      { ...good, entries: [{ at_ms: 0, who: 'agent', do: 'x', with: { y: {} } }] },
      '$.entries[0].with.y'
    ],
    [
      'a line too long to say',
      { ...good, entries: [{ at_ms: 0, who: 'agent', say: 'x'.repeat(4001) }] },
      '$.entries[0].say'
    ],
    ['too many entries', { ...good, entries: Array(limits.entries + 1).fill(good.entries[0]) }, '$.entries'],
    [
      'a seal without a summary',
      { ...good, seal: { card: 1, transcript: 1, versions: header('a').versions } },
      '$.seal'
    ]
  ])('%s is refused with the place, and nothing is stored', async (_title, file, path) => {
    const store = await open(device());
    const before = await counts(store);
    const refused = await importRun(store, file, at);
    expect(codes(refused)).toEqual(['SB0520']);
    expect(refused.diagnostics[0]?.message.en).toContain(`: ${path}`);
    expect(await counts(store)).toEqual(before);
  });

  it('too large a file is refused by its size', async () => {
    const store = await open(device());
    const seal = { card: 'x'.repeat(limits.fileCharacters) };
    expect(codes(await importRun(store, { ...good, seal }, at))).toEqual(['SB0521']);
    expect(codes(await importRun(store, ' '.repeat(limits.fileCharacters + 1), at))).toEqual(['SB0521']);
  });

  it('a file that nests without end is refused', async () => {
    const store = await open(device());
    const file: Record<string, unknown> = { ...good };
    file.self = file;
    expect(codes(await importRun(store, file, at))).toEqual(['SB0507']);
  });

  it('unknown fields are dropped, a __proto__ among them does no harm', async () => {
    const store = await open(device());
    const text = JSON.stringify(good).replace('"entries"', '"extra":1,"__proto__":{"polluted":true},"entries"');
    const { id } = value(await importRun(store, JSON.parse(text), at));
    expect(Object.keys(value(await loadRun(store, id)).run)).toEqual(['header', 'entries']);
    expect('polluted' in {}).toBe(false);
  });
});
