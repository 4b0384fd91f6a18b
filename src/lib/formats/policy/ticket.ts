import type { TicketPolicy } from '#machines/policy';
import { eventSpec, type EventSpec } from '#machines/ticket-events';
import { shown } from '../say';
import type { PolicyCheck } from './check';

/** Checks the section `ticket`: references to other parts of the policy, and impossible values. */
export function checkTicket(check: PolicyCheck, ticket: TicketPolicy): void {
  const { teams, businessTypes } = check.policy;
  for (const [at, { team }] of ticket.dispatch.entries())
    check.name('SB0606.name', ['ticket', 'dispatch', at, 'team'], team, Object.keys(teams));
  for (const team of Object.keys(ticket.room)) check.name('SB0604', ['ticket', 'room', team], team, Object.keys(teams));
  for (const [at, { by, text }] of ticket.emergencyPlan.entries())
    check.name(
      'SB0606.name',
      ['ticket', 'emergency-plan', at, ...(text ? ['by'] : [])],
      by,
      Object.keys(ticket.departments)
    );
  const types = Object.keys(businessTypes);
  // A policy from before business types were listed takes any.
  if (types.length > 0)
    for (const [kind, businesses] of Object.entries(ticket.classes))
      for (const [at, business] of businesses.entries())
        check.name('SB0606.name', ['ticket', 'classes', kind, at], business, types);
  checkRoom(check, ticket);
  checkSelfHelp(check, ticket);
  for (const at of ticket.habits.keys()) checkFields(check, ticket, at);
}

function checkRoom(check: PolicyCheck, { room, keptForVip }: TicketPolicy): void {
  const most = Math.min(...Object.values(room));
  if (keptForVip > most) check.say('SB0603.kept', ['ticket', 'kept-for-vip'], { came: keptForVip, most });
}

function checkSelfHelp(check: PolicyCheck, { selfHelp }: TicketPolicy): void {
  const twice = selfHelp.find((step, at) => selfHelp.indexOf(step) !== at);
  if (twice === undefined) return;
  check.say('SB0606.twice', ['ticket', 'self-help', selfHelp.lastIndexOf(twice)], { name: twice });
}

function checkFields(check: PolicyCheck, ticket: TicketPolicy, habit: number): void {
  const { do: event, with: given = {} } = ticket.habits[habit]!;
  const fields: EventSpec['fields'] = eventSpec(event)?.fields ?? {};
  const { teams, desks, tags } = check.policy;
  const lists = new Map<string, object>(
    Object.entries({ teams, desks, tags, departments: ticket.departments, ...ticket.causes })
  );
  for (const [name, value] of Object.entries(given)) {
    if (fields[name]?.of === 'words' && typeof value === 'string' && !Object.hasOwn(ticket.words, value))
      check.say('SB0622', ['ticket', 'habits', habit, 'with', name], {
        name: shown(name),
        came: shown(value),
        list: 'ticket.words'
      });
    const list = lists.get((Object.hasOwn(fields, name) && fields[name]!.of) || '');
    if (!list) continue;
    const path = ['ticket', 'habits', habit, 'with', name];
    const names = Object.keys(list);
    if (typeof value === 'object') value.forEach((each, at) => check.name('SB0606.name', [...path, at], each, names));
    else check.name('SB0606.name', path, String(value), names);
  }
}
