import { own } from '#domain/own';
import { stages } from '#domain/ids';
import { channelNames, classNames, roleNames, stageNames } from '#domain/terms';
import type { Text } from '#domain/text';
import { sopClauseOf } from '#machines/sop-clauses';
import { deskFactText } from '#simulation/desk';
import { openLimitsOf, type OpenLimit } from '#ticket/open-limits';
import { numbersOf } from './numbers';
import type { DeskGlance, GlanceFact, GlanceLimit, GlanceRow, GlanceTicket } from './kept-glance';
import { byUrgency } from './queue-order';
import type { Sandbox, SandboxState } from './sandbox';
import {
  contactText,
  factsOn,
  isContactOpen,
  rowOf,
  rowsOf,
  stagesOf,
  standsText,
  type TicketRow
} from './ticket-view';

const rows = new WeakMap<TicketRow, GlanceRow>();

/** Returns a ticket's summary for the list; cached until the ticket changes. */
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

const nameOf = (role: string): Text => own(roleNames as Readonly<Record<string, Text>>, role) ?? { zh: role, en: role };

/** Converts a limit of a ticket to wall time. */
export function limitAt({ clause, is, from_ms, due_ms, provisional }: OpenLimit, opened_ms: number): GlanceLimit {
  return {
    name: sopClauseOf(clause)?.timer?.title ?? { zh: clause, en: clause },
    is,
    from_ms: opened_ms + from_ms,
    due_ms: opened_ms + due_ms,
    ...(provisional && { provisional })
  };
}

export function glanceTicket(sandbox: Sandbox, row: TicketRow): GlanceTicket {
  const { case: of } = row.run.ticket.spec;
  const contact = contactText(row);
  const progress = stagesOf(sandbox, row);
  return {
    number: row.number,
    opened_ms: row.opened_ms,
    who: row.arrival?.invented.customer.addressed ?? '',
    business: glanceRow(row).business,
    channel: channelNames[of.channel],
    class: classNames[of.class],
    vip: of.tier === 'vip',
    care: of.care,
    stands: standsText(row),
    ...(contact && { contact }),
    ...(!row.over && { holder: nameOf(row.holder) }),
    over: row.over,
    broken: row.broken,
    steps: stages.map((id) => ({ id, label: stageNames[id], state: progress[id] })),
    limits: row.over
      ? []
      : openLimitsOf(row.run.memory).map((limit) => ({
          ...limitAt(limit, row.opened_ms),
          clause: limit.clause,
          who: nameOf(limit.who)
        }))
  };
}

const mostFacts = 30;
const quiet: ReadonlySet<string> = new Set(['started', 'met', 'cancelled']);

function glanceFacts(sandbox: Sandbox, { desk }: SandboxState, number: string): readonly GlanceFact[] {
  return factsOn(desk.memory, number)
    .filter(({ kind, late }) => late || !quiet.has(kind))
    .slice(-mostFacts)
    .toReversed()
    .map((fact) => ({
      order: fact.order,
      at_ms: fact.at_ms,
      kind: fact.kind,
      ...(fact.late && { late: fact.late }),
      ...(fact.kind !== 'state' && fact.kind !== 'alert' && { who: nameOf(fact.who) }),
      text: deskFactText(sandbox.desk, desk.memory, fact)
    }));
}

/** Summarises a desk in words at `now_ms`: figures, the list in its initial order, and the selected ticket. */
export function glanceOf(
  sandbox: Sandbox,
  state: SandboxState,
  ticket: string | undefined,
  now_ms: number
): DeskGlance {
  const many = sandbox.plan.tickets > 1;
  const { tickets } = state.desk.memory;
  return {
    now_ms,
    begins_ms: sandbox.begins_ms,
    lang: sandbox.plan.lang,
    ...(many && { numbers: numbersOf(state.desk.memory, sandbox.policy) }),
    rows: many
      ? rowsOf(sandbox, state)
          .filter(({ over }) => !over)
          .toSorted(byUrgency)
          .map(glanceRow)
      : [],
    ...(ticket !== undefined &&
      tickets.has(ticket) && {
        ticket: glanceTicket(sandbox, rowOf(sandbox, state.desk, ticket)),
        facts: glanceFacts(sandbox, state, ticket)
      })
  };
}
