import type { Running as Counted } from '#calendar/running';
import type { Fields } from '#domain/entry';
import type { Fact } from '#domain/fact';
import type { Role } from '#domain/roles';
import { emptyList, type List } from '#kernel/list';
import { emptyTable, type Table } from '#kernel/table';
import type { Reading } from '#language/reading';
import type { Milestone } from '#machines/clause';
import { emptyDesk, type Desktop, type DesktopRefusal } from '#machines/desktop';
import type { TicketHolding } from '#machines/ticket-events';
import { counted, doneAs, timesGiven, type Act, type Done } from './acts';

export interface RunningTimer extends Counted {
  /** Remaining working or wall time when it was paused. */
  readonly left_ms?: number;
  readonly warned?: true;
}

interface EntryCause {
  readonly entry?: number;
  readonly who: Role;
  readonly clauses: readonly string[];
  readonly at_ms: number;
}

interface LastTime {
  readonly count: number;
  readonly at_ms: number;
}

export interface Line {
  readonly who: 'agent' | 'customer';
  readonly from_ms: number;
  /** End of speaking; for an interrupted line, the moment of interruption. */
  readonly until_ms: number;
  readonly text: string;
  readonly entry?: number;
  readonly reading?: Reading;
  /** Id of the customer's line, or of the ready line that was picked. */
  readonly line?: string;
  readonly cut?: boolean;
  readonly mood?: number;
  /** Utterances of a customer's line that take effect once it is over, in order. */
  readonly means?: readonly Utterance[];
}

/** One reaction of the customer: an effect of its chart. */
export interface Utterance {
  readonly line?: string;
  /** Part of the customer that reacts: a demand, a task or a habit. */
  readonly region?: string;
  /** True if it is said only when nothing else is. */
  readonly nod?: boolean;
  readonly after_ms?: number;
  readonly tell: readonly string[];
  readonly does: readonly string[];
  readonly wait_ms?: number;
  /** Remedy asked for; with `rests`, no longer asked for. */
  readonly wants?: string;
  readonly rests?: boolean;
  /** True if the customer agrees to the time that the agent named. */
  readonly books?: boolean;
  readonly mood?: number;
  /** Trigger that it answers: a move of the agent, or the agenda item that it brings up. */
  readonly about?: string;
}

/** Pending reply of the customer, given as soon as the floor is free: one or a few pieces in natural order. */
export interface Reply {
  readonly pieces: readonly Utterance[];
  readonly ready_ms: number;
}

/** Weight of a move. `lost`: it could not be followed; if the customer says so, nothing after it was heard. */
export type Weight = 'statement' | 'question' | 'lost' | 'forbidden';

export interface OfferHeard {
  readonly remedy?: string;
  readonly kind?: string;
  readonly yuan?: number;
}

/** One meaning in a turn: triggers from most to least exact (`ask-for:contact`, `ask-for`). */
export interface Meant {
  readonly triggers: readonly string[];
  readonly weight: Weight;
  readonly offer?: OfferHeard;
}

interface Try {
  readonly trigger: string;
  readonly region: string;
  readonly offer?: OfferHeard;
}

/** Turn of the agent being processed by the customer, move by move in the order said. */
export interface AgentTurn {
  readonly meant: readonly Meant[];
  readonly trying?: {
    readonly weight: Weight;
    readonly about: string;
    readonly left: readonly Try[];
    readonly reacted: boolean;
    readonly spoke: boolean;
  };
  readonly reacted: boolean;
  readonly pieces: readonly Utterance[];
  /** Processing step; after all moves, checks first for something to bring up, then whether anything was understood. */
  readonly step: 'moves' | 'floor' | 'idle' | 'otherwise' | 'over';
  /** True for speech, to which “what do you mean” is a fitting answer; false for desktop actions. */
  readonly spoken: boolean;
}

/** Reason why nobody can perform an action now on the line or desktop; the run continues unchanged. */
export type Refusal =
  DesktopRefusal | 'call-over' | 'paused' | 'not-paused' | 'unknown-act' | 'wrong-fields' | 'no-agreed-wait' | 'empty';

export interface WantedRemedy {
  readonly remedy: string;
  readonly open: boolean;
}

interface Contact {
  readonly lines: List<Line>;
  readonly acts: List<Act>;
  readonly done: Done;
  readonly timeGiven?: Act;
  readonly heard: Table<true>;
  readonly refusals: List<{ readonly entry: number; readonly why: Refusal }>;
  readonly desk: Desktop;
  readonly told: readonly string[];
  readonly wanted?: WantedRemedy;
  readonly agentUntil_ms: number;
  readonly speaking?: number;
  readonly replies: readonly Reply[];
  readonly turn?: AgentTurn;
  readonly wait?: { readonly from_ms: number; readonly until_ms: number };
  readonly paused: boolean;
  readonly wordings: Readonly<Record<string, number>>;
  readonly ended?: { readonly at_ms: number };
}

/** State of a ticket beside its charts, during and after the contact. Immutable; times count from its opening. */
export interface Memory extends TicketHolding, Contact {
  readonly facts: List<Fact>;
  readonly order: number;
  readonly entries: number;
  /** Number of events caused so far, including refused ones. */
  readonly events: number;
  readonly cause?: EntryCause;
  readonly limits: Readonly<Record<string, RunningTimer>>;
  readonly fields: Fields;
  readonly milestones: Readonly<Partial<Record<Milestone, number>>>;
  readonly taken: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, LastTime>>;
  /** Value of `events` when handling of a complaint was restarted (4.1-reenter); 0 in its first round. */
  readonly round: number;
  /** Number of reminders because the ticket stood still; absent if none. */
  readonly reminded?: number;
}

export const blank: Memory = {
  facts: emptyList(),
  order: 0,
  entries: 0,
  events: 0,
  holder: 'agent',
  limits: {},
  fields: {},
  milestones: {},
  taken: {},
  last: {},
  round: 0,
  asked: [],
  planDone: [],
  verdicts: {},
  lines: emptyList(),
  acts: emptyList(),
  done: emptyTable(),
  heard: emptyTable(),
  refusals: emptyList(),
  desk: emptyDesk,
  told: [],
  agentUntil_ms: 0,
  replies: [],
  paused: false,
  wordings: {}
};

export function withFacts(memory: Memory, facts: readonly Omit<Fact, 'order'>[], changes?: Partial<Memory>): Memory {
  const { order } = memory;
  const placed = facts.map((fact, at) => ({ ...fact, order: order + at }));
  return { ...memory, ...changes, order: order + facts.length, facts: memory.facts.append(...placed) };
}

export function withActs(memory: Memory, acts: readonly Act[]): Memory {
  const isNew = (act: Act): boolean => counted(act) && !memory.done.has(doneAs(act));
  return {
    ...memory,
    order: memory.order + acts.length,
    acts: memory.acts.append(...acts),
    done: acts.filter(isNew).reduce((done, act) => done.set(doneAs(act), act), memory.done),
    timeGiven: acts.findLast(({ who, name }) => who === 'agent' && timesGiven.has(name)) ?? memory.timeGiven
  };
}

/** Ends a line of the transcript at `at_ms`, because somebody else speaks. */
export function withCut(lines: List<Line>, index: number, at_ms: number): List<Line> {
  return lines.with(index, { ...lines.at(index)!, until_ms: at_ms, cut: true });
}

export function milestonesIn({ facts }: Pick<Memory, 'facts'>, milestone: Milestone): readonly Fact[] {
  return facts.filter(({ kind, name }) => kind === 'milestone' && name === milestone);
}

/** Returns the timer facts of a limit, in order. */
export function timerFactsIn({ facts }: Pick<Memory, 'facts'>, clause: string): readonly Fact[] {
  return facts.filter((fact) => fact.clause === clause && timerKinds.has(fact.kind));
}

const timerKinds: ReadonlySet<string> = new Set(['started', 'warned', 'breached', 'met', 'cancelled']);

export function irregularIn({ facts }: Pick<Memory, 'facts'>, clause: string): readonly Fact[] {
  return facts.filter((fact) => fact.kind === 'irregular' && fact.clause === clause);
}
