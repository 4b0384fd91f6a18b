import { inLang, type Lang, type Text } from '#domain/text';
import { nodesIn, toldOf, type Diagram, type DiagramEdge, type DiagramNode } from './diagram';
import { aroundIn } from './grouping';

/** Writes a diagram as Mermaid's `stateDiagram-v2`: irregular ways are marked, limits are notes. */
export function mermaidOf(diagram: Diagram, title: Text, lang: Lang, irregular: Text): string {
  const marked: Text = { zh: `（${irregular.zh}）`, en: ` (${irregular.en})` };
  const names = new Map(nodesIn(diagram).map(({ id }, at) => [id, `s${at}`]));
  const all = new Map(nodesIn(diagram).map((node) => [node.id, node]));
  const around = aroundIn(diagram);
  const within = new Map<string, Map<string, Set<string>>>();
  for (const edge of diagram.edges) {
    const { box, ends, labels } = lineFor(edge);
    const lines = within.get(box) ?? new Map<string, Set<string>>();
    within.set(box, lines.set(ends, new Set([...(lines.get(ends) ?? []), ...labels])));
  }
  return [
    '---',
    `title: ${JSON.stringify(said(inLang(title, lang), '"'))}`,
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
    const lines = [...(within.get(box) ?? [])];
    return [...told, ...lines.map(([ends, labels]) => `${indent}${ends}: ${[...labels].join('<br/>')}`)];
  }
  function stateLines(node: DiagramNode, indent: string): readonly string[] {
    const name = names.get(node.id)!;
    const state = `${indent}state "${said(inLang(node.name, lang), '"')}" as ${name}`;
    return [
      ...(node.nodes.length === 0
        ? [state]
        : [`${state} {`, ...statesIn(node.nodes, node.id, `${indent}  `), `${indent}}`]),
      ...noteLines(node, indent),
      ...(node.initial ? [`${indent}[*] --> ${name}`] : []),
      ...(node.final && node.nodes.length === 0 ? [`${indent}${name} --> [*]`] : [])
    ];
  }
  function noteLines({ id, limits = [] }: DiagramNode, indent: string): readonly string[] {
    if (limits.length === 0) return [];
    const lines = limits.map(({ name, length }) => `${indent}  ◔ ${inLang(name, lang)} ${inLang(length, lang)}`);
    return [`${indent}note right of ${names.get(id)!}`, ...lines.map((line) => said(line, ':;')), `${indent}end note`];
  }
  function lineFor({ from, to, ways }: DiagramEdge): {
    readonly box: string;
    readonly ends: string;
    readonly labels: readonly string[];
  } {
    const [start, end] = [
      [...around.get(from)!, from],
      [...around.get(to)!, to]
    ];
    let shared = 0;
    while (start[shared] === end[shared] && shared < Math.min(start.length, end.length) - 1) shared += 1;
    const [drawnFrom, drawnTo] = [start[shared]!, end[shared]!];
    const nameOf = (id: string): string => inLang(all.get(id)!.name, lang);
    const at = drawnFrom === from ? '' : `${nameOf(from)}${lang === 'en' ? ' – ' : '——'}`;
    const into = drawnTo === to ? '' : ` → ${nameOf(to)}`;
    const labels = ways.map((way) => {
      const label = `${at}${inLang(toldOf(way), lang)}${into}`;
      return said(way.irregular ? `${label}${inLang(marked, lang)}` : label, ':;');
    });
    return { box: start[shared - 1] ?? '', ends: `${names.get(drawnFrom)!} --> ${names.get(drawnTo)!}`, labels };
  }
}

const instead: Readonly<Record<string, string>> = { '"': '”', ':': '：', ';': '；', '<': '＜', '>': '＞', '%': '％' };

function said(text: string, signs: string): string {
  return [...text.replace(/(?<=\S)\s+/g, ' ').replace(/\p{Cc}/gu, '')]
    .map((sign) => (`${signs}<>%`.includes(sign) ? (instead[sign] ?? sign) : sign))
    .join('');
}
