import { expect, test } from 'vitest';
import { wayRows } from './way-rows.ts';

const way = (on: string) => ({ on, name: { zh: on, en: on }, irregular: false });
const edges = [
  { id: '1', from: 'told', to: 'complaint', ways: [way('not-satisfied')] },
  { id: '2', from: 'asked', to: 'complaint', ways: [way('not-satisfied'), way('rated')] },
  { id: '3', from: 'asked', to: 'settled', ways: [way('rated')] }
];

test('the same from several states to one place is one row, to another place another', () => {
  const told = (end: 'from' | 'to') => wayRows(edges, end).map((row) => `${row.edge.id} ${row.way.on}`);
  expect(told('to')).toEqual(['1 not-satisfied', '2 rated', '3 rated']);
  expect(told('from')).toEqual(['1 not-satisfied', '2 not-satisfied', '2 rated']);
});
