import { zipSync, strToU8 } from 'fflate';
import type { Page } from '@playwright/test';
import { jsonFile, type Given } from './files.ts';
import { asRunFile, golden } from './golden.ts';
import type { Words } from './messages.ts';
import { expect } from './test.ts';

type Changed = { run: string; trainee: { agentId: string }; startedAt: string; seal: { card: object } };

/** A golden run as somebody's file. */
export async function fileOf(
  name: string,
  id: string,
  trainee: string,
  change: (file: Changed) => void = () => undefined
): Promise<object> {
  const file = JSON.parse(JSON.stringify(asRunFile(await golden(name), id))) as Changed;
  // The number is said in the call: with another one it would not be theirs.
  const { agentId } = file.trainee;
  Object.assign(file, { trainee: { name: trainee, agentId }, startedAt: `2026-11-24T08:0${id.length % 10}:00.000Z` });
  change(file);
  return file;
}

/** A class of three: good, rude and in both, one with a forged card; and what is no run. */
export async function classFiles(): Promise<readonly Given[]> {
  const archive = zipSync({
    'li/good.json': strToU8(JSON.stringify(await fileOf('fee-complaint.good', 'li-1', '李娜'))),
    'li/outage.json': strToU8(JSON.stringify(await fileOf('broadband-outage.good', 'li-22', '李娜'))),
    'readme.txt': strToU8('not a run')
  });
  const forged = await fileOf('fee-complaint.rude', 'wang-1', '王强强', (file) =>
    Object.assign(file.seal.card, { total: 98.5, passed: true })
  );
  return [
    { name: 'class.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) },
    jsonFile('wang.json', forged),
    jsonFile('chen.json', await fileOf('broadband-outage.silent', 'chen-1', 'Chen <b>')),
    jsonFile('broken.json', '{ "format": '),
    jsonFile('nobody.json', {
      ...(await fileOf('fee-complaint.good', 'x-1', 'X')),
      scenario: 'never-shipped',
      seal: undefined
    }),
    { name: 'photo.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') }
  ];
}

export async function openClass(page: Page, words: Words, files: readonly Given[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await expect(page.getByRole('button', { name: words('class_open'), exact: true })).toBeEnabled({ timeout: 60_000 });
}
