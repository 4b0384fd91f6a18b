import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { good } from '#diagnostics/diagnostic';
import { readJson, readRunFile, readText } from './run-file.ts';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
const codeOf = (result: ReturnType<typeof readJson>) => (result.ok ? 'fine' : result.diagnostics[0]?.code);

test('an empty file, a picture and another encoding are told apart from a run', () => {
  expect(codeOf(readText('a.json', new ArrayBuffer(0)))).toBe('SB0551');
  expect(codeOf(readText('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]).buffer))).toBe('SB0552');
  expect(codeOf(readText('a.json', new Uint8Array([0x7b, 0xc4, 0xe3, 0x7d]).buffer))).toBe('SB0552');
  expect(codeOf(readText('a.json', bytes('{"a":"好"}')))).toBe('fine');
});

test('what is not JSON is told with line and column', () => {
  const result = readJson('a.json', '{\n  "header": oops\n}');
  expect(result.ok ? [] : result.diagnostics).toMatchObject([{ code: 'SB0553', file: 'a.json', line: 2, column: 13 }]);
});

test('a file that breaks off is told at its end', () => {
  const result = readJson('a.json', '{\n  "header": {');
  expect(result.ok ? [] : result.diagnostics).toMatchObject([{ line: 2, column: 14 }]);
});

test('a file nested too deeply is refused before anything recurses over it; brackets in texts are no nesting', () => {
  expect(codeOf(readJson('a.json', '['.repeat(2_000_000)))).toBe('SB0554');
  expect(codeOf(readJson('a.json', JSON.stringify({ say: '['.repeat(1000) })))).toBe('fine');
});

test('a folder, or a file that is gone, is told and not waited for', async () => {
  const file = new File([''], 'folder');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const result = await readRunFile(file, 1000, () => Promise.reject(new Error('not asked')));
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'SB0555', file: 'folder' }] });
});

test('a run file is not half read where the scenario’s versions cannot be fetched', async () => {
  const file = new File([readFileSync('tests/runs/fee-complaint.good.yaml')], 'good.yaml');
  const result = await readRunFile(file, 1_000_000, () => Promise.reject(new Error('offline')));
  expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'SB0556', file: 'good.yaml' }] });
});

test('a run of a scenario that was written here comes in again; no other id has a dot', async () => {
  const given = readFileSync('tests/runs/fee-complaint.good.yaml', 'utf8');
  const asked: string[] = [];
  const versions = { charts: 'c', policy: 'p', lexicon: 'l', scenario: 's' };
  const reading = (scenario: string) =>
    readRunFile(
      new File([given.replace('scenario: fee-complaint', `scenario: ${scenario}`)], 'run.yaml'),
      1_000_000,
      (id) => {
        asked.push(id);
        return Promise.resolve(good(versions));
      }
    );
  expect(await reading('own.fee-complaint')).toMatchObject({
    ok: true,
    value: { header: { scenario: 'own.fee-complaint' } }
  });
  expect(asked).toEqual(['own.fee-complaint']);
  for (const scenario of ['own.', 'other.fee-complaint', 'own.own.fee-complaint'])
    expect((await reading(scenario)).ok, scenario).toBe(false);
});

test('another kind of file of ours is called what it is, and not what it lacks of a run; broken JSON stays that, SB0557', async () => {
  const codes = async (text: string) =>
    (
      await readRunFile(new File([text], 'a.yaml'), 1_000_000, () => Promise.reject(new Error('not asked')))
    ).diagnostics.map(({ code, message }) => [code, message.en.split(' but ')[1]]);
  expect(await codes(readFileSync('scenarios/fee-complaint.yaml', 'utf8'))).toEqual([['SB0557', 'a scenario.']]);
  expect(await codes('extends: default\nlimits: {}\n')).toEqual([['SB0557', 'a policy.']]);
  expect(await codes('{"judgements":1,"by":"x"}')).toEqual([['SB0557', 'a trainer’s judgements.']]);
  expect((await codes('{"judgements":1,'))[0]?.[0]).toBe('SB0553');
  expect((await codes(`{"judgements":${'['.repeat(100_000)}`))[0]?.[0]).toBe('SB0554');
});
