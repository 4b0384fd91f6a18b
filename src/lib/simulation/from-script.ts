import { bad, good, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { report } from '#diagnostics/catalogue/run';
import { listed } from '#domain/text';
import { timeText } from '#calendar/dates';
import { conditions, type Case, type Condition } from '#machines/clause';
import type { CaseClass, Difficulty } from '#domain/ids';
import type { Policy } from '#machines/policy';
import type { OperationsScript } from '#scenario/read-operations';
import type { TraceScript } from '#scenario/read-trace';
import { assumedConditions } from './assumed-conditions';
import type { Opening } from './desk';
import type { TicketSpec } from '#ticket/spec';
import { old } from '#ticket/ticket';

/** Builds the ticket of a script. SB0433: no such business; SB0432: fault solved on the spot but nothing cures it. */
export function ticketOf(
  script: Pick<TraceScript, 'ticket' | 'entries'>,
  policy: Policy,
  file: string
): Result<TicketSpec> {
  const { ticket } = script;
  if (!policy.ticket) return bad({ file, ...old(policy) });
  const kind = classOf(ticket.business, policy);
  if (!kind) return bad(noBusiness(ticket.business, policy, file));
  const difficulty = ticket.difficulty ?? labelled(script) ?? 'none';
  const tags = done(script, 'tagged').map((fields) => fields['tag']);
  const usual = assumedConditions(kind, ticket.business, difficulty);
  const assumed: Record<Condition, boolean> = {
    ...usual,
    'in-scope': done(script, 'transferred').length === 0,
    // What is solved on the spot of a fault is what the guided steps cure.
    'cured-by-restart':
      done(script, 'recovered').length > 0 || (kind === 'fault' && ticket.conditions['solvable-on-the-spot'] === true),
    departments: done(script, 'departments-asked').length > 0,
    'complex-tariff': tags.includes('需进一步核实'),
    emergency: usual.emergency || tags.includes('紧急事件')
  };
  if (
    kind === 'fault' &&
    ticket.conditions['solvable-on-the-spot'] === true &&
    ticket.conditions['cured-by-restart'] === false
  )
    return bad(report('SB0432', {}, { file }));
  const told = Object.fromEntries(conditions.map((name) => [name, ticket.conditions[name] ?? assumed[name]]));
  const of: Case = {
    class: kind,
    business: ticket.business,
    channel: ticket.channel,
    tier: ticket.tier,
    care: ticket.care,
    difficulty,
    conditions: told as Record<Condition, boolean>
  };
  const day = timeText(ticket.openedAt_ms).replace(/\D/g, '').padEnd(14, '0');
  return good({
    number: ticket.number ?? `SB${day}`,
    case: of,
    openedAt_ms: ticket.openedAt_ms,
    ...(ticket.service === undefined ? {} : { service: ticket.service }),
    ...(ticket.disputed === undefined ? {} : { disputed_yuan: ticket.disputed }),
    ...(ticket.room === undefined ? {} : { room: ticket.room })
  });
}

export function openingOf(written: OperationsScript['tickets'][number], policy: Policy, file: string): Result<Opening> {
  const {
    openedAt: openedAt_ms,
    customer,
    matter,
    area,
    people,
    cause,
    dispute,
    'channel-cause': channelCause,
    ...ticket
  } = written;
  const spec = ticketOf({ ticket: { ...ticket, openedAt_ms }, entries: [] }, policy, file);
  if (!spec.ok) return spec;
  const { openedAt_ms: _openedAt_ms, ...fixed } = spec.value;
  const about = {
    customer,
    matter,
    people,
    ...(area === undefined ? {} : { area }),
    ...(cause === undefined ? {} : { cause }),
    ...(dispute === undefined ? {} : { dispute }),
    ...(channelCause === undefined ? {} : { channelCause })
  };
  return good({ at_ms: openedAt_ms, who: 'system', do: 'opened', with: { ticket: fixed, about } });
}

export function classOf(business: string, { ticket }: Policy): CaseClass | undefined {
  const classes = Object.entries(ticket?.classes ?? {}) as [CaseClass, readonly string[]][];
  return classes.find(([, businesses]) => businesses.includes(business))?.[0];
}

function done({ entries }: Pick<TraceScript, 'entries'>, event: string) {
  return entries.flatMap((entry) => ('do' in entry && entry.do === event ? [entry.with ?? {}] : []));
}

function labelled(script: Pick<TraceScript, 'entries'>): Difficulty | undefined {
  return done(script, 'labelled').at(-1)?.['difficulty'] as Difficulty | undefined;
}

function noBusiness(business: string, { ticket }: Policy, file: string): Diagnostic {
  const choices = listed(Object.values(ticket?.classes ?? {}).flat());
  return report('SB0433', { business, choices }, { file });
}
