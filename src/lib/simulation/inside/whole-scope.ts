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

/** Returns the scope of the whole SOP: the line is judged and recorded on a ticket that outlasts the contact. */
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

function answersOf(of: Case, { who, acts }: LineSaid): readonly Happening[] {
  const isAnswer = acts.some((act) => act.name === 'explain-cause' && counted(act));
  return isAnswer && holds(ticketEvents['plan-answered'].when, of) ? [{ who, do: 'plan-answered' }] : [];
}

function grantOf(caseFile: CaseInstance, { value, yuan }: Act): number | undefined {
  const { remedies } = caseFile.scenario;
  const remedy = Object.hasOwn(remedies, String(value)) ? remedies[String(value)] : undefined;
  const gives = remedy ? remedy.needs === 'grant-credit' : value === undefined || money.has(String(value));
  if (!gives) return undefined;
  return yuan ?? (remedy?.within ? worthOf(remedy, caseFile) : undefined);
}
