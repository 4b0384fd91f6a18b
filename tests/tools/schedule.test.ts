import { expect, test } from 'vitest';
import { runAll, startable, type Job } from './schedule.ts';

const job = (name: string, after: string[] = [], alone = false): Job => ({ name, after, alone });
const names = (jobs: readonly Job[]): string[] => jobs.map(({ name }) => name);

test('no more than two run at a time', () => {
  expect(names(startable([job('a'), job('b'), job('c')], [], 2))).toEqual(['a', 'b']);
  expect(names(startable([job('b'), job('c')], [job('a')], 2))).toEqual(['b']);
});

test('a job waits for what it needs, and only for what is in the list', () => {
  expect(names(startable([job('b', ['a'])], [job('a')], 2))).toEqual([]);
  expect(names(startable([job('b', ['not asked for'])], [], 2))).toEqual(['b']);
});

test('a job that runs alone starts last and shares with nobody', () => {
  const alone = job('browser', [], true);
  expect(names(startable([alone, job('a')], [], 2))).toEqual(['a']);
  expect(names(startable([alone], [job('a')], 2))).toEqual([]);
  expect(names(startable([alone], [], 2))).toEqual(['browser']);
  expect(names(startable([job('a')], [alone], 2))).toEqual([]);
});

test('every job is run once, needs first', async () => {
  const ran: string[] = [];
  const jobs = [job('browser', ['build'], true), job('budgets', ['build']), job('build'), job('unit')];
  await runAll(jobs, 2, async ({ name }) => void ran.push(name));
  expect(ran).toEqual(['build', 'unit', 'budgets', 'browser']);
});

test('jobs that wait for one another are an error, not a standstill', async () => {
  await expect(runAll([job('a', ['b']), job('b', ['a'])], 2, async () => undefined)).rejects.toThrow('a, b');
});
