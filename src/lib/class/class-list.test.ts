import { expect, test } from 'vitest';
import { classListText, heldAgainst, listLimits, readClassList } from './class-list';

const read = (text: string) => {
  const done = readClassList(text);
  return done.ok ? done.value : done.diagnostics.map(({ code, message }) => `${code} ${message.en}`);
};

test('a list is read however it is pasted, and written so that it is read again', () => {
  const people = [
    { name: '李娜', agentId: '2038' },
    { name: '王强' },
    { name: 'Ann Lee', agentId: '300' },
    { name: '欧阳 娜娜', agentId: '7' }
  ];
  expect(read('2038\t李娜\r\n\n  王强 \nAnn Lee, 300\n７　欧阳　娜娜\n王强\n')).toEqual(people);
  expect(read(classListText(people))).toEqual(people);
  expect(read(' \n')).toEqual([]);
});

test('one name is one pupil, with a number or without; one name with two numbers is two', () => {
  expect(read('8001 Anna\nanna\nBen\nben\n1 李娜\n2 李娜')).toEqual([
    { name: 'Anna', agentId: '8001' },
    { name: 'Ben' },
    { name: '李娜', agentId: '1' },
    { name: '李娜', agentId: '2' }
  ]);
});

test.each([
  ['李娜\n2038', 'SB0964 Line 2'],
  ['1 李娜 2', 'SB0964 Line 1'],
  ['李娜 2038 13912345678', 'SB0964 Line 1'],
  [`${'x'.repeat(61)}`, 'SB0964 Line 1'],
  [Array.from({ length: listLimits.people + 1 }, (_, at) => `Li ${at + 1}`).join('\n'), 'SB0965']
])('what is no list is refused by its first bad line: %.20s', (text, told) => {
  expect(read(text)).toEqual([expect.stringContaining(told)]);
});

test('who handed in nothing is told, and who is not on the list', () => {
  const people = [{ name: '李娜' }, { name: 'Ann  lee', agentId: '300' }, { name: '王强', agentId: '5' }];
  const handedIn = [
    { name: '李娜 ', agentId: '1' },
    { name: 'Ann Lee', agentId: '300' },
    { name: 'Ann Lee', agentId: '300' },
    { name: '王强', agentId: '6' }
  ];
  expect(heldAgainst(people, handedIn)).toEqual({ missing: [people[2]], unlisted: [handedIn[3]] });
});
