import ELK from 'elkjs/lib/elk.bundled.js';
import { diagramFor, type AtlasChart } from '#atlas/atlas';
import { mainRoadOf } from '#atlas/main-road';
import { pictureWords, titleWith } from '#atlas/picture-words';
import { bpmnOf, roadGraph } from '#chart/bpmn';
import { boxesIn, folded } from '#chart/folding';
import type { Diagram } from '#chart/diagram';
import { drawingOf, graphsOf, type Drawing, type Graph } from '#chart/layout';
import { mermaidOf } from '#chart/mermaid';
import { svgOf } from '#chart/svg';
import type { Lang, Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { policySource } from './policy-source.ts';

export interface Pictured {
  readonly open: 'none' | 'all' | readonly string[];
  readonly irregular: boolean;
}

const irregularMark: Text = { zh: '不合规', en: 'irregular' };

async function drawn(diagram: Diagram, lang: Lang): Promise<Drawing> {
  const elk = new ELK();
  const laid = await Promise.all(graphsOf(diagram, lang).map((graph) => elk.layout(graph)));
  return drawingOf(diagram, laid as Graph[], lang);
}

function shownOf(chart: AtlasChart, { limits }: Policy, { open, irregular }: Pictured): Diagram {
  const whole = diagramFor(chart, limits);
  const boxes = open === 'all' ? boxesIn(whole) : new Set(open === 'none' ? [] : open);
  return folded(whole, { open: boxes, irregular });
}

export async function svgPicture(chart: AtlasChart, policy: Policy, pictured: Pictured, lang: Lang): Promise<string> {
  const drawing = await drawn(shownOf(chart, policy, pictured), lang);
  return svgOf(drawing, pictureWords(chart.text, drawing, policySource(policy)), lang);
}

export function mermaidPicture(chart: AtlasChart, policy: Policy, pictured: Pictured, lang: Lang): string {
  return mermaidOf(shownOf(chart, policy, pictured), titleWith(chart.text, policySource(policy)), lang, irregularMark);
}

/** Returns the main path of the SOP as BPMN 2.0, with one lane per stage. */
export async function bpmnPicture(chart: AtlasChart, policy: Policy, lang: Lang): Promise<string> {
  const road = mainRoadOf(chart, policy.limits);
  const laid = (await new ELK().layout(roadGraph(road, lang))) as Graph;
  return bpmnOf(road, laid, { title: chart.text, source: policySource(policy) }, lang);
}

export function boxNames(chart: AtlasChart, { limits }: Policy): readonly string[] {
  return [...boxesIn(diagramFor(chart, limits))];
}
