import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asRunFile, golden } from '../../../tests/browser/support/golden';
import type { DebriefData } from '#debrief/assess';
import { readRunFile, type GivenRun } from '#debrief/run-file';
import type { Finding } from '#scoring/scorecard';
import { judgeRun } from './class-run';
import { clauseOutcomes } from './clause-outcomes';
import { takenInto } from './roll';
import { classRun } from './testing/class-runs';
import { unpack } from './unpack';

const name = 'fee-complaint.good';

async function data(): Promise<DebriefData> {
  const { call } = await golden(name);
  const { caseFile, table } = call;
  return { scenario: caseFile.scenario, policy: table.policy, read: table.read, versions: call.header.versions };
}

async function given(
  change: (file: { entries: object[]; seal?: { card: object } }) => void = () => undefined
): Promise<GivenRun> {
  const file = JSON.parse(JSON.stringify(asRunFile(await golden(name), 'one'))) as Parameters<typeof change>[0];
  change(file);
  const read = await readRunFile(new File([JSON.stringify(file)], 'one.json'), 5_000_000, () =>
    Promise.reject(new Error())
  );
  if (!read.ok) throw new Error(read.diagnostics[0]!.message.en);
  return read.value;
}

test('a run is scored anew and comes to what its file says', async () => {
  const { card } = await golden(name);
  const judged = judgeRun('one.json', await given(), await data());
  expect(judged).toMatchObject({ ok: true, value: { standing: 'equal', total: card.total, passed: card.passed } });
  if (!judged.ok) return;
  expect(judged.value.claimed).toBeUndefined();
  expect(judged.value.clauses).toEqual(clauseOutcomes(card));
  expect(judged.value.lines.filter(({ who }) => who === 'agent').length).toBeGreaterThan(3);
});

test('what follows from an earlier lapse is told where points were lost by it, and where none were it is not', () => {
  const finding = (clause: string, points: number, cause?: string) =>
    ({ clause, verdict: 'missed', points, max: 1000, lost: 0, gate: false, ...(cause && { cause }) }) as Finding;
  const findings = [finding('a', 0), finding('b', 0, 'a'), finding('c', 1000, 'a')];
  expect(clauseOutcomes({ findings })).toEqual([
    { clause: 'a', outcome: 'missed', cost: 1000 },
    { clause: 'b', outcome: 'missed', cost: 1000 }
  ]);
});

test('a card that was forged is told, and what was played counts', async () => {
  const run = await given((file) => Object.assign(file.seal!.card, { total: 99.9 }));
  const { card } = await golden(name);
  expect(judgeRun('one.json', run, await data())).toMatchObject({
    value: { standing: 'differs', total: card.total, claimed: 99.9 }
  });
});

test('a log that was changed behind its card is told', async () => {
  const run = await given((file) => file.entries.splice(2));
  expect(judgeRun('one.json', run, await data())).toMatchObject({ value: { standing: 'differs', passed: false } });
});

test('what was played on another version is shown as it was sealed, and said to be unchecked', async () => {
  const ground = await data();
  const other = { ...ground, versions: { ...ground.versions, policy: 'another' } };
  expect(judgeRun('one.json', await given(), other)).toMatchObject({
    value: { standing: 'sealed', changed: ['policy'] }
  });
  expect(judgeRun('one.json', await given(), undefined)).toMatchObject({ value: { standing: 'sealed' } });
});

test('a run that can neither be scored nor shown is refused, SB0955', async () => {
  const run = await given((file) => delete file.seal);
  expect(judgeRun('one.json', run, undefined).diagnostics).toMatchObject([{ code: 'SB0955', file: 'one.json' }]);
});

test('the same file twice is one run; another of the same id is refused', () => {
  const one = classRun({ id: 'x', log: 'a' });
  expect(takenInto([], one).is).toBe('new');
  expect(takenInto([one], one).is).toBe('same');
  expect(takenInto([one], { ...one, trainee: { name: 'Li', agentId: '1' } }).is).toBe('refused');
});

test('of an archive the run files are taken, in folders too, and nothing else', () => {
  const archive = zipSync({
    'a/one.json': strToU8('{}'),
    'two.YAML': strToU8('x'),
    'picture.png': strToU8('x'),
    '__MACOSX/a/._one.json': strToU8('x'),
    'a/.hidden.json': strToU8('x')
  });
  const found = unpack('class.zip', archive);
  expect(found.ok && found.value.map(({ name }) => name)).toEqual(['class.zip/a/one.json', 'class.zip/two.YAML']);
});
