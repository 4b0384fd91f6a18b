import { expect, it } from 'vitest';
import { fromExport } from './from-export';
import { readRun } from './read-run';

const acts = [{ name: 'end-call', fields: [] }] as const;
const run = {
  header: {
    format: 1, id: 'r1', scenario: 'fee-complaint', seed: 3, mode: 'exam', lang: 'zh-CN', origin: 'fresh',
    trainee: { name: '李明', agentId: '1024' }, allowance: 1, versions: { charts: 'a', policy: 'b', lexicon: 'c', scenario: 'd' }
  },
  entries: [{ at_ms: 1800, say: '您好', line: 'greet' }, { at_ms: 20_000, wait_ms: 60_000 }, { at_ms: 90_123, do: 'end-call' }],
  until_ms: 90_500,
  disputes: [],
  seal: { card: {} }
}; // prettier-ignore

const entries = [
  { at_ms: 1800, who: 'agent', say: '您好', with: { line: 'greet' } },
  { at_ms: 20_000, who: 'agent', do: 'wait', with: { for: 60_000 } },
  { at_ms: 90_123, who: 'agent', do: 'end-call' }
];

it.each([
  ['today', { ...run, entries }],
  ['before a log knew who', run]
])('reads what the app exported as the same run: %s', (_, exported) => {
  const read = readRun(fromExport(JSON.stringify(exported))!, 'run.json', acts);
  expect(read.diagnostics).toEqual([]);
  expect(read.ok && read.value).toMatchObject({ header: run.header, entries, until_ms: run.until_ms });
});

it('leaves every other text to the reader of run files', () => {
  for (const text of ['', 'format: 1', '{', '[]', '{"header":1}', '{"header":{},"entries":{}}'])
    expect(fromExport(text)).toBeUndefined();
});

it('gives what is wrong in an export to the reader, which says so', () => {
  const wrong = { ...run, entries: [{ at_ms: 'soon', say: 1 }, null, { at_ms: 1e99, do: 'nothing' }] };
  expect(readRun(fromExport(JSON.stringify(wrong))!, 'run.json', acts).ok).toBe(false);
});
