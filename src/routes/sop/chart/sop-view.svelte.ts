import { diagramFor, type AtlasChart } from '#atlas/atlas';
import { nodesIn, type DiagramNode } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { aroundIn } from '#chart/grouping';
import type { Drawing, DrawnNode } from '#chart/layout';
import { layOut } from '#app/chart-layout';
import { locale } from '#app/locale.svelte';
import { readText, writeSetting } from '#app/setting';
import type { Policy } from '#machines/policy';
import { Camera } from '../../sandbox/chart/camera.svelte.ts';

/** Where what was opened of a chart is remembered, on this device. */
const keyOf = (chart: string): string => `sop-open:${chart}`;

/** One chart as it is looked at: which boxes are open, what is selected, where one looks. Made while its page is. */
export class SopView {
  as = $state<'chart' | 'outline' | 'clauses'>('chart');
  irregular = $state(false);
  #open = $state.raw<ReadonlySet<string>>(new Set());
  #selected = $state<string>();
  #drawing = $state.raw<Drawing>();
  #failed = $state(false);
  readonly camera = new Camera(() => undefined);
  readonly chart: AtlasChart;
  readonly whole;
  readonly around;
  readonly #boxes;
  readonly diagram = $derived.by(() => folded(this.whole, { open: this.#open, irregular: this.irregular }));
  /** What is selected, as it is drawn: a box with all that is in it. */
  readonly selected = $derived.by(() => nodesIn(this.whole).find(({ id }) => id === this.#selected));

  constructor(chart: AtlasChart, { limits }: Pick<Policy, 'limits'>) {
    this.chart = chart;
    this.whole = diagramFor(chart, limits);
    this.around = aroundIn(this.whole);
    this.#boxes = boxesIn(this.whole);
    this.#open = remembered(chart.name, this.#boxes) ?? (chart.groups ? new Set() : this.#boxes);
    $effect(() => this.#layOut());
  }

  /** The picture; that of before, until the next is laid out. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** It cannot be laid out: the outline says the same. */
  get failed(): boolean {
    return this.#failed;
  }

  isBox(id: string): boolean {
    return this.#boxes.has(id);
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  toggle(id: string): void {
    const open = new Set(this.#open);
    if (!open.delete(id)) open.add(id);
    this.#keep(open);
  }

  get allOpen(): boolean {
    return this.#open.size === this.#boxes.size;
  }

  toggleAll(): void {
    this.#keep(this.allOpen ? new Set() : this.#boxes);
  }

  /** Selects a state, and opens what it is in. */
  select(id: string | undefined): void {
    this.#selected = id;
    const boxes = id === undefined ? [] : (this.around.get(id) ?? []);
    if (boxes.some((box) => !this.#open.has(box))) this.#keep(new Set([...this.#open, ...boxes]));
  }

  /** The node of the picture that lies next in a direction. */
  nextFrom(id: string, key: string): string | undefined {
    const nodes = this.#drawing?.nodes ?? [];
    const from = nodes.find(({ node }) => node.id === id);
    if (!from || !directions[key]) return undefined;
    const [x, y] = middle(from);
    const far = (to: DrawnNode): number => {
      const [dx, dy] = [middle(to)[0] - x, middle(to)[1] - y];
      const [along, across] = directions[key]!(dx, dy);
      return along > 1 ? along + 2 * Math.abs(across) : Infinity;
    };
    const [nearest] = nodes.filter((it) => far(it) < Infinity).sort((one, other) => far(one) - far(other));
    return nearest?.node.id;
  }

  nodeOf(id: string): DiagramNode | undefined {
    return nodesIn(this.whole).find((node) => node.id === id);
  }

  #keep(open: ReadonlySet<string>): void {
    this.#open = open;
    writeSetting(keyOf(this.chart.name), JSON.stringify([...open]));
  }

  #layOut(): () => void {
    const { diagram } = this;
    let stale = false;
    layOut(diagram, locale.current).then(
      (drawing) => {
        if (stale) return;
        this.#drawing = drawing;
        this.#failed = false;
      },
      () => {
        if (!stale) this.#failed = true;
      }
    );
    return () => {
      stale = true;
    };
  }
}

/** How far something lies in the direction of a key, and how far beside it. */
const directions: Readonly<Record<string, (x: number, y: number) => readonly [along: number, across: number]>> = {
  ArrowDown: (x, y) => [y, x],
  ArrowUp: (x, y) => [-y, x],
  ArrowRight: (x, y) => [x, y],
  ArrowLeft: (x, y) => [-x, y]
};

const middle = ({ x, y, width, height }: DrawnNode): readonly [number, number] => [x + width / 2, y + height / 2];

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
