import { expect, test } from 'vitest';
import { own } from './own.ts';

test('a table has what it has itself, and nothing that every object has', () => {
  const table: Readonly<Record<string, number>> = { a: 1 };
  expect([own(table, 'a'), own(table, 'b'), own(table, '__proto__'), own(table, 'constructor')]).toEqual([
    1,
    undefined,
    undefined,
    undefined
  ]);
});
