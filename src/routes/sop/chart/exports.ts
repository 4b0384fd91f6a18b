import { pictureWords, titleWith } from '#atlas/picture-words';
import type { AtlasChart } from '#atlas/atlas';
import type { Diagram } from '#chart/diagram';
import type { Drawing } from '#chart/layout';
import { mermaidOf } from '#chart/mermaid';
import { outlineOf } from '#chart/outline';
import { statelyOf } from '#chart/stately';
import { svgOf } from '#chart/svg';
import { local } from '#app/local';
import { locale } from '#app/locale.svelte';
import { versionName } from '#app/version-name';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { m } from '#app/messages';
import { announcer } from '#app/notices';
import { download, downloadAs, downloadBlob } from '#workspace/download.ts';

export interface Exported {
  readonly chart: AtlasChart;
  readonly diagram: Diagram;
  readonly drawing: Drawing;
  readonly version: number;
}

const dots = 2;
const mostDots = 16_000;

const irregularMark = { zh: '不合规', en: 'irregular' };

/** Downloads the picture as SVG, in the language of the interface. */
export function saveSvg(exported: Exported): void {
  save(nameOf(exported, 'svg'), (name) => downloadAs(name, svgText(exported), 'image/svg+xml;charset=utf-8'));
}

/** Downloads the picture as PNG in double size; throws if the browser cannot draw it. */
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
  save(nameOf(exported, 'png'), (name) => downloadBlob(name, blob));
}

export function saveMermaid(exported: Exported): void {
  const text = mermaidOf(exported.diagram, titleOf(exported), locale.current, irregularMark);
  save(nameOf(exported, 'mmd'), (name) => downloadAs(name, text, 'text/plain;charset=utf-8'));
}

/** Downloads the whole chart as XState JSON, which Stately's tools open. */
export function saveStately(exported: Exported): void {
  const { chart } = exported.chart;
  save(nameOf(exported, 'json'), (name) =>
    download(name, statelyOf(chart.id, outlineOf(chart), local(titleOf(exported))))
  );
}

/** Downloads the main path of a ticket as BPMN 2.0; throws if it cannot be laid out. */
export async function saveBpmn(exported: Exported, policy: Policy): Promise<void> {
  const { bpmnText } = await import('./standards.ts');
  const text = await bpmnText(exported.chart, policy, sourceOf(exported));
  save(nameOf(exported, 'bpmn'), (name) => downloadAs(name, text, 'application/xml;charset=utf-8'));
}

/** Downloads the whole chart as SCXML and returns notes for the recipient. */
export async function saveScxml(exported: Exported, policy: Policy): Promise<readonly string[]> {
  const { scxmlText } = await import('./standards.ts');
  const { text, notes } = scxmlText(exported.chart, policy, sourceOf(exported));
  save(nameOf(exported, 'scxml'), (name) => downloadAs(name, text, 'application/scxml+xml;charset=utf-8'));
  return notes;
}

function save(name: string, handOver: (name: string) => void): void {
  handOver(name);
  announcer.say(m.sop_said_saved({ file: name }));
}

function svgText(exported: Exported): string {
  const { chart, drawing } = exported;
  return svgOf(drawing, pictureWords(chart.text, drawing, sourceOf(exported)), locale.current);
}

function sourceOf({ version }: Exported): Text {
  const day = new Intl.DateTimeFormat(locale.current, { dateStyle: 'long' }).format(new Date());
  const source = m.sop_saved_of({ version: versionName(version), day });
  return { zh: source, en: source };
}

const titleOf = (exported: Exported): Text => titleWith(exported.chart.text, sourceOf(exported));

const nameOf = ({ chart }: Exported, end: string): string => `sop-${chart.name}.${end}`;
