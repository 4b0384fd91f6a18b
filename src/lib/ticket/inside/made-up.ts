import type { Role } from '#domain/roles';
import type { Fact } from '#domain/fact';
import type { RightDetails } from '#domain/quality-finding';
import type { Clause } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';
import { deciders, eventSpec } from '#machines/ticket-events';
import { captureFields } from '../capture';
import { missingBeside } from './missing-beside';
import type { Memory } from '../memory';
import { mostOf_yuan } from '../remedy';
import type { Ticket } from '../ticket';

type About = Pick<Ticket, 'spec' | 'policy'>;

const isDeed = ({ kind, name }: Fact): boolean => (kind === 'record' || kind === 'tag') && name !== undefined;

/** Checks whether a skipped step was done later by its role. A broken gate cannot be made up for, except for money. */
export function isMadeUp({ clause, who, deviation, order }: Fact, { spec, policy }: About, memory: Memory): boolean {
  const about = sopClauseOf(clause);
  if (deviation !== 'skipped' || !about) return false;
  const later = memory.facts.filter((fact) => fact.order > order);
  if (about.met?.by === 'facts') return later.some(({ name }) => name === 'credited') && isAllGiven(memory);
  if (policy.gates.includes(clause) || !isComplete(about, spec, memory)) return false;
  const does = deedOf(about);
  return later.some((fact) => fact.who === who && does(fact) && missingBeside(fact).length === 0);
}

function deedOf({ id, met, doneBy = [] }: Clause): (fact: Fact) => boolean {
  switch (met?.by) {
    case 'milestone':
      return ({ kind, name }) => kind === 'milestone' && name === met.instant;
    case 'label':
      return (fact) => isDeed(fact) && fact.name === 'labelled';
    case 'fields':
      return (fact) => isDeed(fact) && fact.name === 'captured';
    case 'tag':
      return (fact) => isDeed(fact) && fact.with?.['tag'] === met.tag;
    default:
      return (fact) =>
        isDeed(fact) && ((doneBy as readonly string[]).includes(fact.name!) || isSaidFor(id, fact.name!));
  }
}

function isSaidFor(clause: string, event: string): boolean {
  const { said, clauses } = eventSpec(event) ?? {};
  return said !== undefined && clauses?.[0] === clause;
}

const isComplete = (about: Clause, { case: of }: About['spec'], { fields }: Memory): boolean =>
  captureFields(about, of).every((name) => Boolean(fields[name]));

const isAllGiven = ({ promised_yuan = 0, given_yuan = 0 }: Memory): boolean =>
  promised_yuan > 0 && given_yuan >= promised_yuan;

/** Returns money given or promised against 3.2-complaint-reasonable: amount, agreed amount, and the role's maximum. */
export function moneyDetails({ who, clause, deviation, order }: Fact, about: About, memory: Memory): RightDetails {
  if (sopClauseOf(clause)?.met?.by !== 'facts' || deviation === undefined) return {};
  const { promised_yuan: agreed_yuan, given_yuan } = memory;
  const act = memory.facts.findLast((it) => isDeed(it) && it.order < order);
  const isDecider = (deciders as readonly string[]).includes(who);
  const most_yuan = mostOf_yuan(who as Role, about.spec, about.policy);
  const told = Number(act?.with?.['yuan'] ?? 0);
  const beyond =
    deviation === 'forbidden' && (isDecider || who === 'agent') && Math.max(told, given_yuan ?? 0) > most_yuan;
  return {
    ...(given_yuan !== undefined && { given_yuan }),
    ...(agreed_yuan !== undefined && { agreed_yuan }),
    ...(beyond && { most_yuan })
  };
}
