import { openDemand } from '#contact/call';
import type { PlayedRun } from '../played';
import { isAskedFor, isHungUpOn, lastDesk, met, missed, say, throughText, type ClosingFactReading } from './reading';

/** The customer agreed to what happens next, and has not gone back on it. A yes to a line that was called bad is none to the trainee's credit. */
export function accepted(played: PlayedRun): ClosingFactReading {
  const yes = played.milestones('agreed');
  const agreed = yes.findLast((moment) => !played.isOfBadLine(moment));
  const rejected = played.milestones('rejected').at(-1);
  const entries = agreed ? played.evidenceOf(agreed) : [];
  // Who has asked for somebody and gets them need not say yes to it.
  if (isAskedFor(played)) return met(throughText(played), lastDesk(played, 'transfer'));
  if (!agreed && yes.length > 0) return missed(say('agreed-on-bad-line'), say('get-a-yes'), played.evidenceOf(yes[0]!));
  if (!agreed) return missed(say(rejected ? 'rejected' : 'never-agreed'), say('get-a-yes'), entries);
  const open = openDemand(played.call, played.state);
  if (open) return missed(say('left-open', { demand: open }), say('settle-the-demand', { demand: open }), entries);
  if (rejected && rejected.order > agreed.order) return missed(say('went-back'), say('get-a-yes'), entries);
  return played.regular || isHungUpOn(played)
    ? met(say('agreed'), entries)
    : missed(say('agreed-and-left'), say('end-properly'), entries);
}
