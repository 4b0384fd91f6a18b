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

/** What is looked at, asked for whenever it may have changed; what lives on it may follow from what is drawn, and is asked for by itself. */
interface Pictured {
  /** All of it, every box open, what is against the SOP included. */
  readonly whole: () => Diagram;
  /** What lives on it. */
  readonly live: () => Live | undefined;
}

/** Told after so long: a flash of words is worse than a short wait. */
const slow_ms = 300;

/** A diagram as it is looked at: which boxes are open, what is selected, where one looks, and what lives on it. Made while its component is. */
export class PictureView {
  /** Drawn, or as nested lists that say the same. */
  as = $state<'chart' | 'outline' | 'clauses'>('chart');
  /** What is against the SOP is drawn, too. */
  irregular = $state(false);
  #follows = $state(true);
  /** The boxes that are open; all, until one was closed. */
  #opened = $state.raw<ReadonlySet<string>>();
  #selected = $state<string>();
  #line = $state<string>();
  #drawing = $state.raw<Drawing>();
  #slow = $state(false);
  #underWay: Promise<unknown> = Promise.resolve();
  /** What is drawn is what is asked for: nothing is being laid out. */
  #settled = $state(false);
  /** Once a new picture is there, one looks at this; at all of it, where nothing is wanted. */
  #wanted: string | 'all' | undefined = 'all';
  /** Where one looks first, where not all is read at once; where it begins, if nothing is wanted. */
  #first: string | undefined;
  /** The outline that has been scrolled to where it stands. */
  #begun: HTMLElement | undefined;
  /** The picture that has been looked at. */
  #seen: Drawing | undefined;
  readonly #of: Pictured;
  readonly camera = new Camera(() => (this.#follows = false));
  readonly whole = $derived.by(() => this.#of.whole());
  readonly live = $derived.by(() => this.#of.live());
  /** The boxes around each state, from the outside in. */
  readonly around = $derived.by(() => aroundIn(this.whole));
  readonly #nodes = $derived.by(() => new Map(nodesIn(this.whole).map((node) => [node.id, node])));
  readonly #boxes = $derived.by(() => boxesIn(this.whole));
  /** To these nothing else leads: what is against the SOP is seen there always. */
  readonly #only = $derived.by(() => onlyWaysIn(this.whole));
  readonly #open = $derived.by(() => this.#opened ?? this.#boxes);
  readonly diagram = $derived.by(() => folded(this.whole, { open: this.#open, irregular: this.irregular }));
  /** What can be drawn of it at once: all of it where its places are known, cards else. */
  readonly #meanwhile = $derived.by(() => drawnAtOnce(this.diagram, locale.current, this.withTime));
  /** What is selected, with all that is in it. */
  readonly selected = $derived.by(() => (this.#selected === undefined ? undefined : this.#nodes.get(this.#selected)));
  /** The lines that were taken last, by id. */
  readonly taken = $derived.by(() =>
    this.live ? edgesTaken(this.diagram.edges, this.live, this.live.on) : new Set<string>()
  );
  /** What is left of the limit that takes a way. */
  readonly read = $derived.by(() => (this.live ? readerOf(this.live) : () => undefined));
  /** The states that one looks at: those that were come to last. As one text, so that what moves elsewhere tells nobody. */
  readonly #focus = $derived.by(() => {
    const { live } = this;
    if (!live) return '';
    return inFocus(this.whole, live.active, live.before.size > 0 ? live.before : live.active).join(' ');
  });
  readonly focus = $derived.by(() => this.#focus.split(' ').filter(Boolean));

  /**
   * @param withTime  what is left of limits will stand beside the ways that they take: there is room for it
   * @param open      the boxes that are open at first; all, if left out
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

  /** What a layer says of a state; here there are none. */
  markOf(_id: string): Mark | undefined {
    return undefined;
  }

  /** True of a line that a layer is about. */
  marksLine(_id: string): boolean {
    return false;
  }

  /** The picture: that of before, until the next is laid out; where there was none, cards. */
  get drawing(): Drawing {
    return this.#drawing ?? this.#meanwhile;
  }

  /** One has waited for the picture long enough to be told. */
  get slow(): boolean {
    return this.#slow;
  }

  /** The picture is the one that is asked for, as well as it could be drawn. */
  get isSettled(): boolean {
    return this.#settled;
  }

  /** @returns a promise that is kept once the picture is settled */
  async settled(): Promise<void> {
    while (!this.#settled) await this.#underWay;
  }

  /** Where it stands is kept in view. */
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

  /** Where what lives on it is, as far as that is drawn, in words. */
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

  /** Opens all boxes, and shows what is selected, or where they begin; or closes them, and shows all of the picture. */
  setAll(open: boolean): void {
    this.#wanted = open ? (this.#selected ?? this.whole.nodes[0]?.id) : 'all';
    this.setOpen(open ? this.#boxes : new Set());
    const count = nodesIn(this.diagram).filter(({ nodes }) => nodes.length === 0).length;
    announcer.say(open ? m.sop_said_opened({ count }) : m.sop_said_closed({ count }));
  }

  /** Draws what is against the SOP, too, or hides it, and says so. */
  setIrregular(irregular: boolean): void {
    const before = this.diagram.edges.length;
    this.irregular = irregular;
    const count = this.diagram.edges.length - before;
    announcer.say(irregular ? m.sop_said_irregular({ count }) : m.sop_said_regular());
  }

  /** Another diagram is looked at: all of it is open, and one looks where it stands. */
  protected begin(): void {
    this.#opened = undefined;
    this.#selected = undefined;
    this.#line = undefined;
    this.#drawing = undefined;
    this.#wanted = 'all';
    this.#follows = true;
  }

  /** @param open the boxes that are open from now on */
  protected setOpen(open: ReadonlySet<string>): void {
    this.#opened = open;
  }

  /** Selects a state. */
  select(id: string | undefined): void {
    this.#selected = id;
    this.#line = undefined;
    if (id !== undefined) announcer.say(this.said(id));
  }

  /** Selects a state, opens what it is in, and brings it into sight. */
  goTo(id: string): void {
    const boxes = this.around.get(id) ?? [];
    this.select(id);
    this.#wanted = id;
    if (boxes.some((box) => !this.#open.has(box))) this.setOpen(new Set([...this.#open, ...boxes]));
    else void tick().then(() => this.look(true));
  }

  /**
   * Looks at what is wanted, once it is drawn; else where it stands, if that is followed. Called where the picture is another, its frame, or where it stands.
   * @param smoothly it glides there
   */
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

  /** Where not all is read at once, one looks here first, or at what it is in. */
  beginAt(id: string): void {
    this.#first = id;
  }

  #beginning({ nodes }: Drawing): DrawnNode | undefined {
    const first = this.#first === undefined ? [] : [...(this.around.get(this.#first) ?? []), this.#first];
    const wanted = nodes.findLast(({ node }) => first.includes(node.id));
    return wanted ?? nodes.find(({ node }) => node.initial) ?? nodes[0];
  }

  /** @param afresh as large as it is read, however large the picture was seen until now */
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

  /** The lines that lead on from a state, from anything in it and from the boxes around it, to what is outside; and those that lead to it. */
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

  /** What can be made of a way from where it stands, by its event; of one that would lead elsewhere as things stand, nothing. */
  offerOn({ from, to }: Pick<DiagramEdge, 'from' | 'to'>, on: string): Offer | undefined {
    const { live } = this;
    const offer = live?.active.has(from) ? live.offerOf?.(on) : undefined;
    const enters = offer?.enters ?? [];
    return enters.length === 0 || enters.some((id) => this.#isIn(id, to) || this.#isIn(to, id)) ? offer : undefined;
  }

  /** What can be done now that takes a line, by its event; nothing where nobody at the screen can. */
  stepOn(line: DiagramEdge): string | undefined {
    return line.ways.find(({ on }) => isOpenTo(this.offerOn(line, on)))?.on;
  }

  #isIn(id: string, box: string): boolean {
    return id === box || this.around.get(id)?.includes(box) === true;
  }

  /** The lines that begin at a state itself. */
  edgesFrom(id: string): readonly DiagramEdge[] {
    return this.waysAt(id).out.filter(({ from }) => from === id);
  }

  /** A state as it is told by ear. */
  said(id: string): string {
    return toldState(this, id);
  }

  /** Tells by ear what moved last, and where it stands now. */
  tellStanding(): void {
    announcer.say(toldStanding(this));
  }

  /** Goes on to the next line at what is selected, or back to the one before, and tells it; at none there is nothing to go to. */
  stepLine(by: 1 | -1): void {
    const lines = this.#selected === undefined ? [] : linesAt(this.drawing, this.#selected);
    const at = lines.findIndex(({ id }) => id === this.#line);
    const line = lines.at(at < 0 && by < 0 ? -1 : (at + by) % lines.length);
    this.#line = line?.id;
    announcer.say(line ? toldLine(this, line) : m.sop_said_no_lines());
  }

  /** The line that is told at what is selected. */
  get line(): DiagramEdge | undefined {
    return this.drawing.edges.find(({ edge }) => edge.id === this.#line)?.edge;
  }

  /** For the box that the outline scrolls in: where it stands is kept in view there, too. */
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
