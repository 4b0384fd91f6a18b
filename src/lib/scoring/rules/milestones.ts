import { limitInCall } from '#contact/call';
import type { Rule } from '../inside/rule';
import { limitOf } from './parts';

/** A duty that is done when an instant comes. */
export const milestone: Rule<'milestone'> = (clause, played) => {
  const moment = played.first(clause.met.instant);
  return { ...(moment ? { done: moment } : {}), entries: moment ? played.evidenceOf(moment) : [] };
};

/** A limit: an instant within so long from another. */
export const within: Rule<'within'> = (clause, played) => {
  const moment = played.first(clause.timer.to);
  return {
    ...(moment ? { done: moment } : {}),
    entries: moment ? played.evidenceOf(moment) : [],
    ...limitOf(clause, played, moment?.at_ms)
  };
};

/** A limit "not before": asking sooner is too early; asked again after the wait it still earns half. */
export const wait: Rule<'wait'> = (clause, played) => {
  const start = played.first(clause.timer.from);
  if (!start) return { entries: [], limit_ms: played.call.limits_ms[clause.id] ?? 0 };
  const { limit_ms, due_ms } = limitInCall(played.call, clause.id, start.at_ms) ?? { limit_ms: 0, due_ms: start.at_ms };
  const asked = played.milestones(clause.timer.to).filter((moment) => moment.order > start.order);
  const intime = asked.find((moment) => moment.at_ms >= due_ms);
  const early = asked.find((moment) => moment.at_ms < due_ms);
  return {
    ...(intime ? { done: intime } : {}),
    ...(early ? { deviation: 'too-early' as const, late: intime !== undefined } : {}),
    entries: [...(early ? played.evidenceOf(early) : []), ...(intime ? played.evidenceOf(intime) : [])],
    limit_ms,
    due_ms
  };
};
