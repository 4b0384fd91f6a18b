import { expect, test } from 'vitest';
import type { ReplyToDispute } from '#domain/answers';
import type { Assignment } from '#domain/assignment';
import { readAnswers } from '#formats/answers';
import { answerArchive } from './answer-archive';
import { assignmentText } from './assignment-file';
import { assignmentIn } from './assignment-in';
import type { RepliesTo } from './disputed';
import { unpack } from './unpack';

const reply: ReplyToDispute = {
  ...{ run: 'r', log: '0123456789abcdef', finding: 'f1', disputed: 'x', ruling: 'upheld', by: '陈老师', text: '' },
  at: '2026-11-30T08:00:00.000Z'
};
const all: readonly RepliesTo[] = [
  { name: '张伟', replies: [reply] },
  { name: '李娜', replies: [{ ...reply, run: 's' }] }
];
const assignment: Assignment = {
  ...{ id: 'week-1', title: '第一周', by: '陈老师', madeAt: reply.at, due: '2026-12-04', mustPass: false },
  cases: [{ scenario: 'fee-complaint', mode: 'exam' }]
};

test('one archive has the answers to each trainee and the assignment, and both are read out of it', async () => {
  const also = [{ name: 'week.json', text: assignmentText(assignment) }];
  const bytes = answerArchive(all, ({ name }, at) => `${at + 1}-${name}`, also);
  const unpacked = unpack('answers.zip', bytes);
  const texts = unpacked.ok
    ? unpacked.value.map((one) => [one.name, new TextDecoder().decode(one.bytes)] as const)
    : [];
  expect(texts.map(([name]) => name)).toEqual([
    'answers.zip/1-张伟.json',
    'answers.zip/2-李娜.json',
    'answers.zip/week.json'
  ]);
  expect(texts.slice(0, 2).map(([, text]) => readAnswers(text)?.[0]?.run)).toEqual(['r', 's']);
  const file = new File([bytes.slice().buffer], 'answers.zip');
  expect(await assignmentIn(file)).toMatchObject({ ok: true, value: assignment });
});

test('an archive without an assignment, and what is no archive, is told', async () => {
  const codes = async (file: File) => (await assignmentIn(file)).diagnostics.map(({ code }) => code);
  const bytes = answerArchive(all, (_, at) => `${at}`);
  expect(await codes(new File([bytes.slice().buffer], 'answers.zip'))).toEqual(['SB0956']);
  expect(await codes(new File(['x'], 'answers.zip'))).toEqual(['SB0951']);
  expect(await codes(new File(['{}'], 'week.json'))).toEqual(['SB0956']);
});
