import { own } from '#domain/own';
import { callClauseOf } from '#machines/call-clauses';
import type { RightEnding } from '#machines/policy';
import { isTrue, isVisitWritten } from '#contact/handover-defects';
import { captureFields } from '#ticket/capture';
import { named } from '../names';
import type { PlayedRun } from '../played';
import { rightButForFields } from '../right-ending';
import { unanswered } from './demands';
import { solvedBy } from './keepable';
import { whatIsOwed } from './owed';
import {
  isHungUpOn,
  isRightDesk,
  lastDesk,
  met,
  missed,
  partly,
  putRightShare,
  say,
  type ClosingFactReading
} from './reading';
import type { Evidence, Sentence } from '../../scorecard';

/** Checks that the case was solved, or handed to the right team with the true address and contact. */
export function settled(played: PlayedRun): ClosingFactReading {
  if (isHungUpOn(played)) return played.memory.desk.team === undefined ? closed(played) : handedOver(played);
  if (played.rightly) return endedRightly(played, played.rightly);
  const unnoted = rightButForFields(played);
  if (unnoted) return throughUnnoted(played, unnoted);
  if (!played.regular) {
    // What the customer had been promised, and agreed to, is the first thing that is missing.
    const owed = played.first('agreed') && whatIsOwed(played);
    const why = say('left-unsettled');
    return missed(owed ? { ...why, more: [owed[0]] } : why, owed ? owed[1] : whatToDo(played));
  }
  switch (played.ending) {
    case 'solved-on-the-spot':
      return closed(played);
    case 'handed-over':
      return handedOver(played);
    case 'transferred': {
      const entries = lastDesk(played, 'transfer');
      if (played.call.caseFile.case.conditions['in-scope'])
        return missed(say('transferred-in-scope'), whatToDo(played), entries);
      return isRightDesk(played) ? met(say('right-desk'), entries) : wrongDesk(played, entries);
    }
    default:
      return played.call.caseFile.case.conditions['can-verify']
        ? missed(say('left-unsettled'), whatToDo(played))
        : met(say('could-not-verify'));
  }
}

function endedRightly(played: PlayedRun, { ending, earns }: RightEnding): ClosingFactReading {
  return ending === 'transferred'
    ? partly(earns, say('put-through-as-asked'), say('settle-before-asked'), lastDesk(played, 'transfer'))
    : partly(earns, say('hung-up-unprovoked'), say('calm-and-call-back'), []);
}

function throughUnnoted(played: PlayedRun, { earns, fields }: RightEnding): ClosingFactReading {
  const lacking = named(fields.filter((field) => !own(played.memory.desk.fields, field)));
  const percent = Math.round((earns * (100 - putRightShare(played))) / 100);
  return partly(
    percent,
    say('put-through-unnoted', { parts: lacking }),
    say('fill-fields', { parts: lacking }),
    lastDesk(played, 'transfer')
  );
}

function wrongDesk({ call, memory }: PlayedRun, entries: readonly Evidence[]): ClosingFactReading {
  const called = (desk: string) => call.table.policy.desks[desk] ?? { zh: desk, en: desk };
  const [right] = call.caseFile.expects['transfer-to'] ?? [];
  const desks = { given: called(memory.desk.transferredTo!), right: called(String(right)) };
  return missed(say('wrong-team-given', desks), say('transfer-it'), entries);
}

export function whatToDo({ call }: PlayedRun): Sentence {
  const { case: of, team } = call.caseFile;
  if (!of.conditions['can-verify']) return say('send-to-holder');
  if (!of.conditions['in-scope']) return say('transfer-it');
  if (team !== undefined) return say('hand-to', { team: call.table.policy.teams[team] ?? { zh: team, en: team } });
  return say(of.class === 'fault' ? 'cure-here' : 'settle-here');
}

function closed(played: PlayedRun): ClosingFactReading {
  const entries = lastDesk(played, 'close-ticket');
  const { case: of } = played.call.caseFile;
  if (!of.conditions['solvable-on-the-spot']) return missed(say('closed-unsolved'), whatToDo(played), entries);
  if (of.class === 'fault')
    return played.memory.acts.some((act) => act.name === 'recovers')
      ? met(say('service-back'), entries)
      : missed(say(solvedBy(played) ? 'closed-unchecked' : 'closed-still-broken'), say('cure-here'), entries);
  const owed = whatIsOwed(played);
  if (owed) return missed(...owed, entries);
  const { demand, agreed, wentBack } = standing(played);
  if (!agreed || wentBack) return missed(say('closed-not-agreed'), say('agree-first'), entries);
  // What was wanted beside it and never answered is not settled by what was.
  return demand
    ? partly(
        played.call.table.policy.late_percent,
        say('closed-with-open', { demand }),
        say('settle-the-demand', { demand }),
        entries
      )
    : met(say('solved'), entries);
}

function standing(played: PlayedRun) {
  const demand = unanswered(played);
  const agreed = played.milestones('agreed').at(-1);
  const rejected = played.milestones('rejected').at(-1);
  return { demand, agreed, wentBack: agreed !== undefined && rejected !== undefined && rejected.order > agreed.order };
}

function handedOver(played: PlayedRun): ClosingFactReading {
  const entries = lastDesk(played, 'hand-over');
  const { caseFile, table } = played.call;
  const { desk } = played.memory;
  if (!caseFile.case.conditions['can-verify']) return missed(say('handed-over-unverified'), whatToDo(played), entries);
  if (caseFile.team === undefined) return missed(say('handed-over-needlessly'), whatToDo(played), entries);
  if (desk.team !== caseFile.team) {
    const called = (team: string) => table.policy.teams[team] ?? { zh: team, en: team };
    const given = { given: called(desk.team!), right: called(caseFile.team) };
    return missed(say('wrong-team-given', given), whatToDo(played), entries);
  }
  const needed = captureFields(callClauseOf('1.2-capture'), caseFile.case);
  for (const field of ['serviceAddress', 'contact'] as const) {
    const truth = caseFile.facts[field];
    // What such a ticket does not need is not missed (1.2-capture).
    if (truth === undefined || !needed.includes(field)) continue;
    const given = desk.fields[field];
    const right = String(truth);
    if (!given) return missed(say('field-empty', { field }), say('fill-the-field', { field }), entries);
    if (!isTrue(field, given, { caseFile, memory: played.memory }))
      return missed(
        say('field-not-true', { field, given, right }),
        say('correct-the-field', { field, right }),
        entries
      );
  }
  // The engineer goes by what is written, and the customer waits by what was said.
  if (desk.fields['visitTime'] && !isVisitWritten(played.call, played.memory))
    return missed(say('visit-time-not-agreed'), say('write-agreed-time'), entries);
  return met(say('right-team'), entries);
}
