import { diagramFor, type AtlasChart } from '#atlas/atlas';
import { boxesIn } from '#chart/folding';
import { readText, writeSetting } from '#app/setting';
import type { Policy } from '#machines/policy';
import type { Live } from '../../picture/live.ts';
import type { Mark } from '../../picture/mark.ts';
import { PictureView } from '../../picture/picture-view.svelte.ts';
import { placesOf } from './find.ts';
import { markWords } from './layer-words.ts';
import { marksOf, type Layer, type LayerData, type LayerMark } from './layers.ts';

/** Where what was opened of a chart is remembered, on this device. */
const keyOf = (chart: string): string => `sop-open:${chart}`;

/** One chart of the atlas as it is looked at: what is laid over it, and what was open of it the last time. Made while its page is. */
export class SopView extends PictureView {
  layer = $state<Layer>('none');
  /** What layers are read from; nothing until it is there. */
  layerData = $state.raw<LayerData>();
  readonly chart: AtlasChart;
  /** What the layer says of each state; nothing while there is none. */
  readonly marks: ReadonlyMap<string, LayerMark> = $derived.by(() =>
    this.layerData ? marksOf(this.whole, this.layer, this.layerData) : new Map<string, LayerMark>()
  );

  /** @param live  what lives on it: every box is open then, whatever was remembered */
  constructor(chart: AtlasChart, { limits }: Pick<Policy, 'limits'>, live?: () => Live | undefined) {
    const whole = diagramFor(chart, limits);
    const boxes = boxesIn(whole);
    const before = live ? undefined : remembered(chart.name, boxes);
    super(() => ({ whole, live: live?.() }), live !== undefined, before ?? (chart.groups && !live ? new Set() : boxes));
    this.chart = chart;
  }

  /** The state at which a clause is on the chart. */
  placeOf(clause: string): string | undefined {
    return placesOf(this.whole).get(clause);
  }

  override markOf(id: string): Mark | undefined {
    const mark = this.marks.get(id);
    if (!mark) return undefined;
    const { layer } = this;
    return {
      share: mark.share,
      tone: layer === 'losses' ? 'broken' : 'accent',
      badge: `${mark.some}/${mark.of}`,
      words: markWords(layer, mark)
    };
  }

  protected override setOpen(open: ReadonlySet<string>): void {
    super.setOpen(open);
    if (!this.live) writeSetting(keyOf(this.chart.name), JSON.stringify([...open]));
  }
}

/** What was open the last time, as far as it still is there. */
function remembered(chart: string, boxes: ReadonlySet<string>): ReadonlySet<string> | undefined {
  try {
    const kept: unknown = JSON.parse(readText(keyOf(chart)) ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    return new Set(kept.filter((id): id is string => typeof id === 'string' && boxes.has(id)));
  } catch {
    return undefined;
  }
}
