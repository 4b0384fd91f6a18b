import type { Lang } from '#domain/text';
import type { Happening } from '#domain/entry';
import { holds, type Case } from '#machines/clause';
import { ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { LineSaid, Scope } from '#contact/scope';
import type { CaseInstance } from '#scenario/case-instance';
import { counted, type Act } from '#ticket/acts';
import { events, happenAll, onEntry, ticket as ticketAddress } from '#ticket/events';
import type { Memory } from '#ticket/memory';
import type { Ticket } from '#ticket/ticket';
import { eventsOfLine } from './line-events';
import { money, worthOf } from '#contact/offers';

/**
 * The whole of the SOP: what happens on the line is judged and written down on a ticket, whose log goes on when the contact is over.
 * @param caseFile says which remedies give money, and how much
 */
export function wholeScope(
  { desk, spec, policy, process, simulation }: Ticket,
  lang: Lang,
  caseFile: CaseInstance
): Scope {
  const { openedAt_ms } = spec;
  const grants = (act: Act) => grantOf(caseFile, act);
  const of = { case: spec.case, policy, lang, openedAt_ms, grants };
  return {
    sop: desk,
    process,
    others: { [events]: simulation.processes[events]! },
    events: ticketEvents,
    eventsOf: (line) => [...eventsOfLine(of, line), ...answersOf(spec.case, line)],
    happen: (memory, happenings, now_ms, instances, entry) =>
      happenAll(desk, memory, withUnheard(spec.case, memory, happenings), now_ms, instances.get(ticketAddress)!, entry),
    behind: (memory, entry, now_ms, instances) => onEntry(desk, memory, entry, now_ms, instances.get(ticketAddress)!)
  };
}

/**
 * What happens in a contact in no words that are read and on no desk, so that a call cannot show it; nobody is blamed for what cannot be shown. Whoever greets in the hall shows the way
 * and serves first who needs it (1.1-hall-guide, 1.1-hall-care); an online entry does what it does by itself with the first that happens (1.1-online-navigation, 1.1-online-number,
 * 1.1-online-autoreply).
 */
const unheard = [
  'guided',
  'priority-given',
  'navigation-shown',
  'numbered',
  'auto-replied'
] as const satisfies readonly TicketEvent[];

function withUnheard(of: Case, { taken }: Memory, happenings: readonly Happening[]): readonly Happening[] {
  if (happenings.length === 0) return happenings;
  const greets = happenings.some((it) => it.do === 'greeted');
  const more = unheard.flatMap((event): readonly Happening[] => {
    const { when, who } = ticketEvents[event];
    const isDone = (taken[event] ?? 0) > 0 || !holds(when, of);
    return isDone || (who[0] === 'agent' && !greets) ? [] : [{ who: who[0], do: event }];
  });
  return [...more, ...happenings];
}

/** A question about a charge is answered with the reason for it: nobody who asks that wants to hear what the plan holds (2.1-plan-answer). */
function answersOf(of: Case, { who, acts }: LineSaid): readonly Happening[] {
  const isAnswer = acts.some((act) => act.name === 'explain-cause' && counted(act));
  return isAnswer && holds(ticketEvents['plan-answered'].when, of) ? [{ who, do: 'plan-answered' }] : [];
}

/**
 * What a solution that was put gives in money, yuan: the sum that was said, within one's authority or not, for the customer goes by it; where none was said, what the
 * remedy that was meant is worth, as far as it is an agent's to give. Nothing of one that gives none.
 */
function grantOf(caseFile: CaseInstance, { value, yuan }: Act): number | undefined {
  const { remedies } = caseFile.scenario;
  const remedy = Object.hasOwn(remedies, String(value)) ? remedies[String(value)] : undefined;
  const gives = remedy ? remedy.needs === 'grant-credit' : value === undefined || money.has(String(value));
  if (!gives) return undefined;
  return yuan ?? (remedy?.within ? worthOf(remedy, caseFile) : undefined);
}
