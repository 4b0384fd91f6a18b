import { openLimitsOf } from '#ticket/open-limits';
import { byUrgency } from '#sandbox/queue-order';
import type { TicketRow } from '#sandbox/ticket-view';
import type { DeskPage } from '../desk-page.svelte.ts';

export const sorts = ['urgent', 'newest', 'oldest', 'broken'] as const;
export type Sort = (typeof sorts)[number];
export const shows = ['open', 'mine', 'broken', 'over', 'all'] as const;
export type Show = (typeof shows)[number];

export class QueueView {
  sort = $state<Sort>('urgent');
  show = $state<Show>('open');
  search = $state('');

  constructor(private readonly desk: DeskPage) {}

  readonly rows: readonly TicketRow[] = $derived.by(() => {
    const wanted = this.search.trim().toLowerCase();
    return this.desk.rows.filter((row) => this.#shown(row) && isAbout(row, wanted)).toSorted(orders[this.sort]);
  });

  #shown({ over, holder, broken }: TicketRow): boolean {
    switch (this.show) {
      case 'open':
        return !over;
      case 'mine':
        return !over && this.desk.plays.includes(holder);
      case 'broken':
        return broken > 0;
      case 'over':
        return over;
      case 'all':
        return true;
    }
  }
}

function isAbout({ number, arrival }: TicketRow, wanted: string): boolean {
  if (wanted === '') return true;
  const { name = '', contact = '' } = arrival?.invented.customer ?? {};
  return [number, name, contact].some((text) => text.toLowerCase().includes(wanted));
}

const orders: Readonly<Record<Sort, (a: TicketRow, b: TicketRow) => number>> = {
  urgent: byUrgency,
  newest: (a, b) => b.opened_ms - a.opened_ms,
  oldest: (a, b) => a.opened_ms - b.opened_ms,
  broken: (a, b) => b.broken - a.broken || openLimitsOf(b.run.memory).length - openLimitsOf(a.run.memory).length
};
