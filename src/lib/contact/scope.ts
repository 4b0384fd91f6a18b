import type { DoneEntry, Happening } from '#domain/entry';
import type { Role } from '#domain/roles';
import type { Text } from '#domain/text';
import type { Answer, ChartProcess, Instances, Process, Reaction } from '#kernel/simulation';
import { appliesTo, holds, type Case, type Clause } from '#machines/clause';
import type { EventSpec } from '#machines/ticket-events';
import { counted, doneAs, type Act, type Done } from '#ticket/acts';
import type { SopContext } from '#ticket/effects';
import type { Memory } from '#ticket/memory';

export interface LineSaid {
  readonly who: Role;
  readonly text: string;
  readonly at_ms: number;
  readonly acts: readonly Act[];
  readonly before: Done;
}

/** Part of the SOP that a contact covers: its possible events and their effects. */
export interface Scope {
  readonly sop: SopContext;
  readonly process: Omit<ChartProcess<Memory>, 'effect'>;
  readonly others: Readonly<Record<string, Process<Memory>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  /** Returns the events caused by a line, in order. */
  eventsOf(line: LineSaid): readonly Happening[];
  /** Applies events one after another; `entry` is the index of the entry that causes them. */
  happen(
    memory: Memory,
    happenings: readonly Happening[],
    now_ms: number,
    instances: Instances,
    entry?: number
  ): Reaction<Memory>;
  behind?(memory: Memory, entry: DoneEntry, now_ms: number, instances: Instances): Answer<Memory, Text>;
}

const speakers: readonly Role[] = ['agent', 'specialist', 'field', 'team-lead', 'complaint-supervisor'];

/** True if the role speaks to the customer; lines of customers and other roles make no event. */
export function speaks(who: Role): boolean {
  return speakers.includes(who);
}

/** True if lines of this role can cause an event; the ticket decides whether it is due. */
export function maySay(who: Role, { who: allowed }: EventSpec): boolean {
  return allowed.includes(who) || (allowed.includes('handler') && speaks(who));
}

/** Events that lines can cause in a case, in order. */
export interface SaidScope {
  readonly said: readonly { readonly event: string; readonly spec: EventSpec; readonly all: readonly string[] }[];
}

type ClauseSaid = Pick<Clause, 'met' | 'channels' | 'when' | 'onTicket'>;

/** Computes once for a case the events that lines can cause. */
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

/** Returns the events of lines in spoken order: once all parts or a sufficient one were said, by a permitted role. */
export function eventsSaid({ said }: SaidScope, { who, acts, before }: LineSaid): readonly string[] {
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
