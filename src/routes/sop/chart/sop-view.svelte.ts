import { tick } from 'svelte';
import { diagramFor, type AtlasChart } from '#atlas/atlas';
import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { aroundIn } from '#chart/grouping';
import type { Drawing } from '#chart/layout';
import { layOut } from '#app/chart-layout';
import { heading, local } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { announcer } from '#app/notices';
import { readText, writeSetting } from '#app/setting';
import type { Policy } from '#machines/policy';
import { Camera } from '../../picture/camera.svelte.ts';
import { changedWays, type Changes } from './changes.ts';
import { changeMarks } from './change-marks.ts';
import { marksOf, type Layer, type LayerData, type LayerMark } from './layers.ts';

/** Where what was opened of a chart is remembered, on this device. */
const keyOf = (chart: string): string => `sop-open:${chart}`;

const none: ReadonlyMap<string, LayerMark> = new Map();

/** How a chart is shown. */
export type ShownAs = 'chart' | 'outline' | 'clauses';

/** One chart as it is looked at: which boxes are open, what is selected, what is laid over it, where one looks. Made while its page is. */
export class SopView {
  as = $state<ShownAs>('chart');
  /** What is against the SOP is drawn, too. */
  irregular = $state(false);
  layer = $state<Layer>('none');
  /** Of something that lives on the chart: where it stands, and where it has been. */
  live = $state.raw<{ readonly active: ReadonlySet<string>; readonly been: ReadonlySet<string> }>();
  /** What layers are read from; nothing until it is there. */
  layerData = $state.raw<LayerData>();
  /** What another version of the policy changes, where one is compared. */
  changes = $state.raw<Changes>();
  readonly camera = new Camera(() => undefined);
  readonly chart: AtlasChart;
  /** All of the chart, every box open. */
  readonly whole: Diagram;
  /** The boxes around each state, from the outside in. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly #nodes: ReadonlyMap<string, DiagramNode>;
  readonly #boxes: ReadonlySet<string>;
  #open = $state.raw<ReadonlySet<string>>(new Set());
  #selected = $state<string>();
  #drawing = $state.raw<Drawing>();
  /** Once a new picture is there, one looks at this; at all of it, where nothing is wanted. */
  #wanted: string | 'all' | undefined = 'all';
  readonly diagram = $derived.by(() => folded(this.whole, { open: this.#open, irregular: this.irregular }));
  /** What is selected, with all that is in it. */
  readonly selected = $derived.by(() => (this.#selected === undefined ? undefined : this.#nodes.get(this.#selected)));
  /** What the layer says of each state; nothing while there is none. */
  readonly marks: ReadonlyMap<string, LayerMark> = $derived.by(() =>
    this.layer === 'changed' ? this.#changed : this.layerData ? marksOf(this.whole, this.layer, this.layerData) : none
  );
  readonly #changed: ReadonlyMap<string, LayerMark> = $derived.by(() =>
    this.changes ? changeMarks(this.changes, this) : none
  );
  /** The lines that are drawn now and whose limit another version changes. */
  readonly changedLines: ReadonlySet<string> = $derived.by(() =>
    this.changes && this.layer === 'changed' ? changedWays(this.diagram, this.changes) : new Set<string>()
  );

  /** @param whole  every box is open, whatever was remembered */
  constructor(chart: AtlasChart, { limits }: Pick<Policy, 'limits'>, whole = false) {
    this.chart = chart;
    this.whole = diagramFor(chart, limits);
    this.around = aroundIn(this.whole);
    this.#nodes = new Map(nodesIn(this.whole).map((node) => [node.id, node]));
    this.#boxes = boxesIn(this.whole);
    const before = whole ? undefined : remembered(chart.name, this.#boxes);
    this.#open = before ?? (chart.groups && !whole ? new Set() : this.#boxes);
    $effect(() => this.#layOut());
  }

  /** The picture; that of before, until the next is laid out. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  isBox(id: string): boolean {
    return this.#boxes.has(id);
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  nameOf(id: string): string {
    const node = this.#nodes.get(id);
    return node ? local(node.name) : '';
  }

  toggle(id: string): void {
    const open = new Set(this.#open);
    if (!open.delete(id)) open.add(id);
    this.#wanted = id;
    this.#keep(open);
  }

  get allOpen(): boolean {
    return this.#open.size === this.#boxes.size;
  }

  get allClosed(): boolean {
    return this.#open.size === 0;
  }

  /** Opens all boxes, and shows where they begin; or closes them, and shows all of the picture. */
  setAll(open: boolean): void {
    this.#wanted = open ? this.whole.nodes[0]?.id : 'all';
    this.#keep(open ? this.#boxes : new Set());
  }

  /** Selects a state. */
  select(id: string | undefined): void {
    this.#selected = id;
    if (id !== undefined) announcer.say(this.said(id));
  }

  /** Selects a state, opens what it is in, and brings it into sight. */
  goTo(id: string): void {
    const boxes = this.around.get(id) ?? [];
    this.select(id);
    this.#wanted = id;
    if (boxes.some((box) => !this.#open.has(box))) this.#keep(new Set([...this.#open, ...boxes]));
    else void tick().then(() => this.look(true));
  }

  /** Looks at what is wanted, once it is drawn; else at all of it. @param smoothly it glides there */
  look(smoothly: boolean): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    const drawn = this.#drawing?.nodes.find(({ node }) => node.id === wanted);
    if (drawn) this.camera.frame(drawn, smoothly);
    else if (wanted === 'all') this.camera.fit(smoothly);
  }

  /** The lines that lead on from a state, from anything in it and from the boxes around it, to what is outside; and those that lead to it. */
  waysAt(id: string): { readonly out: readonly DiagramEdge[]; readonly into: readonly DiagramEdge[] } {
    const node = this.#nodes.get(id);
    const inside = new Set(node ? nodesIn({ nodes: [node] }).map((it) => it.id) : []);
    const around = new Set(this.around.get(id));
    const shown = this.whole.edges
      .map((edge) => ({ ...edge, ways: edge.ways.filter((way) => this.irregular || !way.irregular) }))
      .filter(({ ways }) => ways.length > 0);
    return {
      out: shown.filter(({ from, to }) => (inside.has(from) || around.has(from)) && !inside.has(to)),
      into: shown.filter(({ from, to }) => inside.has(to) && !inside.has(from))
    };
  }

  /** The lines that begin at a state itself. */
  edgesFrom(id: string): readonly DiagramEdge[] {
    return this.waysAt(id).out.filter(({ from }) => from === id);
  }

  /** A state as it is told by ear: what it is, how long it may take, what leads on from it. */
  said(id: string): string {
    const node = this.#nodes.get(id);
    if (!node) return '';
    const limits = (node.limits ?? []).map((limit) => `${heading(limit.name)} ${local(limit.length)}`);
    const ways = this.waysAt(id).out.flatMap(({ to, ways: all }) =>
      all.map((way) => m.chart_way({ way: local(way.name), to: this.nameOf(to) }))
    );
    return [
      local(node.name),
      ...(limits.length > 0 ? [m.sop_said_limits({ limits: limits.join(m.call_list_joint()) })] : []),
      ways.length > 0 ? m.sop_said_ways({ ways: ways.join(m.call_list_joint()) }) : m.sop_said_end()
    ].join(' ');
  }

  #keep(open: ReadonlySet<string>): void {
    this.#open = open;
    writeSetting(keyOf(this.chart.name), JSON.stringify([...open]));
  }

  #layOut(): () => void {
    const { diagram } = this;
    let stale = false;
    void layOut(diagram, locale.current).then((drawing) => {
      if (!stale) this.#drawing = drawing;
    });
    return () => {
      stale = true;
    };
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
