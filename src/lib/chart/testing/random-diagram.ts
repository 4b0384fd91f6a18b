import type { Text } from '#domain/text';
import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode, type DiagramWay } from '../diagram';
import { aroundIn } from '../grouping';

/** What a diagram made by chance is like. */
export interface RandomKind {
  readonly seed: number;
  readonly states: number;
  /** Lines for each state. */
  readonly lines: number;
  /** How often a state is a box, 0 to 1. */
  readonly boxes: number;
  /** The most letters of a title. */
  readonly longest: number;
  /** So many ways lead from one of its states to another. */
  readonly between?: number;
  /** How often one is closed, or has limits, 0 to 1. */
  readonly marked?: number;
}

const han = '客户投诉处理已派单待响应，超时未接（复核）“确认”';
const latin = [
  'dispatched',
  'to',
  'the',
  'engineer,',
  'not',
  'yet',
  'taken',
  'W',
  '5G-SA',
  'antidisestablishmentarianism',
  '😀',
  '𠮷野'
];

/** A valid diagram: each line joins two states of it of which neither is around the other. The same for the same kind. */
export function randomDiagram(kind: RandomKind): Diagram {
  const { seed, states, lines, boxes, longest, between = 0, marked = 0 } = kind;
  let drawn = seed >>> 0;
  const chance = (): number => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
    return drawn / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(chance() * count);
  const oneOf = <T>(options: ArrayLike<T>): T => options[below(options.length)]!;
  const title = (): Text => {
    // Most are short; some are as long as they may be.
    const most = 1 + below(chance() < 0.8 ? Math.min(longest, 24) : longest);
    const words = (more: () => string): string => {
      let text = more();
      while (text.length < most) text += more();
      return text.slice(0, most).trim() || 'x';
    };
    const spaced = chance() < 0.9 ? ' ' : '';
    return { zh: words(() => oneOf(han)), en: words(() => oneOf(latin) + spaced) };
  };

  let made = 0;
  const nodesOf = (count: number, depth: number): readonly DiagramNode[] => {
    const nodes: DiagramNode[] = [];
    for (let left = count; left > 0;) {
      const id = `s${(made += 1)}`;
      left -= 1;
      const inside = depth < 4 && left > 0 && chance() < boxes ? Math.min(left, 1 + below(10)) : 0;
      left -= inside;
      const limits = chance() < marked ? [{ clause: id, name: title(), length: title() }] : [];
      nodes.push({
        id,
        name: title(),
        parallel: inside > 0 && chance() < 0.3,
        initial: nodes.length === 0 && depth > 0,
        final: inside === 0 && chance() < 0.1,
        nodes: nodesOf(inside, depth + 1),
        ...(limits.length > 0 && { limits }),
        ...(inside === 0 && chance() < marked && { holds: { states: below(400), limits } })
      });
    }
    return nodes;
  };

  const nodes = nodesOf(states, 0);
  const ids = nodesIn({ nodes }).map(({ id }) => id);
  const around = aroundIn({ nodes });
  const edges = new Map<string, DiagramEdge & { readonly ways: DiagramWay[] }>();
  const join = (from: string, to: string): boolean => {
    if (from === to || around.get(from)!.includes(to) || around.get(to)!.includes(from)) return false;
    const id = `${from} > ${to}`;
    const edge = edges.get(id) ?? { id, from, to, ways: [] };
    edges.set(id, edge);
    const on = `w${edge.ways.length}`;
    edge.ways.push({ on, name: title(), irregular: chance() < 0.2, ...(chance() < 0.1 && { limit: on }) });
    return true;
  };
  for (let line = 0; line < states * lines; line += 1) {
    const [from, to] = [oneOf(ids), oneOf(ids)];
    for (let way = chance() < 0.2 ? 1 + below(4) : 1; way > 0; way -= 1) join(from, to);
  }
  const pair = ids
    .flatMap((one) => ids.map((other) => [one, other] as const))
    .find(([from, to]) => between > 0 && join(from, to));
  if (pair) for (let way = 1; way < between; way += 1) join(...pair);
  return { nodes, edges: [...edges.values()] };
}
