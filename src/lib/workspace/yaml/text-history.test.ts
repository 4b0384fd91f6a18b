import { expect, test } from 'vitest';
import { beginHistory, changeText, redoText, undoText } from './text-history.ts';

test('what is typed at one place in one go is one change; each is taken back and done again', () => {
  let history = beginHistory('2h');
  history = changeText(history, '1', 'form', 0);
  history = changeText(history, '1h', 'form', 500);
  history = changeText(history, '1h!', 'yaml', 900);
  expect(undoText(history).now.text).toBe('1h');
  expect(undoText(undoText(history)).now.text).toBe('2h');
  expect(undoText(undoText(undoText(history))).now.text).toBe('2h');
  const back = undoText(undoText(history));
  expect(redoText(back).now.text).toBe('1h');
  expect(redoText(redoText(redoText(back))).now.text).toBe('1h!');
});

test('after a while, or after taking back, what is changed at the same place is another change', () => {
  let history = changeText(beginHistory('a'), 'b', 'x', 0);
  history = changeText(history, 'c', 'x', 5_000);
  expect(undoText(history).now.text).toBe('b');
  history = changeText(undoText(history), 'd', 'x', 5_100);
  expect(history.ahead).toEqual([]);
  expect(undoText(history).now.text).toBe('b');
  expect(changeText(history, 'd', 'x', 9_000)).toBe(history);
});
