import { expect, test } from 'vitest';
import { atlas, diagramFor } from '#atlas/atlas';
import { nodesIn } from '#chart/diagram';
import { findOn, mostFound, placesOf } from './find';

const ticket = diagramFor(
  atlas.find(({ name }) => name === 'ticket')!,
  { '3.1-tech-30min': { per: 'wall', ms: 1_800_000 } }
);
const named = {
  clauses: [
    { clause: '3.1-tech-30min', text: { zh: '三十分钟内联系客户', en: 'The customer is called within 30 minutes' } }
  ],
  scripts: [{ clause: '9.9-none', text: { zh: '您好', en: 'Hello' } }]
};

test('states and ways are found in either language, those that begin with it first', () => {
  const [first, ...rest] = findOn(ticket, 'rejected', named);
  expect([first, ...rest].length).toBeGreaterThan(0);
  const byChinese = findOn(ticket, '反馈', named);
  expect(byChinese[0]!.text.zh.startsWith('反馈')).toBe(true);
  expect(byChinese.some(({ kind }) => kind === 'state')).toBe(true);
  const ids = new Set(nodesIn(ticket).map(({ id }) => id));
  for (const { at } of byChinese) expect(ids.has(at)).toBe(true);
});

test('a clause is found where its limit begins; what has no place on the chart is not found', () => {
  expect(findOn(ticket, 'CALLED WITHIN', named)).toMatchObject([{ kind: 'clause', clause: '3.1-tech-30min' }]);
  expect(findOn(ticket, '您好', named)).toEqual([]);
  expect(placesOf(ticket).get('3.1-tech-30min')).toBe(findOn(ticket, 'CALLED WITHIN', named)[0]!.at);
});

test('several words are found wherever they stand, a clause also by its section, a length without its blank', () => {
  expect(findOn(ticket, '30 客户 联系', named)).toEqual([]);
  expect(findOn(ticket, '客户 联系', named).some(({ kind }) => kind === 'clause')).toBe(true);
  expect(findOn(ticket, '3.1 联系', named)).toMatchObject([{ clause: '3.1-tech-30min' }]);
  expect(findOn(ticket, 'within 30minutes', named)).toMatchObject([{ clause: '3.1-tech-30min' }]);
});

test('nothing is wanted by blanks, and no more is listed than can be read', () => {
  expect(findOn(ticket, '  ', named)).toEqual([]);
  expect(findOn(ticket, 'e', named)).toHaveLength(mostFound);
});
