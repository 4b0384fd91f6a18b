import { inLang, type Lang, type Text } from '#domain/text';
import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from './diagram';
import { aroundIn } from './grouping';

/**
 * A diagram as Mermaid's `stateDiagram-v2`, for wikis and pull requests. Mermaid draws no line from within one box into another: such a way leads from box
 * to box there, and says from where. What is against the SOP is marked, for its lines cannot be dashed.
 */
export function mermaidOf(diagram: Diagram, title: Text, lang: Lang, irregular: Text): string {
  const names = new Map(nodesIn(diagram).map(({ id }, at) => [id, `s${at}`]));
  const all = new Map(nodesIn(diagram).map((node) => [node.id, node]));
  const around = aroundIn(diagram);
  const within = new Map<string, string[]>();
  for (const edge of diagram.edges) {
    const { box, line } = lineFor(edge);
    within.set(box, [...(within.get(box) ?? []), line]);
  }
  return [
    '---',
    `title: ${JSON.stringify(inLang(title, lang))}`,
    '---',
    'stateDiagram-v2',
    ...statesIn(diagram.nodes, '', '  '),
    ''
  ].join('\n');

  function statesIn(nodes: readonly DiagramNode[], box: string, indent: string): readonly string[] {
    const beside = all.get(box)?.parallel === true;
    const told = nodes.flatMap((node, at) => [
      ...(beside && at > 0 ? [`${indent}--`] : []),
      ...stateLines(node, indent)
    ]);
    return [...told, ...(within.get(box) ?? []).map((line) => `${indent}${line}`)];
  }
  function stateLines(node: DiagramNode, indent: string): readonly string[] {
    const name = names.get(node.id)!;
    const state = `${indent}state "${said(inLang(node.name, lang), '"')}" as ${name}`;
    return [
      ...(node.nodes.length === 0
        ? [state]
        : [`${state} {`, ...statesIn(node.nodes, node.id, `${indent}  `), `${indent}}`]),
      ...(node.initial ? [`${indent}[*] --> ${name}`] : []),
      ...(node.final && node.nodes.length === 0 ? [`${indent}${name} --> [*]`] : [])
    ];
  }
  /** In which box a line is written, between the two in it that its ends are in. */
  function lineFor({ from, to, ways }: DiagramEdge): { readonly box: string; readonly line: string } {
    const [start, end] = [
      [...around.get(from)!, from],
      [...around.get(to)!, to]
    ];
    let shared = 0;
    while (start[shared] === end[shared] && shared < Math.min(start.length, end.length) - 1) shared += 1;
    const [drawnFrom, drawnTo] = [start[shared]!, end[shared]!];
    const at = drawnFrom === from ? '' : `${inLang(all.get(from)!.name, lang)}${lang === 'en' ? ' – ' : '——'}`;
    const labels = ways.map((way) => {
      const label = `${at}${inLang(way.name, lang)}`;
      return said(way.irregular ? `${label} (${inLang(irregular, lang)})` : label, ':;');
    });
    const line = `${names.get(drawnFrom)!} --> ${names.get(drawnTo)!}: ${labels.join('<br/>')}`;
    return { box: start[shared - 1] ?? '', line };
  }
}

const instead: Readonly<Record<string, string>> = { '"': '”', ':': '：', ';': '；' };

/** A text without the signs that end it there. */
function said(text: string, signs: string): string {
  return [...text.replace(/\s+/g, ' ')].map((sign) => (signs.includes(sign) ? (instead[sign] ?? sign) : sign)).join('');
}
