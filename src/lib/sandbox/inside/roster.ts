import type { Role } from '#domain/roles';
import type { Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { teamFor } from '#machines/ticket-events';
import type { Opening } from '#simulation/desk';
import type { Draw } from './draw';

/** Whoever works in a sandbox, by role: ids as everywhere in the house, 1… for agents, 2… for field engineers and so on. */
const roster = {
  agent: ['1024', '1025', '1026', '1027', '1028', '1029', '1030', '1031'],
  field: ['2001', '2002', '2003', '2004', '2005'],
  specialist: ['3001', '3002', '3003', '3004'],
  supervisor: ['5001', '5002'],
  dispatcher: ['6001', '6002'],
  'team-lead': ['7001'],
  quality: ['8001', '8002']
} as const satisfies Partial<Record<Role, readonly string[]>>;

/**
 * Who works on a ticket: the agent, those who watch, and whoever the policy dispatches it to where the agent cannot settle it. Whoever handles it last is
 * in charge (`inChargeOf`), so nobody stands here who only might come to it; a complaint that is escalated is still its specialist’s.
 */
export function peopleOf(draw: Draw, of: Case, { ticket }: Policy): Opening['with']['about']['people'] {
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
