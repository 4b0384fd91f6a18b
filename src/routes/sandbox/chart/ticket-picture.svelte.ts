import type { Text } from '#domain/text';
import { activeIn, diagramOf, idOf, type Diagram, type StateValue } from '#chart/diagram';
import type { Machine } from '#chart/machine';
import { sopWords } from '#atlas/sop-words';
import type { Live } from '../../picture/live.ts';
import { PictureView } from '../../picture/picture-view.svelte.ts';
import { childrenIn, outlineFor, type Regions } from './regions.ts';

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
