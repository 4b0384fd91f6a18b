import type { DoneEntry, Happening } from '#domain/entry';
import type { Role } from '#domain/roles';
import type { Text } from '#domain/text';
import type { Answer, ChartProcess, Instances, Process, Reaction } from '#kernel/simulation';
import { appliesTo, holds, type Case, type Clause } from '#machines/clause';
import type { EventSpec } from '#machines/ticket-events';
import { counted, doneAs, type Act, type Done } from '#ticket/acts';
import type { SopContext } from '#ticket/effects';
import type { Memory } from '#ticket/memory';

/** A line with what was meant in it. */
export interface LineSaid {
  readonly who: Role;
  readonly text: string;
  readonly at_ms: number;
  readonly acts: readonly Act[];
  /** Acts before this line. */
  readonly before: Done;
}

/** How much of the SOP a contact is held on: what can happen in it, and what comes of that. */
export interface Scope {
  readonly sop: SopContext;
  /** The chart of the SOP. */
  readonly process: Omit<ChartProcess<Memory>, 'effect'>;
  /** What else runs beside it. */
  readonly others: Readonly<Record<string, Process<Memory>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  /** Events that a line makes, in the order in which they happen. */
  eventsOf(line: LineSaid): readonly Happening[];
  /** Events happen, one behind the other. @param entry index of the entry that causes them */
  happen(
    memory: Memory,
    happenings: readonly Happening[],
    now_ms: number,
    instances: Instances,
    entry?: number
  ): Reaction<Memory>;
  /** What is done once the contact is over. Absent: nothing can be. */
  behind?(memory: Memory, entry: DoneEntry, now_ms: number, instances: Instances): Answer<Memory, Text>;
}

/** Whoever speaks to the customer: those who hold a ticket at some time of its life. */
const speakers: readonly Role[] = ['agent', 'specialist', 'field', 'team-lead', 'complaint-supervisor'];

/** True if what this role says is said to the customer: what customers say themselves, and the others, makes no event. */
export function speaks(who: Role): boolean {
  return speakers.includes(who);
}

/** True if an event can be made by what this role says; whether its turn has come, the ticket says. */
export function maySay(who: Role, { who: allowed }: EventSpec): boolean {
  return allowed.includes(who) || (allowed.includes('handler') && speaks(who));
}

/** What lines are held against in a scope: the events that something said makes in such a case, in their order. */
export interface SaidScope {
  readonly said: readonly { readonly event: string; readonly spec: EventSpec; readonly all: readonly string[] }[];
}

/** A clause, as far as an event asks it for what has to be said. */
type ClauseSaid = Pick<Clause, 'met' | 'channels' | 'when' | 'onTicket'>;

/** Settles once for a case what lines are held against. */
export function saidScopeOf(
  events: Readonly<Record<string, EventSpec>>,
  of: Case,
  clauseOf: (id: string) => ClauseSaid | undefined
): SaidScope {
  return {
    said: Object.entries(events).flatMap(([event, spec]) => {
      const { said, when } = spec;
      if (!said || (when !== undefined && !holds(when, of))) return [];
      const all = said === 'by-clauses' ? partsAsked(of, spec, clauseOf) : 'all' in said ? said.all : [];
      return [{ event, spec, all }];
    })
  };
}

/**
 * Events that follow from what was said, in the order in which it was: as soon as all the parts of one were said, over any number of lines, the
 * last of them now; or any one of those that are enough alone. Only such as the speaker's role may cause, and as the case has to do with.
 */
export function eventsSaid({ said }: SaidScope, { who, acts, before }: LineSaid): readonly string[] {
  /** Where each thing is first said in this line. */
  const now = new Map<string, number>();
  for (const act of acts)
    if (counted(act) && isMeant(act) && !now.has(act.name)) now.set(act.name, act.askedBy ?? act.from ?? act.order);
  if (now.size === 0) return [];
  const isSaid = (name: string): boolean => now.has(name);
  const ever = (name: string): boolean => isSaid(name) || before.has(doneAs({ who, name }));
  const placeOf = (names: readonly string[], choose: (...places: number[]) => number): number =>
    choose(...names.flatMap((name) => now.get(name) ?? []));
  return said
    .flatMap(({ event, spec, all }) => {
      if (!maySay(who, spec)) return [];
      const { said: by } = spec;
      if (typeof by === 'object' && 'any' in by)
        return by.any.some(isSaid) && !(by.without ?? []).some(isSaid)
          ? [{ event, at: placeOf(by.any, Math.min) }]
          : [];
      return all.some(isSaid) && all.every(ever) ? [{ event, at: placeOf(all, Math.max) }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
}

const isMeant = ({ kind }: Act): boolean => kind === 'part' || kind === 'talk';

/** The parts that the clauses of an event ask for in such a case: a greeting on the hotline is another than in the hall. */
function partsAsked(
  of: Case,
  { clauses }: EventSpec,
  clauseOf: (id: string) => ClauseSaid | undefined
): readonly string[] {
  return clauses.flatMap((id) => {
    const clause = clauseOf(id);
    if (!clause?.met || !('parts' in clause.met)) return [];
    const applies = appliesTo(clause);
    return applies === undefined || holds(applies, of) ? clause.met.parts : [];
  });
}
