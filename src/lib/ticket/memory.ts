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

/** A limit that runs, or ran. */
export interface RunningTimer extends Counted {
  /** Working or wall time that was left when it was paused. */
  readonly left_ms?: number;
  /** It has warned since it began. */
  readonly warned?: true;
}

/** The entry under way: whose facts they are. */
interface EntryCause {
  /** Absent for what the customer did. */
  readonly entry?: number;
  readonly who: Role;
  readonly clauses: readonly string[];
  readonly at_ms: number;
}

/** When an event last happened. */
interface LastTime {
  /** How many events had happened then. */
  readonly count: number;
  readonly at_ms: number;
}

/** A line of the transcript. */
export interface Line {
  readonly who: 'agent' | 'customer';
  readonly from_ms: number;
  /** End of speaking; of a line that was cut, the moment of the cut. */
  readonly until_ms: number;
  readonly text: string;
  /** The entry that said it; absent for the customer. */
  readonly entry?: number;
  readonly reading?: Reading;
  /** Id of the customer's line, or of the ready line that was picked. */
  readonly line?: string;
  readonly cut?: boolean;
  readonly mood?: number;
  /** What a line of the customer's tells and does once it is over, piece by piece. */
  readonly means?: readonly Utterance[];
}

/** What one reaction of the customer's asks the call to do: an effect of its chart. */
export interface Utterance {
  readonly line?: string;
  /** What of the customer reacts: a demand, a task, a habit. */
  readonly region?: string;
  /** Said only if nothing else is to be said. */
  readonly nod?: boolean;
  readonly after_ms?: number;
  readonly tell: readonly string[];
  readonly does: readonly string[];
  readonly wait_ms?: number;
  /** The remedy that it asks for, and whether it asks for it no more. */
  readonly wants?: string;
  readonly rests?: boolean;
  /** The time that the agent named is agreed to. */
  readonly books?: boolean;
  /** What the customer feels while saying it. */
  readonly mood?: number;
  /** What it answers: a move of the agent's, or the item of the agenda that it brings up. */
  readonly about?: string;
}

/** Something that the customer is going to say or do as soon as the floor is free: one piece, or a few in a natural order. */
export interface Reply {
  readonly pieces: readonly Utterance[];
  readonly ready_ms: number;
}

/** `lost`: it could not be followed; if the customer says so, nothing that stands behind it was heard. */
export type Weight = 'statement' | 'question' | 'lost' | 'forbidden';

/** What of a move is weighed beside its name: the remedy that is offered, its kind, the sum in it. */
export interface OfferHeard {
  readonly remedy?: string;
  readonly kind?: string;
  readonly yuan?: number;
}

/** One thing meant in a turn: what the customer may react to, the most exact first (`ask-for:contact`, `ask-for`). */
export interface Meant {
  readonly triggers: readonly string[];
  readonly weight: Weight;
  readonly offer?: OfferHeard;
}

/** A trigger that one region of the customer is asked about. */
interface Try {
  readonly trigger: string;
  readonly region: string;
  readonly offer?: OfferHeard;
}

/** One of the agent's turns while the customer takes it in, move by move, in the order in which they were said. */
export interface AgentTurn {
  readonly meant: readonly Meant[];
  /** What is being tried now: the alternatives left, and whether one was reacted to. */
  readonly trying?: {
    readonly weight: Weight;
    readonly about: string;
    readonly left: readonly Try[];
    readonly reacted: boolean;
    readonly spoke: boolean;
  };
  readonly reacted: boolean;
  /** What the customer will say and do. */
  readonly pieces: readonly Utterance[];
  /** What is tried once all is taken in: first whether there is something to bring up, then whether it was understood at all. */
  readonly step: 'moves' | 'floor' | 'idle' | 'otherwise' | 'over';
  /** Speech that meant nothing here deserves a "what do you mean"; a desktop act does not. */
  readonly spoken: boolean;
}

/** Why something cannot be done by anybody now on the line or on the desktop; the run goes on unchanged. */
export type Refusal =
  DesktopRefusal | 'call-over' | 'paused' | 'not-paused' | 'unknown-act' | 'wrong-fields' | 'no-agreed-wait' | 'empty';

/** What a customer has asked for beside what can be given. */
export interface WantedRemedy {
  readonly remedy: string;
  readonly open: boolean;
}

/** What is remembered of a contact: what was said, meant and done on the line and on the agent's desktop. */
interface Contact {
  readonly lines: List<Line>;
  readonly acts: List<Act>;
  readonly done: Done;
  /** The time that the agent has given last. */
  readonly timeGiven?: Act;
  /** Values and matters that the customer's words have told. */
  readonly heard: Table<true>;
  readonly refusals: List<{ readonly entry: number; readonly why: Refusal }>;
  readonly desk: Desktop;
  /** Facts that the customer has told. */
  readonly told: readonly string[];
  /** The remedy that the customer has asked for, and whether it is still asked for: whoever gives in has promised it. */
  readonly wanted?: WantedRemedy;
  readonly agentUntil_ms: number;
  /** Index of the line that the customer is saying. */
  readonly speaking?: number;
  readonly replies: readonly Reply[];
  readonly turn?: AgentTurn;
  /** An agreed wait. */
  readonly wait?: { readonly from_ms: number; readonly until_ms: number };
  readonly paused: boolean;
  /** How often each line has been said: the next wording differs. */
  readonly wordings: Readonly<Record<string, number>>;
  readonly ended?: { readonly at_ms: number };
}

/** All that is remembered of a ticket beside its charts, on the line and behind it. Plain and immutable; times count from its opening. */
export interface Memory extends TicketHolding, Contact {
  readonly facts: List<Fact>;
  /** The next position among all that happens. */
  readonly order: number;
  /** Entries of the log so far. */
  readonly entries: number;
  /** Events that somebody caused so far, those that were refused among them. */
  readonly events: number;
  readonly cause?: EntryCause;
  readonly limits: Readonly<Record<string, RunningTimer>>;
  /** What was recorded, the last value of each field. */
  readonly fields: Fields;
  /** When each milestone first came. */
  readonly milestones: Readonly<Partial<Record<Milestone, number>>>;
  /** How often each event was taken. */
  readonly taken: Readonly<Record<string, number>>;
  readonly last: Readonly<Record<string, LastTime>>;
  /** How many events there were when a complaint began to be handled again (4.1-reenter); 0 in its first round. */
  readonly round: number;
  /** How often somebody was alerted again because it stood still; absent: never. */
  readonly reminded?: number;
}

/** The memory before the first entry. */
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

/** The memory with facts of now, in their order, and with what else has changed. */
export function withFacts(memory: Memory, facts: readonly Omit<Fact, 'order'>[], changes?: Partial<Memory>): Memory {
  const { order } = memory;
  const placed = facts.map((fact, at) => ({ ...fact, order: order + at }));
  return { ...memory, ...changes, order: order + facts.length, facts: memory.facts.append(...placed) };
}

/** The memory with what was meant and done now, in its order. */
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

/** The transcript with a line that ends here, for somebody else speaks. */
export function withCut(lines: List<Line>, index: number, at_ms: number): List<Line> {
  return lines.with(index, { ...lines.at(index)!, until_ms: at_ms, cut: true });
}

/** The times at which a milestone came. */
export function milestonesIn({ facts }: Pick<Memory, 'facts'>, milestone: Milestone): readonly Fact[] {
  return facts.filter(({ kind, name }) => kind === 'milestone' && name === milestone);
}

/** What a limit did, in order. */
export function timerFactsIn({ facts }: Pick<Memory, 'facts'>, clause: string): readonly Fact[] {
  return facts.filter((fact) => fact.clause === clause && timerKinds.has(fact.kind));
}

const timerKinds: ReadonlySet<string> = new Set(['started', 'warned', 'breached', 'met', 'cancelled']);

/** Irregular steps that name a clause. */
export function irregularIn({ facts }: Pick<Memory, 'facts'>, clause: string): readonly Fact[] {
  return facts.filter((fact) => fact.kind === 'irregular' && fact.clause === clause);
}
