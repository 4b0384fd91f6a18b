import type { Text } from '#domain/text';
import { activeIn, diagramOf, idOf, inFocus, nodesIn, type Diagram, type StateValue } from '#chart/diagram';
import type { Box, Drawing } from '#chart/layout';
import { childrenIn, outlineFor } from './regions.ts';
import type { Machine } from '#chart/machine';
import { layOut } from '#app/chart-layout';
import { locale } from '#app/locale.svelte';
import { Camera } from '../../picture/camera.svelte.ts';
import { sopWords } from '#atlas/sop-words';

/** What a chart is shown of. Read anew whenever it is asked for: the page hands in its props. */
export interface ChartInput {
  readonly machine: Machine;
  readonly value: StateValue;
}

/** A region beside the life of the ticket, as a chip tells it. */
export interface RegionChip {
  readonly id: string;
  readonly name: Text;
  /** Where it stands. */
  readonly at: Text;
  /** It stands where it began. */
  readonly untouched: boolean;
}

/** Shown after so long: a flash of grey is worse than a short wait. */
const slow_ms = 300;

/** What a chart pane shows: which regions, drawn or as an outline, and whether it follows the ticket. Made while its component is. */
export class ChartView {
  /** Drawn, or as nested lists that say the same. */
  as = $state<'chart' | 'outline'>('chart');
  #follows = $state(true);
  #opened = $state<string>();
  #drawing = $state.raw<Drawing>();
  #failed = $state(false);
  #slow = $state(false);
  #tries = $state(0);
  #drawn: Drawing | undefined;
  /** What was looked at last, and when that was what was at hand. */
  #last:
    { readonly diagram: Diagram; readonly active: ReadonlySet<string>; readonly focus: readonly string[] } | undefined;
  /** The outline that has been scrolled to where the ticket is. */
  #begun: HTMLElement | undefined;
  readonly camera = new Camera(() => (this.#follows = false));

  readonly #input: () => ChartInput;
  readonly #outline = $derived.by(() => outlineFor(this.#input().machine));
  readonly #regions = $derived.by(() => {
    const opened = this.#opened === undefined ? undefined : this.#outline.beside.get(this.#opened);
    return opened ? [opened] : this.#outline.life;
  });
  readonly diagram = $derived.by(() => diagramOf(this.#regions, sopWords));
  readonly active = $derived.by(() => activeIn(this.#input().value));
  /** The states that one looks at: those that the ticket came to last, for as long as nothing moves. */
  readonly focus = $derived.by(() => this.#focusAfter(this.diagram, this.active));
  readonly duties = $derived.by((): readonly RegionChip[] =>
    childrenIn(this.#outline, 'duties').flatMap(({ path, states, initial }) => {
      const at = states.find((state) => this.active.has(idOf(state.path)));
      const name = sopWords.state(path);
      const where = at && sopWords.state(at.path);
      return at && name && where ? [{ id: idOf(path), name, at: where, untouched: at.path.at(-1) === initial }] : [];
    })
  );

  constructor(input: () => ChartInput) {
    this.#input = input;
    $effect(() => this.#layOut());
  }

  /** The regions in their places; nothing before they are there. */
  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** It cannot be drawn: the outline says the same. */
  get failed(): boolean {
    return this.#failed;
  }

  /** One has waited for the drawing long enough to be told. */
  get slow(): boolean {
    return this.#slow;
  }

  /** The region beside the life of the ticket that is shown by itself, if one is. */
  get opened(): string | undefined {
    return this.#opened;
  }

  /** The states at hand are kept in view. */
  get follows(): boolean {
    return this.#follows;
  }

  set follows(follows: boolean) {
    this.#follows = follows;
    if (follows) this.#look(true);
  }

  /** Shows one duty or timer by itself; without an id, the life of the ticket again. */
  open(id?: string): void {
    if (id !== undefined && !this.#outline.beside.has(id)) return;
    this.#opened = id;
    this.#drawing = undefined;
    this.#follows = true;
  }

  /** Tries again to draw it. */
  retry(): void {
    this.#tries += 1;
  }

  /** Looks where the ticket is now, if it is followed; called in an effect when the drawing is another, or the focus. */
  follow(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const isNew = drawing !== this.#drawn;
    this.#drawn = drawing;
    if (isNew) this.camera.setSize(drawing);
    if (isNew || this.#follows) this.#look(!isNew, isNew ? 1 : this.camera.scale);
  }

  /** For the box that the outline scrolls in: the states at hand are kept in view there, too. */
  readonly scrollsToFocus = (box: HTMLElement): void => {
    const [first] = this.focus;
    const state = first === undefined ? null : box.querySelector(`[data-state="${first}"]`);
    // Whoever looks elsewhere is left alone there, but begins where the ticket is.
    if (!state || (!this.#follows && this.#begun === box)) return;
    this.#begun = box;
    box.scrollTop += state.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  };

  /** Looks again where it looked: its frame has another size. */
  resized(): void {
    if (!this.#drawing) return;
    this.camera.setSize(this.#drawing);
    if (this.#follows) this.#look(false);
  }

  #look(smoothly: boolean, scale = this.camera.scale): void {
    const focus = new Set(this.focus);
    const boxes = this.#drawing?.nodes.filter(({ node }) => focus.has(node.id)) ?? [];
    if (boxes.length > 0) this.camera.centre(around(boxes), smoothly, scale);
  }

  /** The same list as before where nothing in the picture has moved: whoever follows the focus is not told of what happens elsewhere. */
  #focusAfter(diagram: Diagram, active: ReadonlySet<string>): readonly string[] {
    const last = this.#last?.diagram === diagram ? this.#last : undefined;
    const moved = !last || nodesIn(diagram).some(({ id }) => active.has(id) !== last.active.has(id));
    const focus = moved ? inFocus(diagram, active, last?.active) : last.focus;
    this.#last = { diagram, active, focus };
    return focus;
  }

  #layOut(): (() => void) | undefined {
    const { diagram } = this;
    const lang = locale.current;
    void this.#tries;
    let stale = false;
    const slow = setTimeout(() => (this.#slow = true), slow_ms);
    const over = (drawing?: Drawing): void => {
      clearTimeout(slow);
      if (stale) return;
      this.#slow = false;
      this.#failed = !drawing;
      this.#drawing = drawing;
    };
    layOut(diagram, lang, true).then(over, () => over());
    return () => {
      stale = true;
      clearTimeout(slow);
    };
  }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
