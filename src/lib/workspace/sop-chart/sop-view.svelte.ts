import { diagramFor, firstSightOf, type AtlasChart } from '#atlas/atlas';
import { boxesIn } from '#chart/folding';
import { readText, writeSetting } from '#app/setting';
import type { Diagram } from '#chart/diagram';
import type { Policy } from '#machines/policy';
import type { Stays } from '#sandbox/stays';
import type { Live } from '../diagram/live.ts';
import type { Mark } from '../diagram/mark.ts';
import { PictureView } from '../diagram/picture-view.svelte.ts';
import { placesOf } from './find.ts';
import { deskMarks } from './desk-marks.ts';
import { markWords } from './layer-words.ts';
import { changedWays, type Changes } from './changes.ts';
import { isOfDesk, marksOf, type ClauseLayer, type Layer, type LayerData } from './layers.ts';
import type { Difference } from '#analysis/policy-differences';
import { local } from '#app/local';
import { m } from '#app/messages';
import { widthOf } from '#chart/layout';

const mostWidth = 190;

const keyOf = (chart: string): string => `sop-open:${chart}`;

const none: ReadonlyMap<string, Mark> = new Map();

/** View of one chart of the atlas: its layers and its remembered open boxes. Created with its page. */
export class SopView extends PictureView {
  layer = $state<Layer>('none');
  layerData = $state.raw<LayerData>();
  changes = $state.raw<Changes>();
  readonly chart: AtlasChart;
  /** Ticket statistics of the desk laid over the chart. */
  stays = $state.raw<Stays>();
  readonly #marks: ReadonlyMap<string, Mark> = $derived.by(() => {
    const { layer, layerData, stays } = this;
    if (isOfDesk(layer)) return stays ? deskMarks(this.whole, layer, stays) : none;
    if (layer === 'changed') return this.changes ? changeMarks(this.changes, this) : none;
    return layer !== 'none' && layerData ? clauseMarks(this.whole, layer, layerData) : none;
  });
  readonly #changedLines: ReadonlySet<string> = $derived.by(() =>
    this.changes && this.layer === 'changed' ? changedWays(this.diagram, this.changes) : new Set<string>()
  );

  /**
   * @param live live state: if given, every box is open, whatever was remembered
   * @param open boxes that are open at first; by default those of {@link firstSightOf}
   */
  constructor(
    chart: AtlasChart,
    { limits }: Pick<Policy, 'limits'>,
    { live, open: first }: { readonly live?: () => Live | undefined; readonly open?: ReadonlySet<string> | undefined }
  ) {
    const whole = diagramFor(chart, limits);
    const boxes = boxesIn(whole);
    const before = live ? boxes : remembered(chart.name, boxes);
    const open = before ?? first ?? firstSightOf(chart, whole).open;
    super({ whole: () => whole, live: () => live?.() }, live !== undefined, open);
    this.chart = chart;
  }

  placeOf(clause: string): string | undefined {
    return placesOf(this.whole).get(clause);
  }

  override marksLine(id: string): boolean {
    return this.#changedLines.has(id);
  }

  override markOf(id: string): Mark | undefined {
    return this.#marks.get(id);
  }

  protected override setOpen(open: ReadonlySet<string>): void {
    super.setOpen(open);
    if (!this.live) writeSetting(keyOf(this.chart.name), JSON.stringify([...open]));
  }
}

function clauseMarks(whole: Diagram, layer: ClauseLayer, data: LayerData): ReadonlyMap<string, Mark> {
  const tone = layer === 'losses' ? 'broken' : 'accent';
  return new Map(
    [...marksOf(whole, layer, data)].map(([id, mark]) => {
      const { share, some, of } = mark;
      return [id, { share, tone, badge: `${some}/${of}`, words: markWords(layer, mark) }] as const;
    })
  );
}

function remembered(chart: string, boxes: ReadonlySet<string>): ReadonlySet<string> | undefined {
  try {
    const kept: unknown = JSON.parse(readText(keyOf(chart)) ?? 'null');
    if (!Array.isArray(kept)) return undefined;
    return new Set(kept.filter((id): id is string => typeof id === 'string' && boxes.has(id)));
  } catch {
    return undefined;
  }
}

interface Boxes {
  isBox(id: string): boolean;
  isOpen(id: string): boolean;
}

function changeMarks({ byState, places }: Changes, view: Boxes): ReadonlyMap<string, Mark> {
  return new Map(
    [...byState].flatMap(([id, all]): readonly (readonly [string, Mark])[] => {
      const isOpen = view.isBox(id) && view.isOpen(id);
      const some = isOpen ? all.filter((one) => places.get(one)?.includes(id)) : all;
      if (some.length === 0) return [];
      const told = some.length === 1 ? oldAndNew(some[0]!) : undefined;
      const fits = told !== undefined && widthOf(told, 13) <= mostWidth;
      const badge = fits
        ? told
        : some.length === 1
          ? m.sop_change_count_one()
          : m.sop_change_count({ count: some.length });
      // By ear nothing is too wide, and a count is told once.
      const words =
        told === undefined
          ? howMany(some.length, places.size)
          : m.sop_layer_changed_value({ where: howMany(1, places.size), value: told });
      return [[id, { share: 1, tone: 'accent', badge, words }]];
    })
  );
}

function howMany(some: number, of: number): string {
  if (of === 1) return m.sop_layer_changed_only();
  return some === 1 ? m.sop_layer_changed_says_one({ of }) : m.sop_layer_changed_says({ some, of });
}

function oldAndNew({ before, after }: Difference): string | undefined {
  return before && after ? `${local(before)} → ${local(after)}` : undefined;
}
