import type { Dimension } from '#domain/ids';
import type { Role } from '#domain/roles';
import { entersOverdueReport, type TicketRecord } from '#operations/record';
import type { Fact } from '#domain/fact';
import type { Memory } from '#ticket/memory';
import type { TicketSpec } from '#ticket/spec';

/** What the house knows of a ticket that the ticket does not say itself. */
export interface TicketMatter {
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

const checks: Readonly<Record<string, Dimension | undefined>> = {
  'phrasing-checked': 'phrasing',
  'process-checked': 'process',
  'outcome-checked': 'outcome'
};

/** A ticket as the house hears of it when it is opened. @param opened_ms milliseconds since 1970 */
export function firstRecord({ number, case: of }: TicketSpec, about: TicketMatter, opened_ms: number): TicketRecord {
  return {
    id: number,
    channel: of.channel,
    class: of.class,
    business: of.business,
    ...about,
    openedAt_ms: opened_ms,
    breaches: [],
    overdue: false,
    quality: {},
    open: true
  };
}

const ratings = [1, 2, 3, 4] as const;

/** A record after one more fact of its ticket, if that is counted beyond one ticket: overdue, handled, archived, checked. */
export function recordAfter(
  record: TicketRecord,
  { at_ms, kind, clause, name }: Fact,
  { fields, verdicts, milestones }: Memory
): TicketRecord | undefined {
  if (kind === 'breached') {
    const overdue = record.overdue || entersOverdueReport(clause);
    return { ...record, breaches: [...new Set([...record.breaches, clause])], overdue };
  }
  if (kind !== 'state' && kind !== 'record') return undefined;
  // Solved on first contact: no work order came of it.
  if (name === 'handled')
    return {
      ...record,
      handledAt_ms: record.openedAt_ms + at_ms,
      firstContactResolved: milestones['handed-over'] === undefined
    };
  if (name === 'archived') {
    const { rating } = fields;
    const rated = ratings.find((it) => it === rating);
    return { ...record, open: false, ...(rated === undefined ? {} : { rating: rated }) };
  }
  const dimension = name === undefined ? undefined : checks[name];
  const verdict = dimension && verdicts[name!];
  return verdict && { ...record, quality: { ...record.quality, [dimension]: verdict } };
}
