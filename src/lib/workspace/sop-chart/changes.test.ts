import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { policyDifferences } from '#analysis/policy-differences';
import { atlas, diagramFor } from '#atlas/atlas';
import { nodesIn } from '#chart/diagram';
import { wholePolicy } from '#formats/small-policy';
import { readPolicy } from '#formats/policy';
import { changedWays, changesOn } from './changes.ts';

const shipped: unknown = parse(readFileSync('machines/policy/default.yaml', 'utf8'));
const read = readPolicy(shipped);
if (!read.ok) throw new Error('a policy that can be read');
const ticket = diagramFor(
  atlas.find(({ name }) => name === 'ticket')!,
  read.value.limits
);

/** The changes of a version that says what differs, on the chart of a ticket. */
const changed = (differs: object) =>
  changesOn(ticket, policyDifferences(shipped, wholePolicy({ extends: 'default', ...differs }, shipped)), 3);
const only = ({ places }: ReturnType<typeof changed>) => {
  expect(places.size).toBe(1);
  return [...places.values()][0]!;
};

test('a limit shows on each state at which its clock is seen, and in every box around it', () => {
  const changes = changed({ limits: { '3.3-unanswered-2h': '1h' } });
  const places = only(changes);
  expect(places.length).toBeGreaterThan(0);
  const all = new Map(nodesIn(ticket).map((node) => [node.id, node]));
  for (const place of places) {
    expect(all.get(place)!.limits!.map(({ clause }) => clause)).toContain('3.3-unanswered-2h');
    expect(changes.byState.get(place)).toHaveLength(1);
  }
  const boxes = nodesIn(ticket).filter((node) => nodesIn({ nodes: [node] }).some(({ id }) => places.includes(id)));
  expect([...changes.byState.keys()].sort()).toEqual(boxes.map(({ id }) => id).sort());
});

test('so do the lines that its end takes', () => {
  const lines = changedWays(ticket, changed({ limits: { '3.3-unanswered-2h': '1h' } }));
  for (const { id, ways } of ticket.edges)
    expect(lines.has(id)).toBe(ways.some(({ limit }) => limit === '3.3-unanswered-2h'));
});

test('an official line shows on the states that carry its clause', () => {
  const places = only(changed({ scripts: { '4.2-auto': { en: 'Please rate our service' } } }));
  const carrying = nodesIn(ticket).filter(({ clauses = [] }) => clauses.includes('4.2-auto'));
  expect(places).toEqual(carrying.map(({ id }) => id));
  expect(places.length).toBeGreaterThan(0);
});

test('what is about no clause has no place on the chart', () => {
  const changes = changed({ pass: { total: 90 } });
  expect(only(changes)).toEqual([]);
  expect(changes.byState.size).toBe(0);
});

test('one that says the same changes nothing', () => expect(changed({}).places.size).toBe(0));
