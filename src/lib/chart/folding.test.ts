import { describe, expect, test } from 'vitest';
import type { Diagram, DiagramNode } from './diagram';
import { boxesIn, folded } from './folding';
import { aroundIn, grouped } from './grouping';

const name = (id: string) => ({ zh: id, en: id });
const node = (id: string, nodes: readonly DiagramNode[] = [], more: Partial<DiagramNode> = {}): DiagramNode => ({
  ...{ id, name: name(id), parallel: false, initial: false, final: false, nodes },
  ...more
});
const way = (on: string, irregular = false) => ({ on, name: name(on), irregular });
const edge = (from: string, to: string, ...ways: readonly ReturnType<typeof way>[]) => ({
  ...{ id: `${from} > ${to}`, from, to, ways }
});
const limit = { clause: '1.1-hotline-greet', name: name('greeting'), length: name('3 s') };

/** Two regions: `a` with `a.1` and a box `a.2`, `b` with two states. */
const diagram: Diagram = {
  nodes: [
    node('a', [node('a.1', [], { limits: [limit] }), node('a.2', [node('a.2.x'), node('a.2.y', [], { final: true })])]),
    node('b', [node('b.1'), node('b.2')])
  ],
  edges: [
    edge('a.1', 'a.2.y', way('stop')),
    edge('a.1', 'a.2.x', way('go'), way('jump', true)),
    edge('a.2.x', 'a.2.y', way('end')),
    edge('a.2', 'b.1', way('over')),
    edge('b.1', 'b.2', way('wrong', true))
  ]
};
const shown = (open: readonly string[], irregular = false): Diagram =>
  folded(diagram, { open: new Set(open), irregular });
const lines = ({ edges }: Diagram): readonly string[] =>
  edges.map(({ from, to, ways }) => `${from} ${ways.map(({ on }) => on).join('+')} ${to}`);

describe('a folded diagram', () => {
  test('with all boxes open is as it was, without what is against the SOP', () => {
    const all = shown([...boxesIn(diagram)]);
    expect(all.nodes).toEqual(diagram.nodes);
    expect(lines(all)).toEqual([
      'a.1 go a.2.x',
      'a.2 over b.1',
      // There is no other way to it.
      'b.1 wrong b.2',
      'a.1 stop a.2.y',
      'a.2.x end a.2.y'
    ]);
    expect(lines(shown([...boxesIn(diagram)], true))).toContain('a.1 go+jump a.2.x');
  });

  test('a closed box says how much it holds; lines lead to it, once each, what ends it last', () => {
    const half = shown(['a']);
    expect(lines(half)).toEqual(['a.1 go+stop a.2', 'a.2 over b']);
    expect(half.nodes[0]!.nodes[1]).toMatchObject({ nodes: [], holds: { states: 2, limits: [] } });
    expect(shown([]).nodes[0]).toMatchObject({ holds: { states: 3, limits: [limit] } });
    expect(lines(shown([]))).toEqual(['a over b']);
  });

  test('writes three ways at most beside a line at a closed box, and keeps the rest', () => {
    const many: Diagram = { ...diagram, edges: [edge('a.1', 'a.2.x', ...['1', '2', '3', '4'].map((on) => way(on)))] };
    const [line] = folded(many, { open: new Set(['a']), irregular: false }).edges;
    expect([line!.ways.map(({ on }) => on), line!.unwritten!.map(({ on }) => on)]).toEqual([
      ['1', '2'],
      ['3', '4']
    ]);
    expect(folded(many, { open: new Set(['a', 'a.2']), irregular: false }).edges[0]!.unwritten).toBeUndefined();
  });

  test('what is regular from one state of a box is regular from the box', () => {
    const both: Diagram = {
      ...diagram,
      edges: [edge('a.2.x', 'b.1', way('go', true)), edge('a.2.y', 'b.1', way('go'))]
    };
    const [line] = folded(both, { open: new Set(['a', 'b']), irregular: true }).edges;
    expect(line!.ways).toEqual([way('go')]);
  });
});

describe('a grouped diagram', () => {
  const groups = [
    { id: 'first', name: name('First'), nodes: ['a.1', 'b.1'] },
    { id: 'second', name: name('Second'), nodes: ['a.2'] }
  ];

  test('has its groups in their order, then what is in none, and no empty box', () => {
    const { nodes, edges } = grouped(diagram, groups);
    expect(nodes.map(({ id, nodes: inside }) => [id, inside.map((it) => it.id)])).toEqual([
      ['first', ['a.1', 'b.1']],
      ['a.2', ['a.2.x', 'a.2.y']],
      ['b', ['b.2']]
    ]);
    expect(nodes[1]!.name.en).toBe('Second');
    expect(edges).toBe(diagram.edges);
  });

  test('knows what is around each node', () => {
    expect(aroundIn(diagram).get('a.2.x')).toEqual(['a', 'a.2']);
    expect(aroundIn(grouped(diagram, groups)).get('a.2.x')).toEqual(['a.2']);
  });
});

describe('at a closed box', () => {
  const when = { zh: '条件', en: 'if so' };
  const guarded = { ...way('told'), when, apart: true as const };
  const both: Diagram = {
    nodes: [node('a', [node('a.1'), node('a.2', [], { final: true })]), node('b', [node('b.1', [], { final: true })])],
    edges: [{ ...edge('a.1', 'b.1', guarded), usual: true }, edge('a.2', 'b.1', way('told'))]
  };
  const [line] = folded(both, { open: new Set(), irregular: false }).edges;

  test('the road goes on, and what has to hold in one state only is not told of all', () => {
    expect(line?.usual).toBe(true);
    expect(line?.ways).toEqual([way('told')]);
    const open = folded(both, { open: new Set(['a', 'b']), irregular: false });
    expect(open.edges[0]?.ways[0]).toMatchObject({ when, apart: true });
  });

  test('it ends where all that is in it does', () => {
    const { nodes } = folded(both, { open: new Set(), irregular: false });
    expect(nodes.map(({ final }) => final)).toEqual([false, true]);
  });
});
