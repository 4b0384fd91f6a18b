import { passes_ms, type Entry } from '#domain/entry';
import { openLives, type Dimension } from '#domain/ids';
import type { Text } from '#domain/text';
import { chartOf } from '#kernel/chart';
import { withStepsKept } from '#kernel/kept-steps';
import { start, type Answer, type Simulation, type State } from '#kernel/simulation';
import type { ReadUtterance } from '#language/reading';
import { callClauses } from '#machines/call-clauses';
import { isDue, type CallClause } from '#machines/clause';
import { deskActOf } from '#machines/desk-acts';
import type { Policy } from '#machines/policy';
import type { ChartInput } from '#machines/vocabulary';
import { instantiateCase, type CaseInstance } from '#scenario/case-instance';
import type { Customer, Scenario } from '#scenario/scenario';
import { callScope } from './call-scope';
import { customer, onCustomerEffect, onEntry, onEvent, onSopEffect, sop, turnTaking } from './inside/turn-taking';
import { customerAccepts, customerChart } from './customer';
import type { Mind } from './mind';
import type { Allowance, RunHeader } from './log';
import { blank, type Memory, type Refusal } from '#ticket/memory';
import type { Scope } from './scope';
import { createCallContext, type CallContext, type Understanding } from './inside/call-context';

export type { Understanding } from './inside/call-context';
export type { Understood } from './inside/understanding';
export { customer } from './inside/turn-taking';

/** What a call is judged by, wherever it is held. */
export interface HeldCall {
  readonly table: CallContext;
  readonly caseFile: CaseInstance;
  readonly header: RunHeader;
  /** Clauses that are due in this case for the trainee, in the order of the SOP. */
  readonly dueClauses: readonly CallClause[];
  /** Milliseconds per limited clause, the allowance counted in. */
  readonly limits_ms: Readonly<Record<string, number>>;
}

/** A call made ready to be played: the world that a log is folded over. */
export interface Call extends HeldCall {
  readonly simulation: Simulation<Memory, Entry, Refusal>;
}

export type CallState = State<Memory>;

function stretched(allowance: Allowance): number {
  return allowance === 'off' ? Infinity : allowance;
}

/**
 * Puts a call together from charts, policy, lexicon (`read`), scenario and header. Pure: the same
 * arguments and the same log give the same call, anywhere.
 * @param scopeOf how much of the SOP it is held on; without it, as much as a call can reach
 */
export function openCall(
  scenario: Scenario,
  policy: Policy,
  read: ReadUtterance,
  header: RunHeader,
  scopeOf: (input: ChartInput, policy: Policy) => Scope = callScope,
  understanding?: Understanding
): Call {
  const caseFile = instantiateCase(scenario, header.seed, header.lang, header.opensAt);
  const stretch = stretched(header.allowance);
  const { dueClauses, limits_ms: limits } = duties(caseFile, policy, stretch);
  const patient = stretch === 1 ? scenario.customer : withMorePatience(scenario.customer, stretch);
  const scope = scopeOf({ case: caseFile.case, limits, selfHelp: policy.ticket?.selfHelp ?? [] }, policy);
  const table = createCallContext(caseFile, policy, header.trainee, read, scope, understanding);
  const caller = withStepsKept(chartOf(customerChart(patient), { ...caseFile, sums: sumsOf(caseFile) }));
  const simulation: Call['simulation'] = {
    processes: {
      ...scope.others,
      [sop]: {
        ...scope.process,
        effect: (memory, _, effect, now_ms) => onSopEffect(scope.sop, memory, effect, now_ms)
      },
      [customer]: {
        chart: () => caller,
        accepts: customerAccepts,
        sideOf: () => 'before',
        effect: (memory, _, effect, now_ms) => onCustomerEffect(memory, effect, now_ms)
      },
      [turnTaking]: {
        reduce: (memory, _, event, now_ms, instances) => onEvent(table, memory, event, now_ms, instances)
      }
    },
    begin: () => ({
      memory: blank,
      sends: [
        { to: sop, event: { type: start } },
        { to: customer, event: { type: 'floor.free' } }
      ]
    }),
    entry: (memory, entry, now_ms, instances) =>
      scope.behind && memory.ended && 'do' in entry && !deskActOf(entry.do)
        ? behind(scope.behind(memory, entry, now_ms, instances))
        : onEntry(table, memory, entry, now_ms, instances),
    passes_ms
  };
  return { simulation, table, caseFile, header, dueClauses, limits_ms: limits };
}

/** A customer who bears silence as many times as long. */
function withMorePatience(spec: Customer, stretch: number): Customer {
  const { after_ms, hold_ms } = spec.patience;
  return { ...spec, patience: { ...spec.patience, after_ms: after_ms * stretch, hold_ms: hold_ms * stretch } };
}

/** What is due of whoever takes a call of such a case, and how long for. @param stretch how much longer than the SOP says */
export function duties(
  caseFile: CaseInstance,
  policy: Policy,
  stretch: number
): Pick<HeldCall, 'dueClauses' | 'limits_ms'> {
  const dueClauses = callClauses.filter((clause) => isDue(clause, caseFile.case));
  const limits_ms = Object.fromEntries(
    callClauses.flatMap((clause) => {
      // A wait that the SOP asks of the agent is not stretched: it is a minimum. Nor does it hang on whether the restart was owed: whoever has a modem restarted waits.
      const waits = clause.timer?.kind === 'wait';
      // The policy is asked for no limit that the call has no use for: another one changes nothing of it.
      if (!waits && !dueClauses.includes(clause)) return [];
      const limit_ms = policy.limits_ms[clause.id];
      if (limit_ms === undefined) return [];
      return [[clause.id, waits ? limit_ms : limit_ms * stretch]];
    })
  );
  return { dueClauses, limits_ms };
}

/** Facts that are sums, which offers are held against. */
export const sumsOf = ({ facts }: CaseInstance): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(facts).filter((it): it is [string, number] => typeof it[1] === 'number'));

/** Behind the contact, the facts tell why something was refused. */
const behind = ({ refused, ...reaction }: Answer<Memory, unknown>): Answer<Memory, Refusal> =>
  refused === undefined ? reaction : { ...reaction, refused: 'call-over' };

/** A limit of a call that began then, the allowance counted in; nothing where the policy has none. Infinity when the allowance switches limits off. */
export function limitInCall(
  { limits_ms }: HeldCall,
  clause: string,
  from_ms: number
): { readonly limit_ms: number; readonly due_ms: number } | undefined {
  const limit_ms = limits_ms[clause];
  return limit_ms === undefined ? undefined : { limit_ms, due_ms: from_ms + limit_ms };
}

/** What the customer feels, and how far everything is between the two. */
export function mindOf(state: CallState): Mind {
  return state.instances.get(customer)!.snapshot.context as Mind;
}

/** What the customer still wants of the agent, the first thing that was brought up and is open: what it is called. */
export function openDemand({ caseFile }: HeldCall, state: CallState): Text | undefined {
  const { at, demands } = mindOf(state);
  const open = demands.find((demand) => openLives.has(at[demand] ?? ''));
  return open === undefined ? undefined : caseFile.scenario.customer.regions[open]!.title;
}

/** The chart's value: one entry per box. */
export function sopValue(state: CallState): Readonly<Record<string, unknown>> {
  return state.instances.get(sop)!.snapshot.value as Record<string, unknown>;
}

/** The ending that the call has reached; `undefined` while it goes on. */
export function endingState(state: CallState): string | undefined {
  const contact = sopValue(state)['contact'];
  return state.memory.ended && typeof contact === 'string' ? contact : undefined;
}

/** Scorecard, as far as a seal sums it up. */
interface CardToSeal {
  readonly total: number;
  readonly passed: boolean;
  readonly record: boolean;
  readonly ending: string;
  readonly dimensions: Readonly<Record<Dimension, { readonly score: number }>>;
}

/** Card, transcript, acts and summary of a finished call, as its seal keeps them. */
export function sealedRecord<Card extends CardToSeal>(card: Card, { memory: { lines, acts } }: CallState) {
  const { total, passed, record, ending, dimensions } = card;
  const { phrasing, process, outcome } = dimensions;
  const scores = { phrasing: phrasing.score, process: process.score, outcome: outcome.score };
  return {
    card,
    // What was said; what a line would tell and do is the scenario's, and comes again with each fold.
    transcript: lines.map((line) => ({ ...line, means: undefined })),
    acts: acts.toArray(),
    summary: { total, scores, passed, record, ending }
  };
}
