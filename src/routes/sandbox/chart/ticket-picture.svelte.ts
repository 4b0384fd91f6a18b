import type { Text } from '#domain/text';
import { activeIn, diagramOf, idOf, type Diagram, type StateValue } from '#chart/diagram';
import type { Machine } from '#chart/machine';
import { sopWords } from '#atlas/sop-words';
import type { Live } from '#workspace/diagram/live.ts';
import { PictureView } from '#workspace/diagram/picture-view.svelte.ts';

import { outlineOf, type StateOutline } from '#chart/outline';

const known = new WeakMap<Machine, Regions>();

/** Ticket data shown on its chart; read through getters, because the page passes its props. */
export interface TicketOnChart {
  readonly machine: Machine;
  readonly value: StateValue;
  readonly live: () => Live;
}

/** Region beside the ticket's main life cycle, as a chip shows it. */
export interface RegionChip {
  readonly id: string;
  readonly name: Text;
  readonly at: Text;
  readonly untouched: boolean;
}

/** View of a ticket's chart: its life cycle, or one parallel duty or timer alone. */
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

  /** Id of the parallel region shown alone; `undefined` for the life cycle. */
  get region(): string | undefined {
    return this.#region;
  }

  /** Shows one duty or timer alone; without an id, the life cycle again. */
  openRegion(id?: string): void {
    if (id !== undefined && !this.#regions.beside.has(id)) return;
    this.#region = id;
    this.begin();
  }
}

interface Regions {
  readonly life: readonly StateOutline[];
  readonly beside: ReadonlyMap<string, StateOutline>;
}

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

function childrenIn({ beside }: Regions, box: 'duties' | 'timers'): readonly StateOutline[] {
  return [...beside.values()].filter(({ path }) => path[0] === box);
}
