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

/** Data by which a call is judged, wherever it is held. */
export interface HeldCall {
  readonly table: CallContext;
  readonly caseFile: CaseInstance;
  readonly header: RunHeader;
  /** Clauses due for the trainee in this case, in SOP order. */
  readonly dueClauses: readonly CallClause[];
  /** Milliseconds per limited clause, including the allowance. */
  readonly limits_ms: Readonly<Record<string, number>>;
}

/** Call ready to be played: the world that a log is folded over. */
export interface Call extends HeldCall {
  readonly simulation: Simulation<Memory, Entry, Refusal>;
}

export type CallState = State<Memory>;

function stretched(allowance: Allowance): number {
  return allowance === 'off' ? Infinity : allowance;
}

/** Opens a call: the same arguments and log always give the same one. `scopeOf` absent: all that a call can reach. */
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

function withMorePatience(spec: Customer, stretch: number): Customer {
  const { after_ms, hold_ms } = spec.patience;
  return { ...spec, patience: { ...spec.patience, after_ms: after_ms * stretch, hold_ms: hold_ms * stretch } };
}

/** Returns the due clauses of a case with their limits, extended by the factor `stretch`. */
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

/** Returns the numeric facts, with which offers are compared. */
export const sumsOf = ({ facts }: CaseInstance): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(facts).filter((it): it is [string, number] => typeof it[1] === 'number'));

const behind = ({ refused, ...reaction }: Answer<Memory, unknown>): Answer<Memory, Refusal> =>
  refused === undefined ? reaction : { ...reaction, refused: 'call-over' };

/** Returns a clause's limit and due time with allowance (Infinity if off); `undefined` if the policy has none. */
export function limitInCall(
  { limits_ms }: HeldCall,
  clause: string,
  from_ms: number
): { readonly limit_ms: number; readonly due_ms: number } | undefined {
  const limit_ms = limits_ms[clause];
  return limit_ms === undefined ? undefined : { limit_ms, due_ms: from_ms + limit_ms };
}

export function mindOf(state: CallState): Mind {
  return state.instances.get(customer)!.snapshot.context as Mind;
}

/** Returns the title of the first open demand; `undefined` if none is open. */
export function openDemand({ caseFile }: HeldCall, state: CallState): Text | undefined {
  const { at, demands } = mindOf(state);
  const open = demands.find((demand) => openLives.has(at[demand] ?? ''));
  return open === undefined ? undefined : caseFile.scenario.customer.regions[open]!.title;
}

/** Returns the value of the SOP chart: one entry per box. */
export function sopValue(state: CallState): Readonly<Record<string, unknown>> {
  return state.instances.get(sop)!.snapshot.value as Record<string, unknown>;
}

/** Returns the ending that the call has reached; `undefined` while it goes on. */
export function endingState(state: CallState): string | undefined {
  const contact = sopValue(state)['contact'];
  return state.memory.ended && typeof contact === 'string' ? contact : undefined;
}

interface CardToSeal {
  readonly total: number;
  readonly passed: boolean;
  readonly record: boolean;
  readonly ending: string;
  readonly dimensions: Readonly<Record<Dimension, { readonly score: number }>>;
}

/** Returns card, transcript, acts and summary of a finished call, as saved under its seal. */
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
