import type { Lang } from '#domain/text';
import type { Diagram, DiagramNode } from './diagram';
import { nodeTexts, sizes, type NodeTexts } from './inside/node-size';
import type { Drawing, DrawnNode, Point } from './layout';

const gap = { between: 24, around: 2 } as const;
const shape = 1.4;

interface Card {
  readonly node: DiagramNode;
  readonly texts: NodeTexts;
  readonly width: number;
  readonly height: number;
  readonly inside: readonly (Card & Point)[];
}

/** Draws a diagram as nested cards in rows, without lines; synchronous, and never fails. */
export function cardsOf({ nodes }: Pick<Diagram, 'nodes'>, lang: Lang): Drawing {
  const packed = packedIn(
    nodes.map((node) => cardOf(node, lang)),
    { x: nodes.some(({ initial }) => initial) ? sizes.mark : gap.around, y: gap.around },
    false
  );
  return {
    kind: 'cards',
    width: packed.right + gap.around,
    height: packed.bottom + gap.around,
    nodes: packed.cards.flatMap((card) => drawn(card, { x: 0, y: 0 })),
    edges: []
  };
}

function cardOf(node: DiagramNode, lang: Lang): Card {
  const texts = nodeTexts(node, lang);
  const { width, height } = texts;
  if (node.nodes.length === 0) return { node, texts, width, height, inside: [] };
  const inside = node.nodes.map((child) => cardOf(child, lang));
  const packed = packedIn(inside, { x: sizes.mark, y: height }, node.parallel);
  return {
    node,
    texts,
    width: Math.max(width, packed.right + sizes.padding),
    height: packed.bottom + sizes.padding,
    inside: packed.cards
  };
}

interface Packed {
  readonly cards: readonly (Card & Point)[];
  readonly right: number;
  readonly bottom: number;
}

function packedIn(cards: readonly Card[], from: Point, beside: boolean): Packed {
  const area = cards.reduce((sum, { width, height }) => sum + (width + gap.between) * (height + gap.between), 0);
  const most = beside ? Infinity : Math.max(...cards.map(({ width }) => width), Math.sqrt(area * shape));
  const placed: (Card & Point)[] = [];
  let [{ x, y }, row, right] = [from, 0, from.x];
  for (const card of cards) {
    if (x > from.x && x + card.width > from.x + most) [x, y, row] = [from.x, y + row + gap.between, 0];
    placed.push({ ...card, x, y });
    right = Math.max(right, x + card.width);
    row = Math.max(row, card.height);
    x += card.width + gap.between;
  }
  return { cards: placed, right, bottom: y + row };
}

function drawn({ node, texts, width, height, inside, ...own }: Card & Point, around: Point): readonly DrawnNode[] {
  const at = { x: around.x + own.x, y: around.y + own.y };
  const { width: _, height: __, ...told } = texts;
  return [{ node, ...at, width, height, ...told }, ...inside.flatMap((card) => drawn(card, at))];
}
