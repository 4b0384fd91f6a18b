import type { InventedTicket } from '#cast/invent';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { assumedConditions } from '#simulation/assumed-conditions';
import type { Opening } from '#simulation/desk';
import type { Draw } from './draw';

import type { Role } from '#domain/roles';
import { teamFor } from '#machines/ticket-events';

const roster = {
  agent: ['1024', '1025', '1026', '1027', '1028', '1029', '1030', '1031'],
  field: ['2001', '2002', '2003', '2004', '2005'],
  specialist: ['3001', '3002', '3003', '3004'],
  supervisor: ['5001', '5002'],
  dispatcher: ['6001', '6002'],
  'team-lead': ['7001'],
  quality: ['8001', '8002']
} as const satisfies Partial<Record<Role, readonly string[]>>;

type About = Opening['with']['about'];

function caseOf({ class: kind, ticket, difficulty, world }: InventedTicket): Case {
  const { channel, business, tier, care } = ticket;
  return {
    class: kind,
    business,
    channel,
    tier,
    care: care !== false,
    difficulty,
    conditions: {
      ...assumedConditions(kind, business, difficulty),
      'in-scope': world.inScope,
      'solvable-on-the-spot': world.solvableOnTheSpot,
      'settles-on-call': kind === 'complaint' && world.solvableOnTheSpot,
      'cured-by-restart': world.curedByRestart,
      departments: world.departments,
      'complex-tariff': world.complexTariff,
      'can-verify': world.canVerify
    }
  };
}

/** Returns the entry that opens a generated customer's ticket; `cause` is the known cause of an outage. */
export function openingOf(
  at_ms: number,
  number: string,
  invented: InventedTicket,
  draw: Draw,
  policy: Policy,
  cause?: string
): Opening {
  const of = caseOf(invented);
  const { customer, ticket } = invented;
  const about: About = {
    customer: customer.contact,
    matter: ticket.business,
    // Where something is broken, somebody else near it may come for the same (2.2-major); where a bill is, nobody does.
    ...(of.class === 'fault' && { area: customer.area }),
    people: peopleOf(draw, of, policy),
    ...findings(draw, invented, policy, cause)
  };
  const { service } = ticket;
  const disputed_yuan =
    of.class === 'complaint' && invented.world.owesRefund ? invented.bills?.culprit?.yuan : undefined;
  return {
    at_ms,
    who: 'system',
    do: 'opened',
    with: {
      ticket: {
        number,
        case: of,
        temper: customer.temper,
        ...(service !== undefined && { service }),
        ...(disputed_yuan !== undefined && { disputed_yuan })
      },
      about
    }
  };
}

const found_percent = { fault: 60, culprit: 80, change: 15 };

function findings(
  draw: Draw,
  { class: kind, bills, world }: InventedTicket,
  { operations }: Policy,
  known: string | undefined
): Pick<About, 'cause' | 'dispute'> {
  const { causes = {}, disputes = {} } = operations?.business ?? {};
  const oneOf = (of: string, all: object) => (Object.keys(all).length > 0 ? draw.one(of, Object.keys(all)) : undefined);
  if (kind === 'fault') {
    // What a restart cures was nothing that anybody has to look for.
    const isFound = !world.curedByRestart && draw.happens('is-found', found_percent.fault);
    const cause = known ?? (isFound ? oneOf('cause', causes) : undefined);
    return cause === undefined ? {} : { cause };
  }
  const percent = bills?.culprit ? found_percent.culprit : kind === 'request' ? found_percent.change : 0;
  const dispute = draw.happens('is-found', percent) ? oneOf('dispute', disputes) : undefined;
  return dispute === undefined ? {} : { dispute };
}

function peopleOf(draw: Draw, of: Case, { ticket }: Policy): Opening['with']['about']['people'] {
  const on = (role: keyof typeof roster) => draw.one<string>(role, roster[role]);
  const watching = {
    agent: on('agent'),
    supervisor: on('supervisor'),
    dispatcher: on('dispatcher'),
    'team-lead': on('team-lead'),
    quality: on('quality')
  };
  if (of.conditions['solvable-on-the-spot'] || !of.conditions['can-verify']) return watching;
  const worker = teamFor(of, ticket?.dispatch ?? []) === 'field' ? 'field' : 'specialist';
  return { ...watching, [worker]: on(worker) };
}
