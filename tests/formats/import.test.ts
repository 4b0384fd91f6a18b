import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { assess } from '#debrief/assess';
import { digest } from '#domain/digest';
import type { ReplyToDispute } from '#domain/answers';
import { writeAnswers } from '#formats/answers';
import { runFileOf } from '#formats/write-run';
import { answerDispute, disputeFinding, disputesOf } from '#storage/disputes';
import { appendEntry, createRun, limits, loadRun, readSeal } from '#storage/runs';
import { at, codes, device, header, open, value } from '#storage/testing/stores';
import { exportRun } from '#storage/transfer';
import type { Store } from '#storage/database';
import { importFile } from '../../src/routes/runs/import-file.ts';
import { asRunFile, golden } from '../browser/support/golden.ts';

const textOf = (file: unknown) => (typeof file === 'string' ? file : (JSON.stringify(file) ?? ''));
const given = (store: Store, file: unknown, name = 'run.json') => importFile(store, new File([textOf(file)], name), at);
const sample = (name: string) => readFileSync(`tests/formats/${name}`, 'utf8');

async function counts(store: Store): Promise<Record<string, number>> {
  const pairs = store.db.tables.map(async (table) => [table.name, await table.count()] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a run of format 1', () => {
  interface Format1 {
    readonly header: Readonly<Record<string, unknown>>;
    readonly entries: readonly object[];
    readonly until_ms: number;
    readonly disputes: readonly object[];
    readonly seal: { readonly card: unknown };
  }
  const before = (name: string) => JSON.parse(sample(name)) as Format1;

  test('that was sealed keeps log, disputes and seal, and shows its card', async () => {
    const store = await open(device());
    const { id } = value(await given(store, sample('run-1.sealed.json')));
    const [loaded, sealed] = [value(await loadRun(store, id)), value(await readSeal(store, id))];
    const { header, entries, until_ms, disputes, seal } = before('run-1.sealed.json');
    expect(loaded.run.header).toEqual({ ...header, id });
    expect(loaded.run.until_ms).toBe(until_ms);
    expect(loaded.run.entries).toHaveLength(entries.length);
    expect(loaded.run.entries).toContainEqual({ at_ms: 178_000, who: 'agent', do: 'wait', with: { for: 180_000 } });
    expect(sealed).toEqual({ ...seal, runId: id });
    expect(value(await exportRun(store, id)).disputes).toEqual(disputes);
    const shown = assess(loaded, sealed, undefined);
    expect(shown.standing).toBe('sealed');
    expect(shown.card).toMatchObject({ total: (seal.card as { total: number }).total, record: false });
    expect(shown.played.lines.length).toBeGreaterThan(10);
  });

  test.each(['run-1.left.json', 'run-1.with-roles.json'])('that was left comes in whole: %s', async (name) => {
    const store = await open(device());
    const { id } = value(await given(store, sample(name)));
    const { run, status } = value(await loadRun(store, id));
    expect(status).toBe('left');
    expect(run.entries[0]).toMatchObject({ at_ms: 1800, who: 'agent', with: { line: 'greet' } });
    expect(run.entries.at(-1)).toEqual({ at_ms: 53_234, who: 'agent', do: 'wait', with: { for: 90_123 } });
    expect(run.until_ms).toBe(175_456);
    expect(run.header).toEqual({ ...before(name).header, origin: 'import' });
  });

  test('by hand comes in with the versions that it pins', async () => {
    const store = await open(device());
    const pins = 'versions: { charts: a, policy: b, lexicon: c, scenario: d }\n';
    const { id } = value(await given(store, sample('run-1.by-hand.yaml') + pins, 'run.yaml'));
    expect(value(await loadRun(store, id)).run.entries).toContainEqual({
      at_ms: 178_000,
      who: 'agent',
      do: 'wait',
      with: { for: 180_000 }
    });
  });
});

test('a run of format 2 keeps the answers to its disputes: a trainer’s, whose name is not recorded', async () => {
  const store = await open(device());
  const { id } = value(await given(store, sample('run-2.answered.json')));
  const before = JSON.parse(sample('run-2.answered.json')) as { disputes: readonly { answer?: object }[] };
  const [answered, waiting] = before.disputes;
  expect(value(await exportRun(store, id)).disputes).toEqual([
    { ...answered, answer: { ...answered!.answer, by: { role: 'trainer' } } },
    waiting
  ]);
});

test('an answer goes out and comes in with who decided; one of today that does not say so is told where', async () => {
  const [here, there] = [await open(device()), await open(device())];
  const { id } = value(await given(here, sample('run-2.answered.json')));
  const by = { role: 'trainer', name: '陈老师' } as const;
  const answer = { ruling: 'rejected', by, text: '', at } as const;
  value(await answerDispute(here, id, '2.1-identity', answer));
  const file = value(await exportRun(here, id));
  const written = runFileOf(file) as { disputes: readonly { finding: string }[] };
  expect(written.disputes).toContainEqual(expect.objectContaining({ answer }));
  value(await given(there, written));
  expect(value(await exportRun(there, id)).disputes).toEqual(file.disputes);
  const [first] = file.disputes;
  const unsigned = { ...written, disputes: [{ ...first, answer: { ruling: 'upheld', text: '', at } }] };
  expect(codes(await given(there, unsigned))).toEqual(['SB0520']);
});

test('an answer to what nobody disputed goes out and comes in; without an answer, a dispute says something', async () => {
  const [here, there] = [await open(device()), await open(device())];
  const { id } = value(await given(here, sample('run-1.sealed.json')));
  const file = value(await exportRun(here, id));
  const answer = { ruling: 'rejected', by: { role: 'trainer', name: '陈老师' }, text: '', at } as const;
  const heard = { finding: '3.1-facts', text: '', at, answer };
  value(await given(there, runFileOf({ ...file, disputes: [heard] })));
  expect(value(await exportRun(there, id)).disputes).toEqual([heard]);
  const silent = { ...heard, answer: undefined };
  expect(codes(await given(there, runFileOf({ ...file, disputes: [silent as never] })))).toEqual(['SB0520']);
});

test('a run goes out and comes in as it is, through the text of its file', async () => {
  const [here, there] = [await open(device()), await open(device())];
  const { id } = value(await given(here, sample('run-1.sealed.json')));
  const file = value(await exportRun(here, id));
  const text = JSON.stringify(runFileOf(file), null, 2);
  expect(text).toContain('"format": 3');
  value(await given(there, text));
  expect(value(await exportRun(there, id))).toEqual(file);
});

describe('an archive', () => {
  const entry = { at_ms: 1000, who: 'agent', say: '您好' } as const;
  const reply = (run: string): ReplyToDispute => ({
    ...{ run, log: digest([entry]), finding: 'f1', disputed: 'I said it', ruling: 'upheld', by: '陈老师', text: '', at }
  });
  const packed = (files: Readonly<Record<string, string>>): File => {
    const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    return new File([bytes.slice().buffer], 'answers.zip');
  };
  async function disputed(...ids: readonly string[]): Promise<Store> {
    const store = await open(device());
    for (const id of ids) {
      value(await createRun(store, header(id), at));
      value(await appendEntry(store, id, 0, entry, at));
      value(await disputeFinding(store, id, 'f1', 'I said it', at));
    }
    return store;
  }

  test('of a trainer’s answers is taken with those that are to runs here, and leads to each of them', async () => {
    const store = await disputed('a', 'b');
    const archive = packed({
      '1-a.json': writeAnswers([reply('a'), reply('b')]),
      '2-somebody-else.json': writeAnswers([reply('c')])
    });
    const done = await importFile(store, archive, at);
    expect(value(done)).toMatchObject({ id: 'a', answered: 2, to: [{ id: 'a' }, { id: 'b' }] });
    expect(done.diagnostics).toEqual([]);
    expect(value(await disputesOf(store, 'b'))[0]?.answer?.ruling).toBe('upheld');
  });

  test('in which nothing is to a run here, or that is none, is refused with its reason', async () => {
    const store = await disputed('a');
    const foreign = packed({ '1.json': writeAnswers([reply('x')]), '2.json': writeAnswers([reply('y')]) });
    expect(codes(await importFile(store, foreign, at))).toEqual(['SB0960']);
    expect(codes(await importFile(store, new File(['x'], 'answers.zip'), at))).toEqual(['SB0951']);
  });

  test('of runs brings them all', async () => {
    const store = await open(device());
    const done = await importFile(store, packed({ 'a.json': sample('run-1.sealed.json') }), at);
    expect(value(done).to).toHaveLength(1);
    expect(value(done)).not.toHaveProperty('answered');
  });
});

describe('a call without a seal', () => {
  const name = 'fee-complaint.good';
  async function unsealed(entries?: number): Promise<object> {
    const file = asRunFile(await golden(name), 'one') as { entries: readonly object[] };
    return { ...file, seal: undefined, entries: file.entries.slice(0, entries), until: undefined };
  }
  const ground = async () => {
    const { call } = await golden(name);
    const { caseFile, table } = call;
    const prepare = () => Promise.resolve();
    const { versions } = call.header;
    return { scenario: caseFile.scenario, policy: table.policy, read: table.read, versions, prepare };
  };
  const file = async (entries?: number) => new File([JSON.stringify(await unsealed(entries))], 'one.json');

  test('that came to its end is sealed with what it comes to, and is not listed as left', async () => {
    const store = await open(device());
    const { id } = value(await importFile(store, await file(), at, ground));
    const { card } = await golden(name);
    const row = await store.db.runs.get(id);
    expect(row).toMatchObject({ status: 'sealed', summary: { total: card.total, passed: card.passed, record: false } });
    expect(row?.tally?.clauses.length).toBeGreaterThan(3);
    const shown = assess(value(await loadRun(store, id)), value(await readSeal(store, id)), await ground());
    expect(shown.standing).toBe('equal');
  });

  test('stays left where it was walked away from, and where nobody can score it', async () => {
    for (const [entries, today] of [
      [3, ground],
      [undefined, () => Promise.resolve(undefined)],
      [undefined, () => Promise.reject(new Error('offline'))]
    ] as const) {
      const store = await open(device());
      const { id } = value(await importFile(store, await file(entries), at, today));
      expect(await store.db.runs.get(id)).toMatchObject({ status: 'left' });
    }
  });
});

describe('a file that is no run', () => {
  const good = { header: header('a'), entries: [{ at_ms: 0, who: 'agent', say: 'x' }] };
  const today = runFileOf({ header: header('a'), entries: [], disputes: [] });
  const summary = { total: 1, scores: { phrasing: 1, process: 1, outcome: 1 }, passed: false, record: false };
  const sealed = { card: 1, transcript: [], versions: header('a').versions, summary, entries: 0, sealedAt: at };
  const withHeader = (changes: object) => ({ ...good, header: { ...good.header, ...changes } });

  test.each([
    ['null', null, 'the whole file'],
    ['a list', [], 'the whole file'],
    ['nothing but a header', { header: good.header }, 'the entries'],
    ['an unknown format', withHeader({ format: 2 }), 'the version of the file format'],
    ['an id that cannot stand in an address', withHeader({ id: '../x' }), 'the id'],
    ['an unknown mode', withHeader({ mode: 'easy' }), 'the mode'],
    ['a seed that is text', withHeader({ seed: '7' }), 'the seed'],
    [
      'an agent number with letters',
      withHeader({ trainee: { name: 'x', agentId: 'A1' } }),
      'the agent number of the trainee'
    ],
    ['a time before the call', { ...good, entries: [{ at_ms: -1, who: 'agent', say: 'x' }] }, 'the time of entry 1'],
    ['an entry that does nothing', { ...good, entries: [{ at_ms: 0 }] }, 'entry 1'],
    [
      'nested fields',
      { ...good, entries: [{ at_ms: 0, who: 'agent', do: 'x', with: { y: {} } }] },
      'the field “y” of the fields of entry 1'
    ],
    [
      'a line too long to say',
      { ...good, entries: [{ at_ms: 0, who: 'agent', say: 'x'.repeat(20_001) }] },
      'the line of entry 1'
    ],
    ['too many entries', { ...good, entries: Array(limits.entries + 1).fill(good.entries[0]) }, 'the entries'],
    [
      'a seal without a summary',
      { ...good, seal: { card: 1, transcript: 1, versions: header('a').versions } },
      'the summary of the seal'
    ],
    ['a format to come', { ...today, format: 4 }, 'the version of the file format'],
    ['an id today', { ...today, run: '../x' }, 'the id of the run'],
    ['a time without a unit', { ...today, entries: [{ at: 5, say: 'x' }] }, 'the time of entry 1'],
    ['a key that no format has', { ...today, extra: 1 }, 'the field “extra”'],
    ['a wait without its length', { ...today, entries: [{ at: '1s', do: 'wait' }] }, 'the fields of entry 1'],
    ['a dispute of nothing', { ...today, disputes: [{ text: 'x', at }] }, 'the finding of dispute 1'],
    [
      'a score over all scores',
      { ...today, seal: { ...sealed, summary: { ...summary, total: 101 } } },
      'the total of the summary of the seal'
    ],
    ['a seal without its card', { ...today, seal: { ...sealed, card: undefined } }, 'the scorecard of the seal']
  ])('%s is refused with the place, and nothing is stored', async (_title, file, field) => {
    const store = await open(device());
    const before = await counts(store);
    const refused = await given(store, file);
    expect(codes(refused)).toEqual(['SB0520']);
    expect(refused.diagnostics[0]?.message.en).toContain(`: ${field} should be `);
    expect(await counts(store)).toEqual(before);
  });

  test('too large a file is refused by its size', async () => {
    const store = await open(device());
    const seal = { card: 'x'.repeat(limits.fileCharacters) };
    expect(codes(await given(store, { ...good, seal }))).toEqual(['SB0521']);
    expect(codes(await given(store, ' '.repeat(limits.fileCharacters + 1)))).toEqual(['SB0521']);
  });

  test('unknown fields are dropped, a __proto__ among them does no harm', async () => {
    const store = await open(device());
    const text = JSON.stringify(good).replace('"entries"', '"extra":1,"__proto__":{"polluted":true},"entries"');
    const { id } = value(await given(store, text));
    expect(Object.keys(value(await loadRun(store, id)).run)).toEqual(['header', 'entries']);
    expect('polluted' in {}).toBe(false);
  });
});
