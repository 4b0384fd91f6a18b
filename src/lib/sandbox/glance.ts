import { roleNames } from '#domain/terms';
import { own } from '#domain/own';
import type { Role } from '#domain/roles';
import type { Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import type { OpenLimit } from '#ticket/open-limits';
import { numbersOf, type DeskNumbers } from './numbers';
import type { Sandbox, SandboxState } from './sandbox';
import { contactText, isContactOpen, rowsOf, standsText, type TicketRow } from './ticket-view';

/** A limit as it is shown. Instants are milliseconds since 1970. */
export interface GlanceLimit extends Pick<OpenLimit, 'is' | 'from_ms' | 'due_ms' | 'provisional'> {
  readonly name: Text;
}

/** A ticket in the list of a desk, as it is shown: plain data, in words. */
export interface GlanceRow {
  readonly number: string;
  readonly who: string;
  readonly vip: boolean;
  readonly business: Text;
  readonly stands: Text;
  /** How the contact stands, where that is not over and the ticket has gone on without it. */
  readonly contact?: Text;
  /** Whose act it waits for; nobody’s once it is over. */
  readonly holder?: Text;
  readonly limit?: GlanceLimit;
  readonly rating?: Text;
}

const rows = new WeakMap<TicketRow, GlanceRow>();

/** A ticket as the list shows it; remembered for as long as nothing happens to it. */
export function glanceRow(row: TicketRow): GlanceRow {
  let shown = rows.get(row);
  if (!shown) rows.set(row, (shown = made(row)));
  return shown;
}

function made(row: TicketRow): GlanceRow {
  const { number, run, arrival, over, urgent, rating } = row;
  const { spec, policy } = run.ticket;
  const { business, tier } = spec.case;
  const contact = isContactOpen(row) ? contactText(row) : undefined;
  const rated = rating === undefined ? undefined : policy.ticket?.ratings[String(rating)];
  return {
    number,
    who: arrival?.invented.customer.addressed ?? number,
    vip: tier === 'vip',
    business: policy.businessTypes[business] ?? { zh: business, en: business },
    stands: standsText(row),
    ...(contact && { contact }),
    ...(!over && { holder: nameOf(row.holder) }),
    ...(urgent && !over && { limit: limitAt(urgent, row.opened_ms) }),
    ...(over && rated && { rating: rated })
  };
}

const nameOf = (role: Role): Text => own(roleNames, role) ?? { zh: role, en: role };

/** A limit of a ticket, told by the clock on the wall. */
export function limitAt({ clause, is, from_ms, due_ms, provisional }: OpenLimit, opened_ms: number): GlanceLimit {
  return {
    name: sopClauseOf(clause)?.timer?.title ?? { zh: clause, en: clause },
    is,
    from_ms: opened_ms + from_ms,
    due_ms: opened_ms + due_ms,
    ...(provisional && { provisional })
  };
}
