import type { Fact } from '#domain/fact';
import type { Role } from '#domain/roles';
import { deciders } from '#machines/ticket-events';
import type { Memory } from '../memory';
import { mayCause } from '../possible';
import { mostDecided_yuan, mostGrant_yuan } from '../remedy';
import type { Ticket } from '../ticket';

type About = Pick<Ticket, 'spec' | 'policy'>;

/** Role that refused money to a complaint's customer, with the amounts owed and offered. */
export interface RefusedMoney {
  readonly who: Role;
  readonly owed_yuan: number;
  readonly offered_yuan: number;
}

interface Rejection {
  readonly who: Role;
  readonly offered_yuan: number;
  readonly behind: readonly Fact[];
  readonly isReentered: boolean;
}

const isRecord = ({ kind, name }: Fact, event: string): boolean => kind === 'record' && name === event;

const yuanOf = ({ with: fields }: Fact): number => Number(fields?.['yuan'] ?? 0);

function rejectionsIn({ facts }: Pick<Memory, 'facts'>): readonly Rejection[] {
  const reentered = facts.filter(({ kind, name }) => kind === 'milestone' && name === 'reentered');
  return facts
    .filter((fact) => isRecord(fact, 'rejected'))
    .flatMap(({ order }) => {
      const begins = reentered.findLast((it) => it.order < order)?.order ?? -1;
      const ends = reentered.find((it) => it.order > order)?.order;
      const put = facts.findLast((it) => isRecord(it, 'solution-put') && it.order < order);
      // What was not put in this round cannot be refused in it.
      if (put === undefined || put.order < begins) return [];
      const offer = facts.findLast(
        (it) =>
          isRecord(it, 'solution-put') && it.with?.['yuan'] !== undefined && it.order > begins && it.order <= put.order
      );
      const behind = facts.filter((it) => it.order > order && it.order < (ends ?? Infinity));
      const offered_yuan = offer ? yuanOf(offer) : 0;
      return [{ who: put.who as Role, offered_yuan, behind, isReentered: ends !== undefined }];
    });
}

function cameRound({ behind }: Rejection): boolean {
  const next = behind.findIndex((fact) => isRecord(fact, 'solution-put'));
  return behind
    .slice(0, next === -1 ? undefined : next)
    .some((fact) => isRecord(fact, 'agreed') || isRecord(fact, 'withdrawn'));
}

/** Returns roles that, though authorised, offered less than owed until rejected (3.2-complaint-reasonable). */
export function refusedMoney(about: About, memory: Memory): readonly RefusedMoney[] {
  const { case: of, disputed_yuan: owed_yuan = 0 } = about.spec;
  if (of.class !== 'complaint' || !of.conditions['can-verify'] || owed_yuan <= 0) return [];
  const refused = new Map<Role, RefusedMoney>();
  for (const rejection of rejectionsIn(memory)) {
    const { who, offered_yuan, behind } = rejection;
    const givesAll = behind.some((it) => isRecord(it, 'solution-put') && it.who === who && yuanOf(it) >= owed_yuan);
    const isPassedOn =
      who === 'agent' && !of.conditions['solvable-on-the-spot'] && behind.some((it) => isRecord(it, 'handed-over'));
    const isRefused = offered_yuan < owed_yuan && !givesAll && !isPassedOn && !cameRound(rejection);
    if (isRefused && mayGive(who, owed_yuan, about)) refused.set(who, { who, owed_yuan, offered_yuan });
  }
  return [...refused.values()];
}

function mayGive(who: Role, yuan: number, { spec, policy }: About): boolean {
  if (!mayCause(who, 'credited', who, spec.case)) return false;
  const isDecider = (deciders as readonly Role[]).includes(who);
  return yuan <= (isDecider ? mostDecided_yuan : mostGrant_yuan)(spec, policy);
}

/** Returns roles whose rejected solution never reached the complaint supervisor (3.2-complaint-escalate), by round. */
export function unescalated({ spec }: Pick<Ticket, 'spec'>, memory: Memory): readonly Role[] {
  if (spec.case.class !== 'complaint') return [];
  const left = rejectionsIn(memory).filter((it) => {
    const { behind, isReentered } = it;
    const isOver = isReentered || behind.some(endsIt);
    return isOver && !behind.some((fact) => isRecord(fact, 'escalated')) && !cameRound(it) && !isAccepted(it);
  });
  return [...new Set(left.map(({ who }) => who))];
}

const endsIt = (fact: Fact): boolean =>
  isRecord(fact, 'complaint-result-told') ||
  (fact.kind === 'state' && (fact.name === 'solved-on-the-spot' || fact.name === 'archived'));

function isAccepted({ who, behind }: Rejection): boolean {
  const at = behind.findIndex((fact) => isRecord(fact, 'agreed') || isRecord(fact, 'withdrawn'));
  if (at === -1) return false;
  if (isRecord(behind[at]!, 'withdrawn')) return true;
  return behind.slice(0, at).findLast((fact) => isRecord(fact, 'solution-put'))?.who === who;
}
