import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { langs, type Lang } from '#domain/text';
import { cardsOf } from './cards';
import { nodesIn, type Diagram, type DiagramNode } from './diagram';
import { holdsText } from './holds-text';
import { sizes } from './inside/node-size';
import { widthOf } from './inside/text-size';
import { drawingOf, graphsOf, simplified, type Drawing, type Graph } from './layout';
import { misplacedIn } from './misplaced';
import { svgOf } from './svg';
import { randomDiagram } from './testing/random-diagram';
import { tries } from '../../../tests/tools/sample.ts';

const elk = new ELK();

async function laid(diagram: Diagram, lang: Lang, as: (graph: Graph) => Graph = (graph) => graph): Promise<Drawing> {
  const graphs = await Promise.all(graphsOf(diagram, lang).map((graph) => elk.layout(as(graph))));
  return drawingOf(diagram, graphs as Graph[], lang);
}

/** Valid diagrams of all kinds up to so many states. */
const diagrams = (most: number): fc.Arbitrary<Diagram> =>
  fc
    .record({
      seed: fc.nat(),
      states: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: most })),
      lines: fc.constantFrom(0, 0.5, 1, 1.6, 2.5),
      boxes: fc.constantFrom(0, 0.1, 0.3, 0.6),
      longest: fc.constantFrom(1, 20, 300),
      between: fc.constantFrom(0, 40),
      marked: fc.constantFrom(0, 0.2)
    })
    .map(randomDiagram);
const lang = fc.constantFrom(...langs);

/** Texts that stand out of their state, out of the head of their box, or out of the room beside their line. */
function tooWide({ nodes, edges }: Drawing, of: Lang): readonly string[] {
  const inState = nodes.flatMap(({ node, lines, limits, width, height }) => {
    const holds = node.holds ? [holdsText(node.holds)[of === 'en' ? 'en' : 'zh']] : [];
    const rows = lines.length + limits.length + holds.length;
    const widest = Math.max(
      ...lines.map((line) => widthOf(line, sizes.name)),
      ...[...limits, ...holds].map((line) => widthOf(line, sizes.way))
    );
    return widest > width - 2 * sizes.padding || rows * sizes.line > height ? [node.id] : [];
  });
  const besideLines = edges.flatMap(({ edge, ways }) =>
    ways.some(
      ({ lines, width, height }) =>
        lines.some((line) => widthOf(line, sizes.way) > width) || lines.length * sizes.line > height
    )
      ? [edge.id]
      : []
  );
  return [...inState, ...besideLines];
}

const wrong = (drawing: Drawing, diagram: Diagram, of: Lang): readonly string[] => [
  ...misplacedIn(drawing, diagram),
  ...tooWide(drawing, of)
];

describe('whatever a diagram is like', () => {
  test('cards hold every state of it with its texts, none lies on another and each is in its box', () => {
    fc.assert(
      fc.property(diagrams(300), lang, (diagram, of) => {
        const drawing = cardsOf(diagram, of);
        expect(wrong(drawing, diagram, of)).toEqual([]);
        expect([drawing.kind, drawing.edges, drawing.nodes.length]).toEqual(['cards', [], nodesIn(diagram).length]);
      }),
      { numRuns: tries(200, 40) }
    );
  });

  test.each([
    ['with all effort that its size is worth', (graph: Graph) => graph],
    ['with the least', simplified]
  ])(
    'what ELK lays out %s does so, too',
    async (_, as) => {
      await fc.assert(
        fc.asyncProperty(diagrams(120), lang, async (diagram, of) => {
          expect(wrong(await laid(diagram, of, as), diagram, of)).toEqual([]);
        }),
        { numRuns: tries(25, 2) }
      );
    },
    120_000
  );

  test('no text is wider than its kind may be: what is too long is cut, and says so', () => {
    const diagram = randomDiagram({ seed: 5, states: 60, lines: 1, boxes: 0.3, longest: 300 });
    for (const of of langs) {
      const { nodes } = cardsOf(diagram, of);
      expect(nodes.some(({ lines }) => lines.at(-1)!.endsWith('…'))).toBe(true);
      for (const { node, lines } of nodes) {
        const most = node.nodes.length > 0 ? sizes.widestBox : sizes.widestName;
        expect(Math.max(...lines.map((line) => widthOf(line, sizes.name)))).toBeLessThanOrEqual(most);
      }
    }
  });
});

describe('cards', () => {
  const leaf = (id: string): DiagramNode => ({
    id,
    name: { zh: id, en: id },
    parallel: false,
    initial: false,
    final: false,
    nodes: []
  });

  test('of what goes on side by side stand side by side', () => {
    const regions = [1, 2, 3].map((nth) => ({
      ...leaf(`r${nth}`),
      nodes: ['a', 'b', 'c'].map((name) => leaf(`r${nth}.${name}`))
    }));
    const { nodes } = cardsOf({ nodes: [{ ...leaf('box'), parallel: true, nodes: regions }] }, 'en');
    const tops = nodes.filter(({ node }) => node.id.length === 2).map(({ y }) => y);
    expect(new Set(tops).size).toBe(1);
  });

  test('stand in rows, about as wide as high, in their order', () => {
    const { nodes, width, height } = cardsOf(
      { nodes: Array.from({ length: 40 }, (_, nth) => leaf(`state ${nth}`)) },
      'en'
    );
    expect(width / height).toBeGreaterThan(0.7);
    expect(width / height).toBeLessThan(2.5);
    const read = nodes.toSorted((one, other) => one.y - other.y || one.x - other.x).map(({ node }) => node.id);
    expect(read).toEqual(nodes.map(({ node }) => node.id));
  });

  test('of nothing are nothing', () => {
    expect(cardsOf({ nodes: [] }, 'en').nodes).toEqual([]);
  });
});

test('what is drawn cut stands whole in the picture, for whoever points at it', () => {
  const long = 'a name that nobody reads in a picture, '.repeat(10);
  const node: DiagramNode = {
    id: 's',
    name: { zh: long, en: long },
    parallel: false,
    initial: false,
    final: false,
    nodes: []
  };
  const words = { title: { zh: '图', en: 'a chart' }, description: { zh: '图', en: 'a chart' }, holds: holdsText };
  expect(svgOf(cardsOf({ nodes: [node] }, 'en'), words, 'en')).toContain(`<title>${long}</title>`);
});
