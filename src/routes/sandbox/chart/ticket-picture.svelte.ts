import type { Text } from '#domain/text';
import { activeIn, diagramOf, idOf, type Diagram, type StateValue } from '#chart/diagram';
import type { Machine } from '#chart/machine';
import { sopWords } from '#atlas/sop-words';
import type { Live } from '../../picture/live.ts';
import { PictureView } from '../../picture/picture-view.svelte.ts';

import { outlineOf, type StateOutline } from '#chart/outline';

const known = new WeakMap<Machine, Regions>();

/** What of a ticket is shown on its chart. Read anew whenever it is asked for: the page hands in its props. */
export interface TicketOnChart {
  readonly machine: Machine;
  readonly value: StateValue;
  readonly live: () => Live;
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

/** The chart of a ticket as it is looked at: its life, or one of the duties and timers beside it by itself. */
export class TicketPicture extends PictureView {
  #region = $state<string>();
  readonly #ticket: () => TicketOnChart;
  readonly #regions: Regions = $derived.by(() => outlineFor(this.#ticket().machine));
  readonly #diagram: Diagram = $derived.by(() => {
    const region = this.#region === undefined ? undefined : this.#regions.beside.get(this.#region);
    return diagramOf(region ? [region] : this.#regions.life, sopWords);
  });
  readonly duties = $derived.by((): readonly RegionChip[] => {
    const active = activeIn(this.#ticket().value);
    return childrenIn(this.#regions, 'duties').flatMap(({ path, states, initial }) => {
      const at = states.find((state) => active.has(idOf(state.path)));
      const name = sopWords.state(path);
      const where = at && sopWords.state(at.path);
      return at && name && where ? [{ id: idOf(path), name, at: where, untouched: at.path.at(-1) === initial }] : [];
    });
  });

  constructor(ticket: () => TicketOnChart) {
    super({ whole: () => this.#diagram, live: () => ticket().live() }, true);
    this.#ticket = ticket;
    this.irregular = true;
  }

  /** The region beside the life of the ticket that is shown by itself, if one is. */
  get region(): string | undefined {
    return this.#region;
  }

  /** Shows one duty or timer by itself; without an id, the life of the ticket again. */
  openRegion(id?: string): void {
    if (id !== undefined && !this.#regions.beside.has(id)) return;
    this.#region = id;
    this.begin();
  }
}

/** The regions of a ticket's chart, by what one looks at them for. */
interface Regions {
  /** What becomes of the ticket: the contact and the handling. */
  readonly life: readonly StateOutline[];
  /** What is watched and timed beside it, by its id: `duties.consent`, `timers.check-5min`. */
  readonly beside: ReadonlyMap<string, StateOutline>;
}

/** The regions of a chart; all tickets share one chart, so it is read once. */
function outlineFor(machine: Machine): Regions {
  let regions = known.get(machine);
  if (!regions) known.set(machine, (regions = read(machine)));
  return regions;
}

function read(machine: Machine): Regions {
  const parts = outlineOf(machine).states;
  const boxes = new Set(['duties', 'timers']);
  return {
    life: parts.filter(({ path }) => !boxes.has(path[0]!)),
    beside: new Map(
      parts
        .filter(({ path }) => boxes.has(path[0]!))
        .flatMap(({ states }) => states.map((state) => [idOf(state.path), state] as const))
    )
  };
}

/** The regions in a box of the chart, in their order. */
function childrenIn({ beside }: Regions, box: 'duties' | 'timers'): readonly StateOutline[] {
  return [...beside.values()].filter(({ path }) => path[0] === box);
}
