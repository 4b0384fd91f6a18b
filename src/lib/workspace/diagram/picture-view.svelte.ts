import { tick } from 'svelte';
import { inFocus, nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from '#chart/diagram';
import { boxesIn, folded, onlyWaysIn } from '#chart/folding';
import { aroundIn } from '#chart/grouping';
import type { Box, Drawing, DrawnNode } from '#chart/layout';
import { edgesTaken } from '#chart/trail';
import { drawnAtOnce, layOut } from '#app/chart-layout';
import { local } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { announcer } from '#app/notices';
import { Camera } from './camera.svelte.ts';
import { isOpenTo, readerOf, type Live, type Offer } from './live.ts';
import type { Mark } from './mark.ts';
import { toldLine, toldStanding, toldState } from './told.ts';
import { linesAt } from './walk-keys.ts';

interface Pictured {
  readonly whole: () => Diagram;
  readonly live: () => Live | undefined;
}

const slow_ms = 300;

/** View state of a diagram: open boxes, selection, viewport and live state. Lives as long as its component. */
export class PictureView {
  as = $state<'chart' | 'outline' | 'clauses'>('chart');
  /** True if transitions against the SOP are drawn, too. */
  irregular = $state(false);
  #follows = $state(true);
  #opened = $state.raw<ReadonlySet<string>>();
  #selected = $state<string>();
  #line = $state<string>();
  #drawing = $state.raw<Drawing>();
  #slow = $state(false);
  #underWay: Promise<unknown> = Promise.resolve();
  #settled = $state(false);
  #wanted: string | 'all' | undefined = 'all';
  #first: string | undefined;
  #begun: HTMLElement | undefined;
  #seen: Drawing | undefined;
  readonly #of: Pictured;
  readonly camera = new Camera(() => (this.#follows = false));
  readonly whole = $derived.by(() => this.#of.whole());
  readonly live = $derived.by(() => this.#of.live());
  /** Boxes around each state, outermost first. */
  readonly around = $derived.by(() => aroundIn(this.whole));
  readonly #nodes = $derived.by(() => new Map(nodesIn(this.whole).map((node) => [node.id, node])));
  readonly #boxes = $derived.by(() => boxesIn(this.whole));
  readonly #only = $derived.by(() => onlyWaysIn(this.whole));
  readonly #open = $derived.by(() => this.#opened ?? this.#boxes);
  readonly diagram = $derived.by(() => folded(this.whole, { open: this.#open, irregular: this.irregular }));
  readonly #meanwhile = $derived.by(() => drawnAtOnce(this.diagram, locale.current, this.withTime));
  readonly selected = $derived.by(() => (this.#selected === undefined ? undefined : this.#nodes.get(this.#selected)));
  readonly taken = $derived.by(() =>
    this.live ? edgesTaken(this.diagram.edges, this.live, this.live.on) : new Set<string>()
  );
  /** Reads the time left of the limit that takes a transition. */
  readonly read = $derived.by(() => (this.live ? readerOf(this.live) : () => undefined));
  /** States entered last, as one text, so that movement elsewhere triggers nothing. */
  readonly #focus = $derived.by(() => {
    const { live } = this;
    if (!live) return '';
    return inFocus(this.whole, live.active, live.before.size > 0 ? live.before : live.active).join(' ');
  });
  readonly focus = $derived.by(() => this.#focus.split(' ').filter(Boolean));

  /**
   * @param withTime leaves room for the remaining time of limits beside their transitions
   * @param open boxes that are open at first; all if omitted
   */
  constructor(
    of: Pictured,
    private readonly withTime = false,
    open?: ReadonlySet<string>
  ) {
    this.#of = of;
    this.#opened = open;
    $effect(() => this.#layOut());
  }

  markOf(_id: string): Mark | undefined {
    return undefined;
  }

  marksLine(_id: string): boolean {
    return false;
  }

  /** Current picture: the previous one until the next is laid out, or cards if there was none. */
  get drawing(): Drawing {
    return this.#drawing ?? this.#meanwhile;
  }

  get slow(): boolean {
    return this.#slow;
  }

  get isSettled(): boolean {
    return this.#settled;
  }

  async settled(): Promise<void> {
    while (!this.#settled) await this.#underWay;
  }

  /** True if the active state is kept in view. */
  get follows(): boolean {
    return this.#follows;
  }

  set follows(follows: boolean) {
    this.#follows = follows;
    if (follows) this.#lookThere(true, true);
  }

  isBox(id: string): boolean {
    return this.#boxes.has(id);
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  nodeOf(id: string): DiagramNode | undefined {
    return this.#nodes.get(id);
  }

  nameOf(id: string): string {
    const node = this.nodeOf(id);
    return node ? local(node.name) : '';
  }

  /** Names of the active states that are drawn. */
  get standing(): readonly string[] {
    const { live } = this;
    return nodesIn(this.whole).flatMap(({ id, nodes }) =>
      nodes.length === 0 && live?.active.has(id) ? [this.nameOf(id)] : []
    );
  }

  toggle(id: string): void {
    const open = new Set(this.#open);
    if (!open.delete(id)) open.add(id);
    this.#wanted = id;
    this.setOpen(open);
  }

  setAll(open: boolean): void {
    this.#wanted = open ? (this.#selected ?? this.whole.nodes[0]?.id) : 'all';
    this.setOpen(open ? this.#boxes : new Set());
    const count = nodesIn(this.diagram).filter(({ nodes }) => nodes.length === 0).length;
    announcer.say(open ? m.sop_said_opened({ count }) : m.sop_said_closed({ count }));
  }

  setIrregular(irregular: boolean): void {
    const before = this.diagram.edges.length;
    this.irregular = irregular;
    const count = this.diagram.edges.length - before;
    announcer.say(irregular ? m.sop_said_irregular({ count }) : m.sop_said_regular());
  }

  protected begin(): void {
    this.#opened = undefined;
    this.#selected = undefined;
    this.#line = undefined;
    this.#drawing = undefined;
    this.#wanted = 'all';
    this.#follows = true;
  }

  protected setOpen(open: ReadonlySet<string>): void {
    this.#opened = open;
  }

  select(id: string | undefined): void {
    this.#selected = id;
    this.#line = undefined;
    if (id !== undefined) announcer.say(this.said(id));
  }

  goTo(id: string): void {
    const boxes = this.around.get(id) ?? [];
    this.select(id);
    this.#wanted = id;
    if (boxes.some((box) => !this.#open.has(box))) this.setOpen(new Set([...this.#open, ...boxes]));
    else void tick().then(() => this.look(true));
  }

  /** Scrolls to the requested place once it is drawn, else to the active state if it is followed. */
  look(smoothly: boolean): void {
    const { drawing } = this;
    const isNew = drawing !== this.#seen;
    this.#seen = drawing;
    this.camera.setSize(drawing);
    const wanted = this.#wanted;
    // What stands there meanwhile is looked at in the same way, but is not what was waited for.
    if (this.#settled) this.#wanted = undefined;
    const drawn = drawing.nodes.find(({ node }) => node.id === wanted);
    if (drawn) this.camera.frame(drawn, smoothly);
    else if (this.#follows && this.focus.length > 0) this.#lookThere(smoothly, isNew);
    else if (wanted === 'all') this.camera.begin(this.#beginning(drawing), smoothly);
    else if (this.camera.isFitted) this.camera.fit(smoothly);
  }

  /** Sets the state, or the box around it, to show first when the picture does not fit the screen. */
  beginAt(id: string): void {
    this.#first = id;
  }

  #beginning({ nodes }: Drawing): DrawnNode | undefined {
    const first = this.#first === undefined ? [] : [...(this.around.get(this.#first) ?? []), this.#first];
    const wanted = nodes.findLast(({ node }) => first.includes(node.id));
    return wanted ?? nodes.find(({ node }) => node.initial) ?? nodes[0];
  }

  #lookThere(smoothly: boolean, afresh: boolean): void {
    const drawn = new Map(this.drawing.nodes.map((it) => [it.node.id, it]));
    const boxes = this.focus.flatMap((id) => {
      const seen = [id, ...(this.around.get(id) ?? []).toReversed()].find((it) => drawn.has(it));
      return seen === undefined ? [] : [drawn.get(seen)!];
    });
    if (boxes.length === 0) return;
    if (afresh || !this.camera.isReadable) this.camera.frame(around(boxes), smoothly);
    else this.camera.centre(around(boxes), smoothly);
  }

  /** Returns the lines that leave a state, its contents and the boxes around it, and the lines that lead to it. */
  waysAt(id: string): { readonly out: readonly DiagramEdge[]; readonly into: readonly DiagramEdge[] } {
    const node = this.#nodes.get(id);
    const inside = new Set(node ? nodesIn({ nodes: [node] }).map((it) => it.id) : []);
    const around = new Set(this.around.get(id));
    const shown = this.whole.edges
      .map((edge) => ({
        ...edge,
        ways: edge.ways.filter((way) => this.irregular || !way.irregular || this.#only.has(edge.to))
      }))
      .filter(({ ways }) => ways.length > 0);
    return {
      out: shown.filter(({ from, to }) => (inside.has(from) || around.has(from)) && !inside.has(to)),
      into: shown.filter(({ from, to }) => inside.has(to) && !inside.has(from))
    };
  }

  /** Returns the offer for a transition by its event; `undefined` if the event would now lead elsewhere. */
  offerOn({ from, to }: Pick<DiagramEdge, 'from' | 'to'>, on: string): Offer | undefined {
    const { live } = this;
    const offer = live?.active.has(from) ? live.offerOf?.(on) : undefined;
    const enters = offer?.enters ?? [];
    return enters.length === 0 || enters.some((id) => this.#isIn(id, to) || this.#isIn(to, id)) ? offer : undefined;
  }

  /** Returns the event that takes a line now; `undefined` if the user can do none. */
  stepOn(line: DiagramEdge): string | undefined {
    return line.ways.find(({ on }) => isOpenTo(this.offerOn(line, on)))?.on;
  }

  #isIn(id: string, box: string): boolean {
    return id === box || this.around.get(id)?.includes(box) === true;
  }

  edgesFrom(id: string): readonly DiagramEdge[] {
    return this.waysAt(id).out.filter(({ from }) => from === id);
  }

  /** Describes a state for screen readers. */
  said(id: string): string {
    return toldState(this, id);
  }

  tellStanding(): void {
    announcer.say(toldStanding(this));
  }

  stepLine(by: 1 | -1): void {
    const lines = this.#selected === undefined ? [] : linesAt(this.drawing, this.#selected);
    const at = lines.findIndex(({ id }) => id === this.#line);
    const line = lines.at(at < 0 && by < 0 ? -1 : (at + by) % lines.length);
    this.#line = line?.id;
    announcer.say(line ? toldLine(this, line) : m.sop_said_no_lines());
  }

  /** Line announced last at the selection. */
  get line(): DiagramEdge | undefined {
    return this.drawing.edges.find(({ edge }) => edge.id === this.#line)?.edge;
  }

  readonly scrollsToFocus = (box: HTMLElement): void => {
    const [first] = this.focus;
    const state = first === undefined ? null : box.querySelector(`[data-state="${first}"]`);
    // Whoever looks elsewhere is left alone there, but begins where it stands.
    if (!state || (!this.#follows && this.#begun === box)) return;
    this.#begun = box;
    box.scrollTop += state.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  };

  #layOut(): () => void {
    const meanwhile = this.#meanwhile;
    if (meanwhile.kind === 'laid') {
      this.#settle(meanwhile);
      return () => undefined;
    }
    this.#settled = false;
    const slow = setTimeout(() => (this.#slow = true), slow_ms);
    let stale = false;
    this.#underWay = layOut(this.diagram, locale.current, this.withTime).then((drawing) => {
      clearTimeout(slow);
      if (!stale) this.#settle(drawing);
    });
    return () => {
      stale = true;
      clearTimeout(slow);
    };
  }

  #settle(drawing: Drawing): void {
    this.#slow = false;
    this.#settled = true;
    this.#drawing = drawing;
  }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
