import { describe, expect, test } from 'vitest';
import type { Diagram, DiagramNode } from '#chart/diagram';
import { clausesOf, marksOf } from './layers.ts';

const name = { zh: '甲', en: 'A' };
const node = (id: string, rest: Partial<DiagramNode> = {}): DiagramNode => ({
  id,
  name,
  parallel: false,
  initial: false,
  final: false,
  nodes: [],
  ...rest
});
const limit = (clause: string) => ({ clause, name, length: name });
const whole: Diagram = {
  nodes: [
    node('box', {
      clauses: ['1.1-greet'],
      nodes: [node('box.a', { clauses: ['1.2-fields'], limits: [limit('2.1-wait')] }), node('box.b')]
    }),
    node('plain')
  ],
  edges: []
};
const data = {
  trained: new Set(['1.1-greet', '2.1-wait']),
  tallies: new Map([
    ['1.1-greet', { tries: 4, lost: 1 }],
    ['1.2-fields', { tries: 6, lost: 4 }]
  ])
};

test('a box has the clauses of all that is in it, limits included, each once', () => {
  expect(clausesOf(whole.nodes[0]!)).toEqual(['1.1-greet', '1.2-fields', '2.1-wait']);
});

describe('a layer', () => {
  test('of what is practised counts clauses, and says nothing of a state that has none', () => {
    const marks = marksOf(whole, 'trained', data);
    expect(marks.get('box')).toEqual({ some: 2, of: 3, share: 2 / 3 });
    expect(marks.get('box.a')).toEqual({ some: 1, of: 2, share: 0.5 });
    expect(marks.has('box.b')).toBe(false);
    expect(marks.has('plain')).toBe(false);
  });

  test('of what was met counts the clauses that were tried', () => {
    expect(marksOf(whole, 'mine', data).get('box.a')).toEqual({ some: 1, of: 2, share: 0.5 });
  });

  test('of losses counts tries, and says nothing where nothing was tried', () => {
    const marks = marksOf(whole, 'losses', data);
    expect(marks.get('box')).toEqual({ some: 5, of: 10, share: 0.5 });
    expect(marks.get('box.a')).toEqual({ some: 4, of: 6, share: 4 / 6 });
    expect(marksOf(whole, 'losses', { ...data, tallies: new Map() }).size).toBe(0);
  });
});
