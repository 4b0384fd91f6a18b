import { expect, test } from 'vitest';
import { asRunFile, golden } from '../../../tests/browser/support/golden';
import { readUnpinned } from '#debrief/run-file';
import type { RunFile } from '#formats/run';
import { handInArchive } from './hand-in';
import { unpack } from './unpack';

/** As the class reads what it is handed. */
async function readIn(name: string, bytes: Uint8Array): Promise<RunFile> {
  const file = { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  const read = await readUnpinned(file, 5_000_000);
  if (!read.ok) throw new Error(read.diagnostics[0]!.message.en);
  return read.value;
}

async function runOf(name: string, id: string, startedAt: string): Promise<RunFile> {
  const file = { ...asRunFile(await golden(name), id), startedAt };
  return readIn(`${id}.json`, new TextEncoder().encode(JSON.stringify(file)));
}

test('what is handed in is what the class reads out of it: the same runs, each by its scenario and time', async () => {
  const runs = [
    await runOf('fee-complaint.good', 'a', '2026-12-01T01:00:09.000Z'),
    await runOf('broadband-outage.silent', 'b', '2026-12-01T16:30:00.000Z'),
    await runOf('broadband-outage.good', 'c', '2026-12-01T16:30:30.000Z')
  ];
  const unpacked = unpack('第一周 - 李娜.zip', handInArchive(runs));
  const files = unpacked.ok ? unpacked.value : [];
  expect(files.map(({ name }) => name.split('/').at(-1))).toEqual([
    '01-fee-complaint-2026-12-01-09-00.json',
    '02-broadband-outage-2026-12-02-00-30.json',
    '03-broadband-outage-2026-12-02-00-30.json'
  ]);
  expect(await Promise.all(files.map(({ name, bytes }) => readIn(name, bytes)))).toEqual(runs);
});
