import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { langs } from '#domain/text';
import { cardsOf } from './cards';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram';
import { drawingOf, graphsOf, type Graph } from './layout';
import { element, said, written } from './inside/xml';
import { mermaidOf } from './mermaid';
import { misplacedIn } from './misplaced';
import { statelyOf } from './stately';
import { svgOf } from './svg';

/** Charts as nobody should make them, and somebody will: each is drawn, nothing of it on anything else, and its cards, too. */
const leaf = (id: string, title = id): DiagramNode => ({
  id,
  name: { zh: title, en: title },
  parallel: false,
  initial: id === 's0',
  final: false,
  nodes: []
});
const states = (count: number): readonly DiagramNode[] => Array.from({ length: count }, (_, at) => leaf(`s${at}`));
const line = (from: string, to: string, ...ways: readonly string[]): DiagramEdge => ({
  id: `${from} > ${to}`,
  from,
  to,
  ways: ways.map((on) => ({ on, name: { zh: on, en: on }, irregular: false }))
});
const many = Array.from({ length: 40 }, (_, at) => `way ${at}`);
const long = 'A title that goes on and on '.repeat(11).slice(0, 300);
const bad: Readonly<Record<string, Diagram>> = {
  'one state': { nodes: states(1), edges: [] },
  'no line': { nodes: states(12), edges: [] },
  'lines from states to themselves': { nodes: states(2), edges: [line('s0', 's0', 'again'), line('s0', 's1', 'on')] },
  'forty ways on one line': { nodes: states(2), edges: [line('s0', 's1', ...many)] },
  'forty lines between two states': {
    nodes: states(2),
    edges: many.map((on, at) => ({ ...line(`s${at % 2}`, `s${1 - (at % 2)}`, on), id: on }))
  },
  'titles of 300 characters': {
    nodes: [leaf('s0', long), { ...leaf('box', long), nodes: [leaf('s1', '长'.repeat(300))] }],
    edges: [line('s0', 's1', long)]
  },
  '300 states': {
    nodes: states(300),
    edges: states(299).map(({ id }, at) => line(id, `s${at + 1}`, 'on'))
  }
};
const elk = new ELK();
const words = {
  title: { zh: '坏图', en: 'Bad' },
  description: { zh: '坏图', en: 'Bad' },
  holds: () => ({ zh: '', en: '' })
};

describe.each(Object.entries(bad))('a chart of %s', (_, diagram) => {
  test.each(langs)('is drawn, and its states as cards, in %s', async (lang) => {
    const laid = await Promise.all(graphsOf(diagram, lang).map((graph) => elk.layout(graph)));
    const drawing = drawingOf(diagram, laid as Graph[], lang);
    for (const each of [drawing, cardsOf(diagram, lang)]) {
      expect(misplacedIn(each, diagram)).toEqual([]);
      const svg = svgOf(each, words, lang);
      expect(svg.match(/<g id=/g)).toHaveLength(each.nodes.length);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(drawing.edges).toHaveLength(diagram.edges.length);
    // However long a title, no state is wider or higher than a picture can bear.
    for (const { node, width, height } of drawing.nodes)
      if (node.nodes.length === 0) expect(Math.max(width, height)).toBeLessThan(260);
  });
});

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  'one\nend note\n[*] --> s0',
  'one: two; three --> four',
  '%%{init: {"securityLevel": "loose"}}%%',
  '---\ntitle: other\n---',
  ']]>&lt;<!--',
  '\u2028\u2029\ttab'
];

describe.each(payloads)('a chart whose names are %j', (payload) => {
  const name = { zh: payload, en: payload };
  const diagram: Diagram = {
    nodes: [leaf('s0', payload), { ...leaf('s1', payload), limits: [{ clause: '1', name, length: name }] }],
    edges: [line('s0', 's1', payload)]
  };

  test.each(langs)('says so in SVG and Mermaid, and is no more than a text there, in %s', async (lang) => {
    const laid = await Promise.all(graphsOf(diagram, lang).map((graph) => elk.layout(graph)));
    const svg = svgOf(drawingOf(diagram, laid as Graph[], lang), { ...words, title: name }, lang);
    expect(elementsOf(svg)).toEqual(expect.arrayContaining(['svg', 'text']));
    expect(
      elementsOf(svg).filter((it) => !/^(svg|title|desc|style|text|tspan|g|rect|path|circle|defs|polygon)$/.test(it))
    ).toEqual([]);
    expect(svg).not.toMatch(/<[^>]*\son\w+=/);
    const mermaid = mermaidOf(diagram, name, lang, { zh: '违规', en: 'irregular' });
    const plain = mermaidOf(
      {
        nodes: [
          leaf('s0'),
          { ...leaf('s1'), limits: [{ clause: '1', name: { zh: 'x', en: 'x' }, length: { zh: 'x', en: 'x' } }] }
        ],
        edges: [line('s0', 's1', 'x')]
      },
      { zh: 'x', en: 'x' },
      lang,
      name
    );
    expect(mermaid.split('\n')).toHaveLength(plain.split('\n').length);
    expect(mermaid).not.toMatch(/<(?!br\/>)|%%/);
  });

  // BPMN and SCXML are written by the same door as SVG.
  test('is one text or one attribute of any XML, and one string of JSON', () => {
    const xml = written(element('a', { b: payload }, [said('c', payload)]));
    expect(elementsOf(xml)).toEqual(['a', 'c']);
    expect(xml.match(/"/g)).toHaveLength(2);
    expect(
      JSON.parse(
        JSON.stringify(
          statelyOf('s', { path: [], type: 'atomic', entry: [], exit: [], transitions: [], states: [] }, payload)
        )
      )
    ).toMatchObject({ description: payload });
  });
});

const elementsOf = (xml: string): readonly string[] => [...xml.matchAll(/<([^\s/>]+)/g)].map(([, it]) => it!);
