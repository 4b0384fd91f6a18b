import { pictureWords } from '#atlas/picture-words';
import type { AtlasChart } from '#atlas/atlas';
import type { Diagram } from '#chart/diagram';
import type { Drawing } from '#chart/layout';
import { mermaidOf } from '#chart/mermaid';
import { outlineOf } from '#chart/outline';
import { statelyOf } from '#chart/stately';
import { svgOf } from '#chart/svg';
import { locale } from '#app/locale.svelte';
import type { Policy } from '#machines/policy';
import { download, downloadAs, downloadBlob } from '../../runs/download.ts';

/** What is exported: the chart, and the picture as one looks at it. */
export interface Exported {
  readonly chart: AtlasChart;
  readonly diagram: Diagram;
  readonly drawing: Drawing;
}

/** As many dots to a pixel of the picture: sharp on paper. */
const dots = 2;
/** No browser draws a larger image. */
const mostDots = 16_000;

const irregularMark = { zh: '不合规', en: 'irregular' };

/** Hands the picture to the browser's downloads as SVG, in the language in which it is read. */
export function saveSvg(exported: Exported): void {
  downloadAs(nameOf(exported, 'svg'), svgText(exported), 'image/svg+xml;charset=utf-8');
}

/** Hands the picture over as PNG, twice as large as it is read. @throws where the browser cannot draw it */
export async function savePng(exported: Exported): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(exported))}`;
  await image.decode();
  const scale = Math.min(dots, mostDots / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no image of the picture');
  downloadBlob(nameOf(exported, 'png'), blob);
}

/** Hands over what Mermaid draws: the chart as one looks at it. */
export function saveMermaid({ chart, diagram, ...rest }: Exported): void {
  const text = mermaidOf(diagram, chart.text, locale.current, irregularMark);
  downloadAs(nameOf({ chart, diagram, ...rest }, 'mmd'), text, 'text/plain;charset=utf-8');
}

/** Hands over all of the chart as JSON of XState, which Stately's tools open. */
export function saveStately(exported: Exported): void {
  const { chart } = exported.chart;
  download(nameOf(exported, 'json'), statelyOf(chart.id, outlineOf(chart)));
}

/** Hands over the main road of a ticket as BPMN 2.0. @throws where it cannot be laid out */
export async function saveBpmn(exported: Exported, policy: Policy): Promise<void> {
  const { bpmnText } = await import('./standards.ts');
  downloadAs(nameOf(exported, 'bpmn'), await bpmnText(exported.chart, policy), 'application/xml;charset=utf-8');
}

/** Hands over all of the chart as SCXML. @returns what whoever gets it has to know */
export async function saveScxml(exported: Exported, policy: Policy): Promise<readonly string[]> {
  const { scxmlText } = await import('./standards.ts');
  const { text, notes } = scxmlText(exported.chart, policy);
  downloadAs(nameOf(exported, 'scxml'), text, 'application/scxml+xml;charset=utf-8');
  return notes;
}

function svgText({ chart, drawing }: Exported): string {
  return svgOf(drawing, pictureWords(chart.text, drawing), locale.current);
}

const nameOf = ({ chart }: Exported, end: string): string => `sop-${chart.name}.${end}`;
