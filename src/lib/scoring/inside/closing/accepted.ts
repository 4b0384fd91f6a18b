import { mindOf } from '#contact/call';
import { isBeyondAuthority } from '#contact/handover-defects';
import { promisesIn } from '#contact/promises';
import type { DemandLife } from '#domain/ids';
import type { Text } from '#domain/text';
import { counted, type Act } from '#ticket/acts';
import { choicesListed } from '../names';
import { evidence, type PlayedRun, type RunPosition } from '../played';
import { unanswered, unentered } from './demands';
import {
  isAskedFor,
  isHungUpOn,
  lastDesk,
  met,
  missed,
  say,
  throughText,
  yeses,
  type ClosingFactReading
} from './reading';
import type { Sentence } from '../../scorecard';

/** Checks that the customer agreed; agreement to a bad line counts only for what replaced it. */
export function accepted(played: PlayedRun): ClosingFactReading {
  const yes = yeses(played);
  const first = yes.findLast((moment) => !played.isOfBadLine(moment));
  const [last] = yes.slice(-1);
  const anew = first || !last ? undefined : offeredAnew(played, last);
  const agreed = first ?? anew;
  const rejected = played.milestones('rejected').at(-1);
  const entries = first ? played.evidenceOf(first) : anew ? [evidence(anew)] : [];
  // Who has asked for somebody and gets them need not say yes to it.
  if (isAskedFor(played)) return met(throughText(played), lastDesk(played, 'transfer'));
  if (!agreed && yes.length > 0) return missed(say('agreed-on-bad-line'), say('get-a-yes'), played.evidenceOf(yes[0]!));
  if (!agreed) return missed(say(rejected ? 'rejected' : 'never-agreed'), say('get-a-yes'), entries);
  const open = unanswered(played);
  if (open) return missed(leftOpen(open, played), say('settle-the-demand', { demand: open }), entries);
  if (rejected && rejected.order > agreed.order) return missed(say('went-back'), say('get-a-yes'), entries);
  return played.regular || isHungUpOn(played)
    ? met(say('agreed'), entries)
    : missed(say('agreed-and-left'), say('end-properly'), entries);
}

function leftOpen(demand: Text, played: PlayedRun): Sentence {
  const { call, state } = played;
  const { at, demands } = mindOf(state);
  const { regions } = call.caseFile.scenario.customer;
  const agreed = demands.flatMap((id) => (agreedLives.has(at[id] ?? '') ? (regions[id]!.title ?? []) : []));
  const all = [...agreed, ...unentered(played)];
  return all.length > 0 ? say('agreed-and-open', { agreed: choicesListed(all), demand }) : say('left-open', { demand });
}

const agreedLives: ReadonlySet<string> = new Set<DemandLife>(['settled', 'put-off']);

function offeredAnew(played: PlayedRun, yes: RunPosition): Act | undefined {
  const { call, memory } = played;
  const times = promisesIn(call, memory).flatMap(({ act, hasty }) => (hasty || !counted(act) ? [] : [act]));
  const remedies = played.acts('solution').filter((act) => !isBeyondAuthority(call, act));
  const isAnswered = ({ at_ms }: Act): boolean =>
    memory.lines.some(({ who, from_ms }) => who === 'customer' && from_ms > at_ms);
  return [...times, ...remedies].find((act) => act.order > yes.order && isAnswered(act));
}
