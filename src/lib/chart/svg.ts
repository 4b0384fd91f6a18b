import { inLang, type Lang, type Text } from '#domain/text';
import type { DiagramNode } from './diagram';
import { widthOf } from './inside/text-size';
import { element, said, written, type Element } from './inside/xml';
import { rowsOf, sizes, type Drawing, type DrawnEdge, type DrawnNode, type DrawnWay } from './layout';
import { arrowOf, lineOf } from './paths';

export interface SvgWords {
  readonly title: Text;
  readonly source?: Text;
  readonly description: Text;
  holds(holds: NonNullable<DiagramNode['holds']>): Text;
}

const margin = 16;
const titleSize = 18;
const bold = 1.12;
const head = 40;
const sourceLine = 18;

const chinese = `'PingFang SC','Microsoft YaHei','Noto Sans CJK SC'`;
const fonts: Readonly<Record<Lang, string>> = {
  'zh-CN': `${chinese},system-ui,sans-serif`,
  en: `system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,${chinese},sans-serif`
};

const style = (lang: Lang): string => `
svg{background:var(--ground);font-family:${fonts[lang]};
--ground:#f6f7f4;--surface:#fff;--edge:#7c8a83;--ink:#17211d;--quiet:#52605a;--warn:#955a00}
@media (prefers-color-scheme:dark){svg{--ground:#0f1412;--surface:#171e1b;--edge:#66776f;--ink:#e6ece9;--quiet:#9dafa7;--warn:#f3b957}}
@media print{svg{--ground:#fff;--surface:#fff;--edge:#555;--ink:#000;--quiet:#333;--warn:#000}}
.box{fill:var(--ground);stroke:var(--edge)}.state{fill:var(--surface);stroke:var(--edge)}.inner,.line{fill:none;stroke:var(--edge)}
.beside{stroke-dasharray:6 4}.irregular{stroke-dasharray:5 4}.head{fill:var(--edge)}.line.usual{stroke:var(--quiet);stroke-width:2.25px}.head.usual{fill:var(--quiet)}.mark{fill:var(--quiet)}
text{fill:var(--ink);font-size:${sizes.name}px}.way{font-size:${sizes.way}px}.way,.name,.above{paint-order:stroke;stroke:var(--ground);stroke-width:3px}
.name{fill:var(--quiet);font-weight:600}.small{fill:var(--quiet);font-size:${sizes.way}px}.limit{fill:var(--warn);font-weight:600}.title{font-size:${titleSize}px;font-weight:600}`;

/** Writes a drawing as a self-contained SVG 1.1 picture in one language. Irregular ways are dashed. */
export function svgOf(drawing: Drawing, words: SvgWords, lang: Lang): string {
  // As wide as its title at least.
  const of = (text: Text): string => inLang(text, lang);
  const source = words.source && of(words.source);
  const top = margin + head + (source === undefined ? 0 : sourceLine);
  const said_width = Math.max(widthOf(of(words.title), titleSize) * bold, widthOf(source ?? '', sizes.way));
  const width = Math.ceil(Math.max(drawing.width, said_width) + 2 * margin);
  const height = Math.ceil(drawing.height + margin + top);
  const boxes = drawing.nodes.filter(({ node }) => node.nodes.length > 0);
  const states = drawing.nodes.filter(({ node }) => node.nodes.length === 0);
  const document = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': lang,
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      role: 'img'
    },
    [
      said('title', of(words.title)),
      said('desc', source === undefined ? of(words.description) : `${of(words.description)} ${source}`),
      said('style', style(lang)),
      said('text', of(words.title), { class: 'title', x: String(margin), y: '34' }),
      ...(source === undefined ? [] : [said('text', source, { class: 'small', x: String(margin), y: '53' })]),
      element('g', { transform: `translate(${margin} ${top})` }, [
        ...(drawing.dividers ?? []).map(divider),
        ...boxes.map((drawn) => stateShape(drawn, words, lang)),
        ...drawing.edges.map(lineShape),
        // Lines that there was no way around run into a box across what stands at its head, and are seen between its letters.
        ...boxes.flatMap((drawn) => stateTexts(drawn, words, lang)),
        ...states.map((drawn) => stateShape(drawn, words, lang)),
        ...drawing.edges.flatMap(({ ways, more }) => [
          ...ways.flatMap((way) => wayTexts(way, lang)),
          ...(more ? [moreText(more)] : [])
        ])
      ])
    ]
  );
  return written(document);
}

function stateShape(drawn: DrawnNode, words: SvgWords, lang: Lang): Element {
  const { node, lines, x, y, width, height } = drawn;
  const isBox = node.nodes.length > 0;
  const rect = (within: number, kind: string): Element =>
    element('rect', {
      class: kind,
      x: round(x + within),
      y: round(y + within),
      width: round(width - 2 * within),
      height: round(height - 2 * within),
      rx: String((isBox ? 10 : 8) - within)
    });
  return element('g', { id: node.id }, [
    ...wholeName(lines, inLang(node.name, lang)),
    ...(node.initial ? [entered({ x, y: y + height / 2 })] : []),
    rect(0, [isBox ? 'box' : 'state', ...(node.parallel ? ['beside'] : [])].join(' ')),
    ...(node.final ? [rect(3, 'inner')] : []),
    ...(isBox ? [] : stateTexts(drawn, words, lang))
  ]);
}

function stateTexts(drawn: DrawnNode, words: SvgWords, lang: Lang): readonly Element[] {
  const { node, lines, limits, duties, x, y, width, height, head: left = sizes.padding } = drawn;
  const isBox = node.nodes.length > 0;
  const first_y = isBox ? y + 23 : y + (height - rowsOf(drawn) * sizes.line) / 2 + 14;
  const rows: readonly (readonly [line: string, kind: string])[] = [
    ...lines.map((line) => [line, isBox ? 'name' : ''] as const),
    ...(node.holds ? [[inLang(words.holds(node.holds), lang), 'small'] as const] : []),
    ...(duties === undefined ? [] : [[duties, 'small'] as const]),
    ...limits.map((line) => [line, 'small limit'] as const)
  ];
  return rows.map(([line, kind], row) =>
    said('text', line, {
      x: round(isBox ? x + left : x + width / 2),
      y: round(first_y + row * sizes.line),
      'text-anchor': isBox ? 'start' : 'middle',
      class: [kind, ...(isBox && kind !== 'name' ? ['above'] : [])].filter(Boolean).join(' ') || undefined
    })
  );
}

function entered({ x, y }: { readonly x: number; readonly y: number }): Element {
  const d = `M${round(x)} ${round(y)}l-7 -3.5v7zM${round(x - 6)} ${round(y - 0.75)}h-9v1.5h9z`;
  return element('g', { class: 'mark' }, [
    element('path', { d }),
    element('circle', { cx: round(x - 15), cy: round(y), r: '4' })
  ]);
}

function divider([from, to]: NonNullable<Drawing['dividers']>[number]): Element {
  return element('path', {
    class: 'line irregular',
    d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`
  });
}

function lineShape({ edge, points }: DrawnEdge): Element {
  const irregular = edge.ways.every((way) => way.irregular);
  const kind = ['line', ...(irregular ? ['irregular'] : []), ...(edge.usual ? ['usual'] : [])].join(' ');
  return element('g', {}, [
    element('path', { class: kind, d: lineOf(points) }),
    element('path', { class: edge.usual ? 'head usual' : 'head', d: arrowOf(points) })
  ]);
}

function wayTexts({ way, lines, x, y }: DrawnWay, lang: Lang): readonly Element[] {
  const texts = lines.map((line, row) =>
    said('text', line, {
      class: 'way',
      x: round(x + 2),
      y: round(y + 14 + row * sizes.line),
      ...(way.irregular && { 'text-decoration': 'underline' })
    })
  );
  const whole = wholeName(lines, inLang(way.name, lang));
  return whole.length > 0 ? [element('g', {}, [...whole, ...texts])] : texts;
}

function wholeName(lines: readonly string[], name: string): readonly Element[] {
  return lines.at(-1)?.endsWith('…') === true && !name.endsWith('…') ? [said('title', name)] : [];
}

function moreText({ text, x, y }: NonNullable<DrawnEdge['more']>): Element {
  return said('text', text, { class: 'way', x: round(x + 2), y: round(y + 14) });
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
