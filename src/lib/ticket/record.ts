import { assert } from '#domain/assert';
import type { Role } from '#machines/roles';
import type { TicketEntry as HouseEntry } from '#operations/log';
import { entersOverdueReport, type TicketRecord } from '#operations/record';
import type { Ticket, TicketState } from './ticket';

/** What the house knows of a ticket that the ticket does not say itself. */
export interface About {
  readonly customer: string;
  /** What the customer came about: the same matter again is a repeat (5.2-channel). */
  readonly matter: string;
  readonly area?: string;
  /** Ids of the people who worked on it, by role. */
  readonly people: Readonly<Partial<Record<Role, string>>>;
  /** Ids of a cause, or of a point of dispute, of the policy (5.2-business). */
  readonly cause?: string;
  readonly dispute?: string;
}

const checks = {
  'phrasing-checked': 'phrasing',
  'process-checked': 'process',
  'outcome-checked': 'outcome'
} as const;

/**
 * A ticket as the house hears of it: opened, then told anew whenever something came of it that is counted beyond one ticket (overdue, handled,
 * archived, checked). Feeds the charts of {@link openOperations}.
 */
export function recordsOf(ticket: Ticket, state: TicketState, about: About): readonly HouseEntry[] {
  const { spec } = ticket;
  const { facts } = state.memory;
  const bare: TicketRecord = {
    id: spec.number,
    channel: spec.case.channel,
    class: spec.case.class,
    business: spec.case.business,
    ...about,
    openedAt_ms: spec.openedAt_ms,
    breaches: [],
    overdue: false,
    quality: {},
    open: true
  };
  const told: HouseEntry[] = [{ at_ms: spec.openedAt_ms, who: 'system', do: 'ticket-opened', ticket: bare }];
  let now = bare;
  const tell = (at_ms: number): void => {
    told.push({ at_ms: spec.openedAt_ms + at_ms, who: 'system', do: 'ticket-recorded', ticket: now });
  };
  for (const { at_ms, kind, clause, name, entry } of facts) {
    if (kind === 'breached') now = { ...now, breaches: [...new Set([...now.breaches, clause])] };
    if (kind === 'breached' && entersOverdueReport(clause)) {
      now = { ...now, overdue: true };
      tell(at_ms);
    }
    if (name === 'handled') {
      // Solved on first contact: no work order came of it.
      const handedOver = facts.some((fact) => fact.name === 'dispatching');
      now = { ...now, handledAt_ms: spec.openedAt_ms + at_ms, firstContactResolved: !handedOver };
      tell(at_ms);
    }
    if (name === 'archived') {
      now = { ...now, open: false, ...ratingOf(state) };
      tell(at_ms);
    }
    if (name !== undefined && Object.hasOwn(checks, name)) {
      assert(entry !== undefined, 'the entry of a check', name);
      const verdict = state.memory.verdicts[name];
      if (verdict === undefined) continue;
      now = { ...now, quality: { ...now.quality, [checks[name as keyof typeof checks]]: verdict } };
      tell(at_ms);
    }
  }
  return told;
}

function ratingOf({ memory }: TicketState): Pick<TicketRecord, 'rating'> {
  const { rating } = memory.fields;
  return rating === 1 || rating === 2 || rating === 3 || rating === 4 ? { rating } : {};
}
