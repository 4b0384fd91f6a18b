import { expect, test } from 'vitest';
import { readExport } from '#scenario/read-run';
import { langs } from '#domain/text';
import { classRun } from '#class/testing/class-runs';
import { runSchema } from '../run';
import { placeWords } from './place-words';

test.each<[readonly (string | number)[], string, string]>([
  [['trainee', 'name'], '学员的姓名', 'the name of the trainee'],
  [['entries', 2, 'at'], '第 3 条记录的时间', 'the time of entry 3'],
  [
    ['disputes', 0, 'answer', 'by', 'name'],
    '第 1 条异议的答复的答复人的姓名',
    'the name of the person who answered of the answer of dispute 1'
  ],
  [['trainee', 'nickname'], '学员的“nickname”这一项', 'the field “nickname” of the trainee'],
  [['entries', 0, 'at_ms'], '第 1 条记录的时间', 'the time of entry 1'],
  [['header', 'id'], '编号', 'the id'],
  [[], '整个文件', 'the whole file']
])('%j is called by its name', (path, zh, en) => {
  expect(placeWords(path)).toEqual({ zh, en });
});

test('every field that a run file may have has a name', () => {
  const schema = runSchema().in as unknown as { readonly shape: Readonly<Record<string, unknown>> };
  const unnamed = Object.keys(schema.shape).filter((key) => placeWords([key]).en.includes('“'));
  expect(unnamed).toEqual([]);
});

test('what is wrong with a run that the app exported is told in a sentence, without its path', () => {
  const { header } = classRun().given;
  const { format: _format, id: run, versions: _versions, ...rest } = header;
  const read = readExport({ format: 3, run, ...rest, trainee: { name: [], agentId: '1' }, entries: [] }, 'a.json');
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['SB0520']);
  const { message } = read.diagnostics[0]!;
  expect(message.en).toBe('This is not a readable run file: the name of the trainee should be text.');
  expect(message.zh).toBe('这不是可读的练习文件：学员的姓名应为文字。');
  for (const lang of langs) expect(lang === 'en' ? message.en : message.zh).not.toMatch(/\$|\.name/);
});
